import { keepValues } from '../base/kept-values.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import { nameIn } from '../codebook/concept-tree.ts';
import type { Segment } from '../document/document.ts';
import { segmentPlaces } from '../document/place-in-short.ts';
import type { Language } from '../language/language.ts';
import { languages } from '../language/language.ts';
import type { Span } from '../text/span.ts';
import { subtractSpans } from '../text/span.ts';
import type { AnalysisError, GroupBy, StructuralGroup } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisValue } from './analysis-table.ts';
import { dimension } from './columns.ts';
import type { Corpus, DocumentView } from './corpus.ts';
import { mergeEIds } from './merge-e-ids.ts';
import { structuralSegments } from './recording-units.ts';
import { intersectSpans, trimSpans } from './text-pieces.ts';

/** A part of the corpus that gets numbers of its own. `values` go with the columns of the grouping. */
export type TextGroup = {
  /** Stable and unique in the table. */
  readonly key: string;
  /** For people. */
  readonly label: string;
  readonly values: readonly AnalysisValue[];
};

/** The counted text of one document that belongs to one group; the scopes of a document are disjoint. */
export type TextScope = {
  readonly view: number;
  readonly group: number;
  readonly spans: readonly Span[];
};

export type TextGrouping = {
  readonly columns: readonly AnalysisColumn[];
  readonly groups: readonly TextGroup[];
  /** In the order of documents. */
  readonly scopes: readonly TextScope[];
};

/**
 * Divides the counted text of the documents into groups; every counted character belongs to one.
 *
 * By document, work, language, year or variable, whole documents go together; a document without the
 * variable is in the group `null`, which comes last. By part of the structure, each segment of each
 * document is a group, ordered by work, then by eId as the language versions have them in common,
 * then by language: article 1 in Kazakh, Russian, English, then article 2. What lies in no such
 * segment is the group with the eId `null` of its document, the last of its work.
 */
export function groupText(
  views: readonly DocumentView[],
  groupBy: GroupBy | null,
  corpus: Pick<Corpus, 'works'>,
  labelLanguage: Language,
): Result<TextGrouping, AnalysisError> {
  const key = JSON.stringify([groupBy, labelLanguage]);
  return kept(views, key, [corpus.works], () => makeGroups(views, groupBy, corpus, labelLanguage));
}

const kept = keepValues<readonly DocumentView[], Result<TextGrouping, AnalysisError>>();

function makeGroups(
  views: readonly DocumentView[],
  groupBy: GroupBy | null,
  corpus: Pick<Corpus, 'works'>,
  labelLanguage: Language,
): Result<TextGrouping, AnalysisError> {
  if (groupBy === null) {
    const all = { key: 'all', label: '', values: [] };
    return success(groupDocuments(views, [], () => all, [all]));
  }
  switch (groupBy.by) {
    case 'document':
      return success(byDocument(views));
    case 'language':
      return success(byLanguage(views));
    case 'work':
      return success(byWork(views, corpus, labelLanguage));
    case 'year':
      return success(byYear(views));
    case 'variable':
      return byVariable(views, groupBy.name);
    case 'part':
    case 'section':
    case 'chapter':
    case 'article':
    case 'clause':
      return success(byStructure(views, groupBy.by));
  }
}

/** One scope for each document; groups without documents are left out. */
function groupDocuments(
  views: readonly DocumentView[],
  columns: readonly AnalysisColumn[],
  groupOf: (view: DocumentView) => TextGroup,
  order: readonly TextGroup[],
): TextGrouping {
  const present = new Set(views.map((view) => groupOf(view).key));
  const groups = order.filter((group) => present.has(group.key));
  const numbers = new Map(groups.map((group, index) => [group.key, index]));
  const scopes = views.map((view, index) => ({
    view: index,
    group: numbers.get(groupOf(view).key) ?? 0,
    spans: view.counted,
  }));
  return { columns, groups, scopes };
}

const documentColumns = [
  dimension('document'),
  dimension('language'),
  dimension('documentId'),
] as const;

function byDocument(views: readonly DocumentView[]): TextGrouping {
  const sharers = new Map<string, number>();
  for (const { document } of views) {
    sharers.set(document.title, (sharers.get(document.title) ?? 0) + 1);
  }
  // Editions of one law have one title: their columns are told apart by their dates.
  const groupOf = ({ document }: DocumentView): TextGroup => {
    const { id, title, language, editionDate } = document;
    const isShared = (sharers.get(title) ?? 0) > 1;
    return {
      key: id,
      label: isShared ? `${title}, ${editionDate ?? language}` : title,
      values: [title, language, id],
    };
  };
  return groupDocuments(views, documentColumns, groupOf, views.map(groupOf));
}

function byLanguage(views: readonly DocumentView[]): TextGrouping {
  const toGroup = (language: Language): TextGroup => ({
    key: language,
    label: language,
    values: [language],
  });
  const groupOf = ({ document }: DocumentView): TextGroup => toGroup(document.language);
  return groupDocuments(views, [dimension('language')], groupOf, languages.map(toGroup));
}

