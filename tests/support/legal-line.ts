import type { Language } from '../../shared/language/language.ts';

const headings: { readonly [language in Language]: readonly (readonly [string, RegExp])[] } = {
  kk: [
    ['chapter', /^(\d+(?:-\d+)?)-тарау\. \S/u],
    ['article', /^(\d+(?:-\d+)?)-бап\. \S/u],
    ['note', /^Ескерту\.() \S/u],
  ],
  ru: [
    ['chapter', /^Глава (\d+(?:-\d+)?)\. \S/u],
    ['article', /^Статья (\d+(?:-\d+)?)\. \S/u],
    ['note', /^Сноска\.() \S/u],
  ],
  en: [
    ['chapter', /^Chapter (\d+(?:-\d+)?)\. \S/u],
    ['article', /^Article (\d+(?:-\d+)?)\. \S/u],
    ['note', /^Footnote\.() \S/u],
  ],
};
const items: readonly (readonly [string, RegExp])[] = [
  ['clause', /^(\d+(?:-\d+)?)\. \S/u],
  ['subclause', /^(\d+(?:-\d+)?)\) \S/u],
];

/**
 * What a line of the model law is: `article 12-1`, `clause 3`, `note`, `empty` or `text`. A plain
 * reading of the line alone, independent of the program's own recognition of structure.
 */
export function kindOfLegalLine(line: string, language: Language): string {
  if (line === '') return 'empty';
  for (const [kind, pattern] of [...headings[language], ...items]) {
    const number = pattern.exec(line)?.[1];
    if (number !== undefined) return `${kind} ${number}`.trim();
  }
  return 'text';
}

/** The numbers in a line in ascending order of their text: `12-1`, `20.11.2024`. */
export function numbersIn(line: string): string[] {
  return Array.from(line.matchAll(/\d+(?:[-.]\d+)*/gu), ([number]) => number).sort();
}
