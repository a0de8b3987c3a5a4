import { alignedWords, typesOf, wordsWithin } from '../alignment/aligned-words.ts';
import { beadPlaces } from '../alignment/bead-places.ts';
import { soundSkeleton } from '../alignment/cognates.ts';
import {
  linkVersions,
  type LinkedVersions,
  type VersionText,
} from '../alignment/linked-versions.ts';
import { emptyLexicon } from '../alignment/stem-lexicon.ts';
import { at } from '../base/invariant.ts';
import { success, type Result } from '../base/result.ts';
import { findPatternSpans } from '../codebook/find-pattern-spans.ts';
import { indexTokens, regroupIndex } from '../codebook/index-tokens.ts';
import { buildTokenTable } from '../document/build-token-table.ts';
import { foldHomoglyphs } from '../language/fold-homoglyphs.ts';
import type { Span } from '../text/span.ts';
import type { AlignedViews } from './aligned-views.ts';
import { alignedViews } from './aligned-views.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import type { MeasuredRow } from './build-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import { count, dimension, score } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import type { KeywordPairsRequest } from './parity-request.ts';

/** A keyword of one version, with where it stands in the list and in the text. */
type Keyword = {
  readonly place: number;
  readonly order: number;
  readonly text: string;
  readonly span: Span | null;
  readonly concepts: ReadonlySet<string>;
};

/** How two keywords were found to say the same. */
type Match = {
  readonly first: Keyword;
  readonly second: Keyword;
  readonly likeness: number;
  readonly by: 'words' | 'concept' | 'order';
};

const leastLikeness = 0.3;
const leastSound = 4;

/**
 * The keywords of the versions of one text, each with its counterparts: words that stand for each other
 * in the aligned text, that sound alike, or that belong to one concept of the codebook; what is left on
 * both sides is matched in order where the lists are equally long. A row for each keyword and its
 * counterparts; an empty cell says that the version lacks it. `likeness` is that of the weakest link.
 */
export function keywordPairs(
  request: KeywordPairsRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const aligned = alignedViews(request, corpus);
  if (!aligned.ok) return aligned;
  const { versions, views } = aligned.value;
  const keywords = versions.map(({ view }, place) => keywordsOf(at(views, view), place, corpus));
  const groups = groupKeywords(keywords, matchesOf(keywords, aligned.value));
  const rows = groups.map(({ members, by, likeness }): MeasuredRow => {
    const cells = versions.map((_, place) => members.find((own) => own.place === place) ?? null);
    const passages = (): Passage[] =>
      members.flatMap(({ span, place }) =>
        span === null ? [] : [{ ...span, view: at(versions, place).view }],
      );
    return {
      dimensions: [...cells.map((cell) => cell?.text ?? null), by],
      measures: [
        { value: members.length, passages },
        { value: likeness, passages },
      ],
    };
  });
  const columns = [
    ...versions.map(({ label }, place) => ({ ...dimension(`version:${place}`), label })),
    dimension('matchedBy'),
    count('versions', 'documents'),
    score('likeness', 2),
  ];
  return success(buildTable(columns, rows, views, provenanceOf(request, views, corpus, true)));
}

function keywordsOf(
  { document }: DocumentView,
  place: number,
  { codebook, wordForms }: Corpus,
): Keyword[] {
  const { text, language, id } = document;
  const listStart = text.length - document.keywords.join(', ').length - 400;
  return document.keywords.map((keyword, order) => {
    // The list stands at the end of an abstract; before it the words may be part of a sentence.
    const late = text.indexOf(keyword, Math.max(0, listStart));
    const start = late >= 0 ? late : text.indexOf(keyword);
    const tokens = indexTokens(buildTokenTable(id, keyword, language), keyword, language);
    const index = regroupIndex(tokens, wordForms);
    const concepts = codebook.concepts.filter(({ name, indicators }) => {
      if (foldHomoglyphs(name[language]) === foldHomoglyphs(keyword)) return true;
      return indicators.some((indicator) => {
        if (indicator.language !== language) return false;
        const found = findPatternSpans(indicator, index);
        // Most of the keyword, not a word of it.
        return found.ok && found.value.some((span) => (span.end - span.start) * 2 > keyword.length);
      });
    });
    return {
      ...{ place, order, text: keyword },
      span: start < 0 ? null : { start, end: start + keyword.length },
      concepts: new Set(concepts.map((concept) => concept.id)),
    };
  });
}

function matchesOf(keywords: readonly (readonly Keyword[])[], aligned: AlignedViews): Match[] {
  const matches: Match[] = [];
  keywords.forEach((first, place) => {
    keywords.forEach((second, other) => {
      if (other <= place || first.length === 0 || second.length === 0) return;
      const linked = linkPlaces(aligned, place, other);
      for (const one of first) {
        for (const two of second) {
          const match = matchOf(one, two, linked, Math.max(first.length, second.length));
          if (match !== null) matches.push(match);
        }
      }
    });
  });
  return matches.sort((one, two) => two.likeness - one.likeness);
}

function linkPlaces(
  { alignment, versions, views }: AlignedViews,
  place: number,
  other: number,
): LinkedVersions {
  const versionAt = (own: number): VersionText => {
    const { version, view } = at(versions, own);
    const { text, language } = at(views, view).document;
    return { version, text, language };
  };
  const places = beadPlaces(alignment);
  return linkVersions(alignment, places, versionAt(place), versionAt(other), emptyLexicon);
}

