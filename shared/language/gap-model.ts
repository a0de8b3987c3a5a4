import { englishGapData, russianGapData } from './data/sentences.ts';
import { gapFeatures, lineTraits, type GapJudge, type LineTraits } from './gap-features.ts';
import type { Language } from './language.ts';

/** Weights of features as whole numbers: their sum is the likelihood of a sentence end (log odds × 10). */
export type GapModel = ReadonlyMap<string, number>;

/** Reads "weight feature" lines, as the learner writes them. */
export function decodeGapModel(encoded: string): GapModel {
  const lines = encoded === '' ? [] : encoded.split('\n');
  return new Map(
    lines.map((line) => {
      const blank = line.indexOf(' ');
      return [line.slice(blank + 1), Number(line.slice(0, blank))] as const;
    }),
  );
}

/** Outside of chats much evidence is asked for, so that the prose of laws stays with the rules. */
const barOfProse = 25;

/** A judge that trusts a model. */
export function judgeBy(model: GapModel): GapJudge {
  let known: { text: string; lineStart: number; traits: LineTraits } | undefined;
  return (gap) => {
    if (known?.text !== gap.text || known.lineStart !== gap.line.start) {
      known = { text: gap.text, lineStart: gap.line.start, traits: lineTraits(gap) };
    }
    const { traits } = known;
    let score = 0;
    for (const feature of gapFeatures(gap, traits)) score += model.get(feature) ?? 0;
    return score > (traits.isChat ? 0 : barOfProse);
  };
}

const judges = new Map<Language, GapJudge>();

/** The judge learned for a language; for Kazakh there is nothing to learn from, and no gap ends. */
export function learnedJudge(language: Language): GapJudge {
  const known = judges.get(language);
  if (known !== undefined) return known;
  const data = { kk: '', ru: russianGapData, en: englishGapData }[language];
  const judge = data === '' ? (): boolean => false : judgeBy(decodeGapModel(data));
  judges.set(language, judge);
  return judge;
}
