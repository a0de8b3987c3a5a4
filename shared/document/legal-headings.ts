import { foldDashes, foldNumberedLabel } from './label-folding.ts';
import {
  arabicNumberPattern,
  normalizeNumber,
  ordinalPattern,
  ordinalValue,
  romanNumberPattern,
} from './provision-numbers.ts';
import { startsLowercase } from './text-lines.ts';

/** What a law is divided into down to the article, the widest first. */
export type HeadingRank =
  'attachment' | 'part' | 'section' | 'subsection' | 'chapter' | 'subchapter' | 'article';

/**
 * A line that has the form of a heading. `shape` says how title and number are joined: `bare` has no
 * title, `spaced` only a space, as running text that begins with "Статья 5 …" has, too.
 */
export type LegalHeading = {
  readonly rank: HeadingRank;
  /** Normalised number, `null` only for an attachment without one. */
  readonly number: string | null;
  /** As printed, without the full stop: "Статья 87", "87-бап". */
  readonly label: string;
  readonly title: string;
  /** Offset of the title in the line; the line's length when there is none. */
  readonly titleStart: number;
  readonly shape: 'bare' | 'dotted' | 'dashed' | 'spaced';
};

const prefixWords = new Map<string, HeadingRank>([
  ['часть', 'part'],
  ['part', 'part'],
  ['раздел', 'section'],
  ['section', 'section'],
  ['подраздел', 'subsection'],
  ['subsection', 'subsection'],
  ['sub-section', 'subsection'],
  ['глава', 'chapter'],
  ['гл.', 'chapter'],
  ['chapter', 'chapter'],
  ['параграф', 'subchapter'],
  ['§', 'subchapter'],
  ['paragraph', 'subchapter'],
  ['статья', 'article'],
  ['ст.', 'article'],
  ['article', 'article'],
  ['art.', 'article'],
  ['art', 'article'],
  ['ст', 'article'],
  ['приложение', 'attachment'],
  ['annex', 'attachment'],
  ['appendix', 'attachment'],
  ['schedule', 'attachment'],
]);
const suffixWords = new Map<string, HeadingRank>([
  ['бөлік', 'part'],
  ['бөлім', 'section'],
  ['кіші бөлім', 'subsection'],
  ['тарау', 'chapter'],
  ['параграф', 'subchapter'],
  ['бап', 'article'],
  ['қосымша', 'attachment'],
]);
const number = `(${arabicNumberPattern}|${romanNumberPattern})`;
const prefixed = new RegExp(`^(§|\\p{L}[\\p{L}-]*\\.?) {0,2}(?:№ ?)?${number}(?![\\p{L}\\d])`, 'u');
const prefixedOrdinal = new RegExp(`^(\\p{L}+) (${ordinalPattern})(?!\\p{L})`, 'iu');
const suffixed = new RegExp(
  `^${number} ?-? ?([кК][іІ][шШ][іІ] [бБ][өӨ][лЛ][іІ][мМ]|\\p{L}+)(?![\\p{L}-])`,
  'u',
);
const suffixedOrdinal = new RegExp(`^(${ordinalPattern}) (кіші бөлім|\\p{L}+)(?!\\p{L})`, 'iu');
const namedParts: readonly (readonly [RegExp, string])[] = [
  [/^(общая часть|жалпы бөлі[км]|general part)[.:]?$/i, '1'],
  [/^(особенная часть|ерекше бөлі[км]|special part)[.:]?$/i, '2'],
];

/**
 * The line read as a heading of a law, in any of the three languages, or `null` when it cannot be
 * one. Whether it is one is decided by its surroundings (`chooseHeadings`).
 */
export function parseLegalHeading(line: string): LegalHeading | null {
  if (line.length > 1000) return null;
  const folded = foldNumberedLabel(line);
  const named = namedParts.find(([pattern]) => pattern.test(folded));
  if (named !== undefined) {
    const label = line.replace(/[.:]$/, '');
    return {
      rank: 'part',
      number: named[1],
      label,
      title: '',
      titleStart: line.length,
      shape: 'bare',
    };
  }
  const found = findNumber(folded);
  if (found === null) return parseUnnumberedAttachment(line, folded);
  return completeHeading(line, folded, found);
}

type FoundNumber = { readonly rank: HeadingRank; readonly number: string; readonly end: number };

function findNumber(folded: string): FoundNumber | null {
  const attempts: readonly [RegExp, number, number, ReadonlyMap<string, HeadingRank>][] = [
    [prefixed, 1, 2, prefixWords],
    [suffixed, 2, 1, suffixWords],
    [prefixedOrdinal, 1, 2, prefixWords],
    [suffixedOrdinal, 2, 1, suffixWords],
    [suffixedOrdinal, 2, 1, prefixWords],
  ];
  for (const [pattern, wordGroup, numberGroup, words] of attempts) {
    const match = pattern.exec(folded);
    const rank = words.get(match?.[wordGroup]?.toLowerCase() ?? '');
    const printed = match?.[numberGroup] ?? '';
    if (match === null || rank === undefined) continue;
    const value = normalizeNumber(printed) ?? ordinalValue(printed)?.toString() ?? null;
    if (value !== null) return { rank, number: value, end: match[0].length };
  }
  return null;
}

function completeHeading(line: string, folded: string, found: FoundNumber): LegalHeading | null {
  const rest = foldDashes(folded.slice(found.end));
  const separator = /^(?:\s*[.:]\s*-?\s*|\s+-\s*|-\s+|\s+|$)/.exec(rest);
  if (separator === null) return null;
  const titleStart = found.end + separator[0].length;
  const title = line.slice(titleStart);
  const joint = separator[0];
  const shape =
    title === ''
      ? 'bare'
      : /[.:]/.test(joint)
        ? 'dotted'
        : joint.includes('-')
          ? 'dashed'
          : 'spaced';
  return {
    rank: found.rank,
    number: found.number,
    label: line.slice(0, found.end),
    title,
    titleStart,
    shape,
  };
}

function parseUnnumberedAttachment(line: string, folded: string): LegalHeading | null {
  if (!/^(приложение|annex|appendix|қосымша)[.:]?$/i.test(folded)) return null;
  const label = line.replace(/[.:]$/, '');
  return {
    rank: 'attachment',
    number: null,
    label,
    title: '',
    titleStart: line.length,
    shape: 'bare',
  };
}

/** Whether the form alone makes the line a heading, so that it needs no fitting number before it. */
export function isClearHeading(heading: LegalHeading): boolean {
  if (heading.shape === 'bare') return true;
  if (heading.shape === 'spaced') return false;
  return !startsLowercase(heading.title) && !/^[,;]/.test(heading.title);
}

/** Whether what follows a provision's number says that the provision is no longer in force. */
export function isExclusion(text: string): boolean {
  return /^[(]?\s*(исключен|утратил|(?:is |was |shall be )?(?:excluded|deleted|repealed))|алы(?:п|нып) тасталды|күшін жойды/iu.test(
    text,
  );
}
