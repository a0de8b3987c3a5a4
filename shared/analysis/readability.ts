import type { Language } from '../language/language.ts';

/** What the formulas are made of. */
export type TextLengths = {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
};

/** constant + asl · words by sentences + asw · syllables by words. */
export type ReadabilityFormula = {
  readonly source: string;
  readonly constant: number;
  readonly asl: number;
  readonly asw: number;
};

export type ReadabilityFormulas = {
  /** 0 to 100 or so, more is easier. */
  readonly ease: ReadabilityFormula;
  /** School grades. */
  readonly grade: ReadabilityFormula;
  /** A second grade where one is published. */
  readonly otherGrade: ReadabilityFormula | null;
};

const oborneva = 'Oborneva 2006';

/**
 * The published formulas of each language; `null`: none is known to be published (Kazakh). Oborneva's
 * reading ease is quoted with two sets of coefficients: these, the usual ones, and 206.836 − 1.52 ASL −
 * 65.14 ASW (Ivanov, Solnyshkina and Solovyev 2018), so that values compare only under one of them.
 */
export const readabilityFormulas: { readonly [language in Language]: ReadabilityFormulas | null } =
  {
    en: {
      ease: { source: 'Flesch 1948', constant: 206.835, asl: -1.015, asw: -84.6 },
      grade: { source: 'Kincaid et al. 1975', constant: -15.59, asl: 0.39, asw: 11.8 },
      otherGrade: null,
    },
    ru: {
      ease: { source: oborneva, constant: 206.835, asl: -1.3, asw: -60.1 },
      grade: { source: oborneva, constant: -15.59, asl: 0.5, asw: 8.4 },
      otherGrade: {
        ...{ source: 'Solovyev, Ivanov & Solnyshkina 2018', constant: -11.97 },
        ...{ asl: 0.36, asw: 5.76 },
      },
    },
    kk: null,
  };

/** The value of a formula; NaN for a text without words or sentences. */
export function readability(
  { words, sentences, syllables }: TextLengths,
  { constant, asl, asw }: ReadabilityFormula,
): number {
  return constant + (asl * words) / sentences + (asw * syllables) / words;
}

/** `206.835 − 1.015 ASL − 84.6 ASW (Flesch 1948)`. */
export function formulaText({ source, constant, asl, asw }: ReadabilityFormula): string {
  const signed = (value: number): string => `${value < 0 ? '−' : '+'} ${Math.abs(value)}`;
  const start = `${constant < 0 ? '−' : ''}${Math.abs(constant)}`;
  return `${start} ${signed(asl)} ASL ${signed(asw)} ASW (${source})`;
}