function byWork(
  views: readonly DocumentView[],
  corpus: Pick<Corpus, 'works'>,
  labelLanguage: Language,
): TextGrouping {
  const titles = new Map(corpus.works.map(({ id, title }) => [id, nameIn(title, labelLanguage)]));
  const toGroup = (id: DocumentView['document']['workId']): TextGroup => {
    const title = titles.get(id) ?? '';
    return { key: id, label: title, values: [title, id] };
  };
  const ids = [...new Set([...titles.keys(), ...views.map((view) => view.document.workId)])];
  const columns = [dimension('work'), dimension('workId')];
  return groupDocuments(views, columns, (view) => toGroup(view.document.workId), ids.map(toGroup));
}

function byVariable(
  views: readonly DocumentView[],
  name: string,
): Result<TextGrouping, AnalysisError> {
  const valueOf = ({ document: { variables } }: DocumentView): string | null =>
    Object.hasOwn(variables, name) ? (variables[name] ?? null) : null;
  const values = [...new Set(views.map(valueOf))].filter((value) => value !== null);
  if (values.length === 0) return failure({ code: 'unknownVariable', name });
  const collator = new Intl.Collator('kk', { numeric: true });
  const toGroup = (value: string | null): TextGroup => ({
    key: value === null ? 'none' : `=${value}`,
    label: value ?? '',
    values: [value],
  });
  const order = [...values.sort(collator.compare), null].map(toGroup);
  const column = { ...dimension('variable'), label: name };
  return success(groupDocuments(views, [column], (view) => toGroup(valueOf(view)), order));
}

/** By the year of the edition; documents without a date come last. */
function byYear(views: readonly DocumentView[]): TextGrouping {
  const yearOf = ({ document }: DocumentView): string => document.editionDate?.slice(0, 4) ?? '';
  const toGroup = (year: string): TextGroup => ({
    key: year === '' ? 'none' : year,
    label: year,
    values: [year === '' ? null : year],
  });
  const years = [...new Set(views.map(yearOf))].filter((year) => year !== '').sort();
  const order = [...years, ''].map(toGroup);
  return groupDocuments(views, [dimension('year')], (view) => toGroup(yearOf(view)), order);
}

type StructuralScope = { readonly view: number; readonly segment: Segment | null; spans: Span[] };

function byStructure(views: readonly DocumentView[], kind: StructuralGroup): TextGrouping {
  const found = views.flatMap((view, index) => scopesOfDocument(view, index, kind));
  const ranks = rankEIds(views, found);
  const languageRank = (view: number): number =>
    languages.findIndex((language) => language === views[view]?.document.language);
  const order = found.toSorted((a, b) => {
    const ranksOf = ({ view, segment }: StructuralScope): number =>
      ranks(view, segment?.eId ?? null);
    return (
      ranksOf(a) - ranksOf(b) ||
      languageRank(a.view) - languageRank(b.view) ||
      a.view - b.view ||
      (a.segment?.ordinal ?? 0) - (b.segment?.ordinal ?? 0)
    );
  });
  const numbers = new Map(order.map((scope, index) => [scope, index]));
  const placesByView = views.map(({ segments }) => segmentPlaces(segments));
  return {
    columns: [dimension('eId'), dimension('label'), ...documentColumns],
    groups: order.map(({ view, segment }) => {
      const { id, title, language } = views[view]?.document ?? { id: '', title: '', language: '' };
      const eId = segment?.eId ?? null;
      const place = segment === null ? null : (placesByView[view]?.(segment) ?? null);
      const label = place ?? segment?.heading ?? null;
      return {
        key: `${id}/${eId ?? ''}`,
        label: `${label ?? eId ?? '–'} (${language})`,
        values: [eId, label, title, language, id],
      };
    }),
    scopes: found.map((scope) => ({
      view: scope.view,
      group: numbers.get(scope) ?? 0,
      spans: scope.spans,
    })),
  };
}

function scopesOfDocument(
  { document, segments, counted }: DocumentView,
  view: number,
  kind: StructuralGroup,
): StructuralScope[] {
  const scopes = structuralSegments(segments, kind).map((segment): StructuralScope => ({
    view,
    segment,
    spans: intersectSpans([segment.span], counted),
  }));
  const inside = scopes.flatMap((scope) => scope.spans);
  const outside = subtractSpans(counted, inside);
  // Line ends between segments are no text; what is, keeps its blanks, so that groups cover all.
  if (trimSpans(outside, document.text).length > 0) {
    scopes.push({ view, segment: null, spans: outside });
  }
  return scopes.filter((scope) => scope.spans.length > 0);
}

/** A number for each document and eId that orders them by work and by place in the work. */
function rankEIds(
  views: readonly DocumentView[],
  scopes: readonly StructuralScope[],
): (view: number, eId: string | null) => number {
  const eIdsByView = views.map((): string[] => []);
  for (const { view, segment } of scopes) {
    if (segment !== null) eIdsByView[view]?.push(segment.eId);
  }
  const listsByWork = new Map<string, string[][]>();
  views.forEach(({ document }, view) => {
    const lists = listsByWork.get(document.workId) ?? [];
    listsByWork.set(document.workId, [...lists, eIdsByView[view] ?? []]);
  });
  const ranks = new Map<string, number>();
  let rank = 0;
  for (const [workId, lists] of listsByWork) {
    for (const eId of [...mergeEIds(lists), '']) ranks.set(`${workId} ${eId}`, rank++);
  }
  return (view, eId) => ranks.get(`${views[view]?.document.workId ?? ''} ${eId ?? ''}`) ?? 0;
}
