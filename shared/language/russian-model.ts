import { decodeLines, encodeLines } from './front-coding.ts';
import { lemmaRules, readingsOf, type Reading, type RussianLexicon } from './russian-readings.ts';
import { wordClasses, type RussianTag, type WordClass } from './russian-tags.ts';

/** How a word is written. `unknown`: the case says nothing, as in a list of folded words. */
const letterCases = ['unknown', 'lower', 'capital', 'upper'] as const;
export type LetterCase = (typeof letterCases)[number];

/** What was learned about words out of context. */
export type WordModel = {
  /** Weights of the features of {@link readingFeatures} and {@link levelFeature}. */
  readonly weights: ReadonlyMap<string, number>;
  /** How often lemmas occur, as {@link countLevel}, for each class of words. */
  readonly levels: { readonly [wordClass in WordClass]: ReadonlyMap<string, number> };
  /** Lemmas met with a form where they differ from what the weights say. */
  readonly forms: ReadonlyMap<string, readonly MetLemma[]>;
};

/** A lemma met with a form; `weight` is to be compared with {@link trustInWeights}. */
export type MetLemma = {
  readonly lemma: string;
  readonly wordClass: WordClass;
  readonly weight: number;
};

/** A lemma of a form with how likely it is among all readings of the form. */
export type Analysis = {
  readonly lemma: string;
  readonly wordClass: WordClass;
  /** Number of the form's tag; -1 where the dictionary has no such reading. */
  readonly tag: number;
  share: number;
};

/** How many times a form must be met for the counts to outweigh the weights. */
export const trustInWeights = 4;

/** A count on a scale of doublings, from 0 (never). */
export function countLevel(count: number): number {
  return count < 0.5 ? 0 : 1 + Math.min(13, Math.floor(Math.log2(count + 1)));
}

/** The features of a reading that do not depend on its lemma. */
export function readingFeatures(
  tag: RussianTag,
  ruleNumber: number,
  letterCase: LetterCase,
): string[] {
  const rule = lemmaRules[ruleNumber] ?? '';
  const features = [
    `R${rule} ${tag.pos}`,
    `S${tag.pos} ${tag.flexible}`,
    `P${tag.pos} ${letterCase}`,
  ];
  for (const grammeme of tag.fixed) {
    features.push(`G${grammeme} ${letterCase}`, `Q${rule} ${grammeme}`);
  }
  return features;
}

/** The feature of how often a lemma is met. */
export function levelFeature(level: number, wordClass: WordClass): string {
  return `B${level} ${wordClass}`;
}

const lettersOf: { readonly [letterCase in LetterCase]: number } = {
  unknown: 0,
  lower: 1,
  capital: 2,
  upper: 3,
};

/** Says how likely each reading of a comparison key is; nothing of an unknown word. */
export type Analyse = (key: string, letterCase: LetterCase) => Analysis[];

/** The analysis of words out of context by what was learned. */
export function createAnalysis(lexicon: RussianLexicon, model: WordModel): Analyse {
  const { weights, levels, forms } = model;
  const isLemma = (lemma: string): boolean => levels.N.has(lemma) || levels.R.has(lemma);
  const scores = lemmaRules.map(() =>
    new Float64Array(lexicon.tags.length * letterCases.length).fill(NaN),
  );
  const ruleScore = ({ tag, rule }: Reading, letterCase: LetterCase): number => {
    const known = scores[rule];
    if (known === undefined) return 0;
    const index = tag * letterCases.length + lettersOf[letterCase];
    const score = known[index] ?? 0;
    if (!Number.isNaN(score)) return score;
    const parsed = lexicon.tags[tag];
    let sum = 0;
    if (parsed !== undefined) {
      for (const feature of readingFeatures(parsed, rule, letterCase)) {
        sum += weights.get(feature) ?? 0;
      }
    }
    known[index] = sum;
    return sum;
  };
  const levelScores = new Map<WordClass, number[]>(
    wordClasses.map((wordClass) => [
      wordClass,
      Array.from({ length: 16 }, (_, level) => weights.get(levelFeature(level, wordClass)) ?? 0),
    ]),
  );
  const levelScore = (lemma: string, wordClass: WordClass): number =>
    levelScores.get(wordClass)?.[levels[wordClass].get(lemma) ?? 0] ?? 0;

  return (key, letterCase) => {
    const analyses: Analysis[] = [];
    let most = -Infinity;
    let ofLemma = 0;
    let last: Analysis | undefined;
    for (const reading of readingsOf(lexicon, key, isLemma)) {
      const { lemma, tag } = reading;
      const wordClass = lexicon.tags[tag]?.wordClass ?? 'F';
      if (last?.lemma !== lemma || last.wordClass !== wordClass) {
        ofLemma = levelScore(lemma, wordClass);
      }
      const score = ruleScore(reading, letterCase) + ofLemma;
      if (score > most) most = score;
      last = { lemma, wordClass, tag, share: score };
      analyses.push(last);
    }
    let sum = 0;
    for (const analysis of analyses) {
      analysis.share = Math.exp(analysis.share - most);
      sum += analysis.share;
    }
    for (const analysis of analyses) analysis.share /= sum;
    const met = forms.get(key);
    return met === undefined ? analyses : joinMet(analyses, met);
  };
}

