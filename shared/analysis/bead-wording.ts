import type { Language } from '../language/language.ts';
import type { Span } from '../text/span.ts';
import { mentionsIn, type DateMention, type NumberMention } from './number-mentions.ts';
import type { BeadDifference } from './parity-request.ts';
import { findCues, type CueKind, type Cues } from './wording-cues.ts';

/** What one side of a bead says, as far as versions are compared word by word. Spans are of its text. */
export type SideWording = {
  readonly numbers: readonly NumberMention[];
  readonly dates: readonly DateMention[];
  readonly cues: { readonly [kind in CueKind]: Cues };
  readonly isEnglish: boolean;
};

/** A difference between sides: by side, what stands there and where. */
export type WordingDifference = {
  readonly kind: BeadDifference;
  readonly sides: readonly { readonly words: readonly string[]; readonly spans: readonly Span[] }[];
};

export function sideWording(text: string, language: Language): SideWording {
  return {
    ...mentionsIn(text, language),
    cues: {
      negation: findCues(text, language, 'negation'),
      permission: findCues(text, language, 'permission'),
      obligation: findCues(text, language, 'obligation'),
      atLeast: findCues(text, language, 'atLeast'),
      atMost: findCues(text, language, 'atMost'),
    },
    isEnglish: language === 'en',
  };
}

/**
 * What the sides of a bead word differently: numbers, dates, the least and the most, negation, and whether something may or
 * must be. Every side must have text. Precision comes before recall: a side that might say the same in
 * a way of its own is not said to differ.
 */
export function wordingDifferences(
  sides: readonly SideWording[],
  texts: readonly string[],
): WordingDifference[] {
  const found = [
    differingNumbers(sides),
    differingDates(sides, texts),
    differingBounds(sides, texts),
    differingNegation(sides, texts),
    differingModality(sides, texts),
  ];
  return found.filter((difference) => difference !== null);
}

/** The least number in words that is looked at: two is "both", "second", "again". */
const leastInWords = 3;

function differingNumbers(sides: readonly SideWording[]): WordingDifference | null {
  const known = sides.map(({ numbers, dates }) => {
    const values = numbers.map(({ value }) => value);
    return new Set([...values, ...dates.flatMap(partsOf)]);
  });
  const left = sides.map(({ numbers }, place) =>
    numbers.filter(
      ({ value, isInDigits }) =>
        (isInDigits || Number(value) >= leastInWords) &&
        known.some((values, other) => other !== place && !values.has(value)),
    ),
  );
  if (left.every((numbers) => numbers.length === 0)) return null;
  return {
    kind: 'numbers',
    sides: left.map((numbers) => ({
      words: [...new Set(numbers.map(({ value }) => value))],
      spans: numbers,
    })),
  };
}

function partsOf({ day, month, year }: DateMention): string[] {
  return [day, month, year].filter((part) => part !== null);
}

function differingDates(
  sides: readonly SideWording[],
  texts: readonly string[],
): WordingDifference | null {
  const left = sides.map(({ dates }, place) =>
    dates.filter((date) =>
      sides.some(
        (other, index) =>
          index !== place &&
          !other.dates.some((candidate) => isSameDate(date, candidate)) &&
          !hasParts(date, other),
      ),
    ),
  );
  if (left.every((dates) => dates.length === 0)) return null;
  return {
    kind: 'dates',
    sides: left.map((dates, place) => ({
      words: dates.map(({ start, end }) => texts[place]?.slice(start, end) ?? ''),
      spans: dates,
    })),
  };
}

/** Dates that contradict each other in no part, and share one. */
function isSameDate(one: DateMention, other: DateMention): boolean {
  const parts = (['day', 'month', 'year'] as const).map(
    (part) => [one[part], other[part]] as const,
  );
  return (
    parts.every(([own, its]) => own === null || its === null || own === its) &&
    parts.some(([own, its]) => own !== null && own === its)
  );
}

/** A date whose month was not read as such still has its numbers. */
function hasParts({ day, year }: DateMention, { numbers }: SideWording): boolean {
  const values = new Set(numbers.map(({ value }) => value));
  const known = [day, year].filter((part) => part !== null);
  return known.length > 0 && known.every((part) => values.has(part));
}

/** One side has a number as the least, another as the most. */
function differingBounds(
  sides: readonly SideWording[],
  texts: readonly string[],
): WordingDifference | null {
  const least = sides.map(({ cues }) => cues.atLeast.strong.length > 0);
  const most = sides.map(({ cues }) => cues.atMost.strong.length > 0);
  const isLeastOnly = least.some((has, place) => has && most[place] !== true);
  const isMostOnly = most.some((has, place) => has && least[place] !== true);
  if (!isLeastOnly || !isMostOnly) return null;
  return {
    kind: 'bounds',
    sides: sides.map(({ cues }, place) =>
      sideOf(texts[place] ?? '', [...cues.atLeast.strong, ...cues.atMost.strong]),
    ),
  };
}

function differingNegation(
  sides: readonly SideWording[],
  texts: readonly string[],
): WordingDifference | null {
  const isStrong = sides.map(({ cues }) => cues.negation.strong.length > 0);
  const isFree = sides.map(
    ({ cues }) => cues.negation.strong.length === 0 && cues.negation.weak.length === 0,
  );
  if (!isStrong.includes(true) || !isFree.includes(true)) return null;
  return {
    kind: 'negation',
    sides: sides.map(({ cues }, place) => sideOf(texts[place] ?? '', cues.negation.strong)),
  };
}

/** One side allows and another obliges, neither doing both. */
function differingModality(
  sides: readonly SideWording[],
  texts: readonly string[],
): WordingDifference | null {
  // "May not" and "shall not" say the same.
  const allows = sides.map(
    ({ cues }) =>
      cues.negation.strong.length === 0 &&
      cues.permission.strong.length > 0 &&
      cues.obligation.strong.length + cues.obligation.weak.length === 0,
  );
  const obliges = sides.map(
    ({ cues }) =>
      cues.negation.strong.length === 0 &&
      cues.obligation.strong.length > 0 &&
      cues.permission.strong.length + cues.permission.weak.length === 0,
  );
  if (!allows.includes(true) || !obliges.includes(true)) return null;
  return {
    kind: 'modality',
    sides: sides.map(({ cues }, place) =>
      sideOf(texts[place] ?? '', [...cues.permission.strong, ...cues.obligation.strong]),
    ),
  };
}

function sideOf(text: string, spans: readonly Span[]): WordingDifference['sides'][number] {
  return {
    words: [...new Set(spans.map(({ start, end }) => text.slice(start, end)))],
    spans,
  };
}
