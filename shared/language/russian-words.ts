import { hashText } from './feature-hash.ts';
import { foldHomoglyphs } from './fold-homoglyphs.ts';
import { analyseCompound } from './russian-compounds.ts';
import {
  agreementOf,
  genderBits,
  outlineOf,
  type CandidateLook,
  type WordLook,
} from './russian-context.ts';
import { guessLemma, type GuessRules } from './russian-guess.ts';
import { createAnalysis, type Analysis, type LetterCase, type WordModel } from './russian-model.ts';
import type { RussianLexicon } from './russian-readings.ts';
import type { RussianTag } from './russian-tags.ts';

/** What is known about words out of context. */
export type WordKnowledge = {
  readonly words: WordModel;
  readonly guesses: GuessRules;
  /** Forms and lemmas common enough to have features of their own. */
  readonly commonForms: ReadonlySet<string>;
  readonly commonLemmas: ReadonlySet<string>;
};

/** A lemma with one outline of tag, and how likely it is out of context. */
export type Candidate = {
  readonly lemma: string;
  readonly share: number;
  readonly look: CandidateLook;
};

/** A word of a sentence before its neighbours are looked at. */
export type SentenceWord = {
  readonly lemma: string;
  readonly look: WordLook;
  /** Empty where one lemma is as good as certain. */
  readonly candidates: readonly Candidate[];
};

export type WordReader = {
  /** The readings of a word out of context, at least one. */
  readonly analyses: (word: string, letterCase: LetterCase) => readonly Analysis[];
  readonly sentenceWord: (word: string, letterCase: LetterCase) => SentenceWord;
};

const stressMarks = /[\u0300\u0301]/;

/** The comparison key of a word, without marks of stress. */
export function russianKey(word: string): string {
  const key = foldHomoglyphs(word);
  return stressMarks.test(key) ? key.replace(/[\u0300\u0301]/g, '') : key;
}

const ordinal = /^(\d+)-(?:[йяех]|[аоы]й|[оы]е|го|ого|му|ому|ы?ми?|ую|ей)$/;
const cyrillic = /[а-я]/;

/** The lemma of what is no inflected word, as far as its letters say: "А." is the letter. */
function closedLemma(key: string, letterCase: LetterCase): string | undefined {
  if (!cyrillic.test(key)) return key;
  if (letterCase === 'upper' && key.length === 2 && key.endsWith('.')) return key.charAt(0);
  const number = key < 'а' ? ordinal.exec(key)?.[1] : undefined;
  return number === undefined ? undefined : `${number}-й`;
}

// Less likely readings are forgotten before the neighbours are looked at.
const leastShare = 0.002;
const certainShare = 0.98;
const nameGrammeme = /^(?:Name|Patr)$/;