/** Shares after what was met with the form (Dirichlet smoothing with the weights' shares). */
function joinMet(analyses: Analysis[], met: readonly MetLemma[]): Analysis[] {
  let all = analyses.length > 0 ? trustInWeights : 0;
  const before = all;
  for (const { weight } of met) all += weight;
  const joined = analyses.map((analysis) => ({
    ...analysis,
    share: (analysis.share * before) / all,
  }));
  for (const { lemma, wordClass, weight } of met) {
    const isSame = (analysis: Analysis): boolean =>
      analysis.lemma === lemma && analysis.wordClass === wordClass;
    let same = 0;
    for (const analysis of analyses) if (isSame(analysis)) same += analysis.share;
    if (same === 0) joined.push({ lemma, wordClass, tag: -1, share: weight / all });
    else {
      analyses.forEach((analysis, index) => {
        const target = joined[index];
        if (target !== undefined && isSame(analysis)) {
          target.share += ((weight / all) * analysis.share) / same;
        }
      });
    }
  }
  return joined;
}

const sectionBreak = '\n\n';

/** The model as text; equal models give equal text. */
export function encodeWordModel({ weights, levels, forms }: WordModel): string {
  const weightLines = [...weights].map(([feature, weight]) => `${feature}\t${weight.toFixed(2)}`);
  const levelLines = wordClasses.flatMap((wordClass) =>
    [...levels[wordClass]].map(([lemma, level]) => `${lemma}\t${wordClass}${level.toString(36)}`),
  );
  const formLines = [...forms].map(([form, met]) =>
    [
      form,
      ...met.map(({ lemma, wordClass, weight }) => `${lemma} ${wordClass}${weight.toFixed(1)}`),
    ].join('\t'),
  );
  return [weightLines, levelLines, formLines].map(encodeLines).join(sectionBreak);
}

/** Reads what {@link encodeWordModel} wrote. */
export function decodeWordModel(encoded: string): WordModel {
  const [weightLines = '', levelLines = '', formLines = ''] = encoded.split(sectionBreak);
  const weights = new Map<string, number>();
  for (const line of decodeLines(weightLines)) {
    const [feature = '', weight] = line.split('\t');
    weights.set(feature, Number(weight));
  }
  const levels = emptyLevels();
  for (const line of decodeLines(levelLines)) {
    const tab = line.indexOf('\t');
    const wordClass = wordClassOf(line.charAt(tab + 1));
    levels[wordClass].set(line.slice(0, tab), parseInt(line.slice(tab + 2), 36));
  }
  const forms = new Map<string, MetLemma[]>();
  for (const line of decodeLines(formLines)) {
    const [form = '', ...met] = line.split('\t');
    forms.set(
      form,
      met.map((entry) => {
        const space = entry.indexOf(' ');
        const wordClass = wordClassOf(entry.charAt(space + 1));
        return { lemma: entry.slice(0, space), wordClass, weight: Number(entry.slice(space + 2)) };
      }),
    );
  }
  return { weights, levels, forms };
}

export function emptyLevels(): { readonly [wordClass in WordClass]: Map<string, number> } {
  const empty = (): Map<string, number> => new Map();
  return {
    N: empty(),
    A: empty(),
    D: empty(),
    V: empty(),
    R: empty(),
    M: empty(),
    P: empty(),
    F: empty(),
  };
}

function wordClassOf(letter: string): WordClass {
  return wordClasses.find((wordClass) => wordClass === letter) ?? 'F';
}