function matchOf(
  first: Keyword,
  second: Keyword,
  linked: LinkedVersions,
  listLength: number,
): Match | null {
  const isOneConcept = [...first.concepts].some((id) => second.concepts.has(id));
  const words = wordLikeness(first, second, linked);
  // Lists are mostly in one order: it decides between keywords that share a word.
  const order = 1 - Math.abs(first.order - second.order) / listLength;
  const likeness = Math.max(words, isOneConcept ? 0.8 : 0) * (0.8 + 0.2 * order);
  if (likeness < leastLikeness) return null;
  return { first, second, likeness, by: words >= 0.8 || !isOneConcept ? 'words' : 'concept' };
}

/** How far each word of either keyword has a counterpart in the other, 0 to 1. */
function wordLikeness(first: Keyword, second: Keyword, linked: LinkedVersions): number {
  const [left, right] = [formsOf(first, linked.source), formsOf(second, linked.target)];
  if (left.length === 0 || right.length === 0) return 0;
  const table = left.map((one) =>
    right.map((two) =>
      Math.max(
        soundLikeness(one.form, two.form),
        ...one.types.flatMap((from) => two.types.map((to) => linked.likeness(from, to))),
      ),
    ),
  );
  const rows = table.map((row) => Math.max(...row));
  const columns = right.map((_, column) => Math.max(...table.map((row) => row[column] ?? 0)));
  return (
    [...rows, ...columns].reduce((sum, best) => sum + Math.min(1, best), 0) /
    (rows.length + columns.length)
  );
}

function formsOf(
  { text, span }: Keyword,
  words: LinkedVersions['source'],
): { readonly form: string; readonly types: readonly number[] }[] {
  if (span !== null) {
    const { start, end } = wordsWithin(words, span);
    if (end > start) {
      return Array.from({ length: end - start }, (_, offset) => ({
        form: text.slice(
          at(words.starts, start + offset) - span.start,
          at(words.ends, start + offset) - span.start,
        ),
        types: typesOf(words, start + offset),
      })).filter(({ form }) => form.length > 2);
    }
  }
  const own = alignedWords(text, [{ start: 0, end: text.length }], words.features.language);
  return own.starts
    .map((start, index) => ({ form: text.slice(start, own.ends[index]), types: [] }))
    .filter(({ form }) => form.length > 2);
}

function soundLikeness(first: string, second: string): number {
  const [one, two] = [first, second].map((word) => soundSkeleton(foldHomoglyphs(word)));
  if (one === undefined || two === undefined) return 0;
  let same = 0;
  while (same < one.length && one[same] === two[same]) same += 1;
  if (same >= leastSound) return 1;
  return same >= 2 && same === Math.min(one.length, two.length) ? 0.7 : 0;
}

type Group = {
  readonly members: readonly Keyword[];
  readonly by: string;
  readonly likeness: number | null;
};

/** Joins the likeliest matches first; a group has one keyword of a version at most. */
function groupKeywords(
  keywords: readonly (readonly Keyword[])[],
  matches: readonly Match[],
): Group[] {
  const groups = new Map<Keyword, { members: Keyword[]; by: string; likeness: number | null }>();
  for (const keyword of keywords.flat()) {
    groups.set(keyword, { members: [keyword], by: '', likeness: null });
  }
  const join = ({ first, second, likeness, by }: Match): void => {
    const [one, two] = [groups.get(first), groups.get(second)];
    if (one === undefined || two === undefined || one === two) return;
    const places = new Set(one.members.map(({ place }) => place));
    if (two.members.some(({ place }) => places.has(place))) return;
    one.members.push(...two.members);
    one.by = [one.by, two.by, by].includes('order') ? 'order' : by;
    one.likeness = Math.min(
      ...[one.likeness, two.likeness, likeness].filter((own) => own !== null),
    );
    for (const member of two.members) groups.set(member, one);
  };
  matches.forEach(join);
  inOrder(keywords, groups).forEach(join);
  const unique = [...new Set(groups.values())];
  for (const { members } of unique) members.sort((one, two) => one.place - two.place);
  return unique.sort((one, two) => positionOf(one) - positionOf(two));
}

/** What is left of two lists, matched in order when equally many are left. */
function inOrder(
  keywords: readonly (readonly Keyword[])[],
  groups: ReadonlyMap<Keyword, { readonly members: readonly Keyword[] }>,
): Match[] {
  const matches: Match[] = [];
  keywords.forEach((first, place) => {
    keywords.forEach((second, other) => {
      if (other <= place || first.length !== second.length) return;
      const lacks = (own: readonly Keyword[], missing: number): Keyword[] =>
        own.filter(
          (keyword) => !(groups.get(keyword)?.members.some((m) => m.place === missing) ?? true),
        );
      const [left, right] = [lacks(first, other), lacks(second, place)];
      if (left.length !== right.length) return;
      left.forEach((one, index) => {
        const two = at(right, index);
        if (one.order === two.order)
          matches.push({ first: one, second: two, likeness: 0, by: 'order' });
      });
    });
  });
  return matches;
}

function positionOf({ members }: Group): number {
  return members.reduce((sum, { order }) => sum + order, 0) / members.length;
}
