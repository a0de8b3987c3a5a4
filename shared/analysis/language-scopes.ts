import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { Language } from '../language/language.ts';
import { languages } from '../language/language.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisColumn, AnalysisValue } from './analysis-table.ts';
import { dimension } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import { viewDocuments } from './corpus.ts';
import type { TextScope } from './group-text.ts';
import { groupText } from './group-text.ts';
import type { GroupBy, TextSelection } from './selection.ts';

/** The text of one group in one language: words of two languages are never counted together. */
export type LanguageScopes = {
  readonly group: number;
  readonly language: Language;
  readonly scopes: readonly TextScope[];
  /** The cells that name the group and the language. */
  readonly dimensions: readonly AnalysisValue[];
};

/** The text of a request in its groups and their languages. */
export type GroupedText = {
  readonly views: readonly DocumentView[];
  /** The columns that name group and language. */
  readonly columns: readonly AnalysisColumn[];
  /** In the order of groups. */
  readonly parts: readonly LanguageScopes[];
};

/** The documents that a request looks at, their text divided into groups, and these by language. */
export function scopesByLanguage(
  request: TextSelection & { readonly groupBy: GroupBy | null },
  corpus: Corpus,
): Result<GroupedText, AnalysisError> {
  const viewed = viewDocuments(corpus, request);
  if (!viewed.ok) return viewed;
  const views = viewed.value;
  const grouping = groupText(views, request.groupBy, corpus, request.labelLanguage);
  if (!grouping.ok) return grouping;
  const { columns, groups, scopes } = grouping.value;
  const hasLanguage = columns.some(({ key }) => key === 'language');
  const byGroup = groups.map((): TextScope[] => []);
  for (const scope of scopes) byGroup[scope.group]?.push(scope);
  const parts = groups.flatMap(({ values }, group) =>
    languages.flatMap((language): LanguageScopes[] => {
      const own = (byGroup[group] ?? []).filter(
        ({ view }) => views[view]?.document.language === language,
      );
      const dimensions = hasLanguage ? values : [...values, language];
      return own.length === 0 ? [] : [{ group, language, scopes: own, dimensions }];
    }),
  );
  const allColumns = hasLanguage ? columns : [...columns, dimension('language')];
  return success({ views, columns: allColumns, parts });
}

/** The text of scopes as passages: what stands behind numbers of all of it. */
export function textOf(scopes: readonly TextScope[]): Passage[] {
  return scopes.flatMap(({ view, spans }) => spans.map((span) => ({ ...span, view })));
}