/** Reads single words by what is known about them. */
export function createWordReader(lexicon: RussianLexicon, known: WordKnowledge): WordReader {
  const analyse = createAnalysis(lexicon, known.words);
  const outlines = lexicon.tags.map((tag) => hashText(outlineOf(tag)));
  const agreements = lexicon.tags.map(agreementOf);

  const analyses = (word: string, letterCase: LetterCase): readonly Analysis[] => {
    const key = russianKey(word);
    const closed = closedLemma(key, letterCase);
    if (closed !== undefined) return [{ lemma: closed, wordClass: 'F', tag: -1, share: 1 }];
    const found = analyse(key, letterCase);
    if (found.length > 0) return found;
    const parts = analyseCompound(lexicon, analyse, key, letterCase);
    if (parts.length > 0) return parts;
    const lemma = guessLemma(known.guesses, key, letterCase);
    return [{ lemma, wordClass: 'N', tag: -1, share: 1 }];
  };

  const outlineOfAnalysis = ({ tag, wordClass }: Analysis): number =>
    outlines[tag] ?? hashText(wordClass);

  const candidatesOf = (read: readonly Analysis[]): Candidate[] => {
    const merged = new Map<string, { lemma: string; share: number; look: CandidateLook }>();
    for (const analysis of read) {
      if (analysis.share < leastShare) continue;
      const { lemma, share, tag, wordClass } = analysis;
      const outline = outlineOfAnalysis(analysis);
      const parsed = lexicon.tags[tag];
      const agreement = agreements[tag] ?? 0;
      const id = `${lemma} ${outline}`;
      const before = merged.get(id);
      merged.set(id, {
        lemma,
        share: share + (before?.share ?? 0),
        look: {
          tag: outline,
          wordClass: hashText(parsed?.pos ?? wordClass),
          lemma: known.commonLemmas.has(lemma) ? hashText(lemma) : 0,
          asAdjective: (before?.look.asAdjective ?? 0) | (isAdjective(parsed) ? agreement : 0),
          asNoun: (before?.look.asNoun ?? 0) | (parsed?.pos === 'NOUN' ? agreement : 0),
          isSurname: parsed?.fixed.includes('Surn') ?? false,
        },
      });
    }
    return [...merged.values()];
  };

  const lookOf = (word: string, letterCase: LetterCase, read: readonly Analysis[]): WordLook => {
    const key = russianKey(word);
    const shares = new Map<number, number>();
    let tag = markOf(key, letterCase);
    let most = 0;
    let [asAdjective, asNoun, asName, asPast] = [0, 0, 0, 0];
    for (const analysis of read) {
      const parsed = lexicon.tags[analysis.tag];
      if (analysis.share < leastShare || parsed === undefined) continue;
      const outline = outlineOfAnalysis(analysis);
      const share = analysis.share + (shares.get(outline) ?? 0);
      shares.set(outline, share);
      if (share > most) {
        most = share;
        tag = outline;
      }
      const agreement = agreements[analysis.tag] ?? 0;
      if (isAdjective(parsed)) asAdjective |= agreement;
      if (parsed.pos === 'NOUN') asNoun |= agreement;
      if (parsed.fixed.some((grammeme) => nameGrammeme.test(grammeme))) asName |= agreement;
      if (parsed.flexible.includes('past')) asPast |= genderBits(parsed.flexible.split(','));
    }
    const form = known.commonForms.has(key) ? hashText(key) : 0;
    return { word: form, tag, asAdjective, asNoun, asName, asPast };
  };

  const sentenceWord = (word: string, letterCase: LetterCase): SentenceWord => {
    const read = analyses(word, letterCase);
    const [best] = lemmaShares(read);
    const look = lookOf(word, letterCase, read);
    const lemma = best?.[0] ?? word;
    const isCertain = (best?.[1] ?? 1) >= certainShare;
    return { lemma, look, candidates: isCertain ? [] : candidatesOf(read) };
  };

  return { analyses, sentenceWord };
}

/** Lemmas with their shares, likeliest first; equal shares in order of the alphabet. */
export function lemmaShares(analyses: readonly Analysis[]): [lemma: string, share: number][] {
  const shares = new Map<string, number>();
  for (const { lemma, share } of analyses) shares.set(lemma, (shares.get(lemma) ?? 0) + share);
  return [...shares].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** The first of {@link lemmaShares}, without the work where there is but one lemma. */
export function likeliestLemma(analyses: readonly Analysis[]): string | undefined {
  const first = analyses[0]?.lemma;
  for (const { lemma } of analyses) {
    if (lemma !== first) return lemmaShares(analyses)[0]?.[0];
  }
  return first;
}

function isAdjective(tag: RussianTag | undefined): boolean {
  return tag?.pos === 'ADJF' || tag?.pos === 'PRTF';
}

/** Stands for the tag of what the dictionary lacks: punctuation by itself, words by their kind. */
function markOf(key: string, letterCase: LetterCase): number {
  if (/[а-я]/.test(key)) return hashText(`unknown ${letterCase}`);
  if (/[a-z]/.test(key)) return hashText('latin');
  return /\d/.test(key) ? hashText('number') : hashText(key.slice(0, 1));
}
