import type { Language } from '../language/language.ts';
import { languages } from '../language/language.ts';
import type { AnalysisColumn, AnalysisValue } from './analysis-table.ts';
import { dimension } from './columns.ts';
import type { DocumentView, Passage } from './corpus.ts';
import type { TextGrouping, TextScope } from './group-text.ts';

/** The text of one group in one language: words of two languages are never counted together. */
export type LanguageScopes = {
  readonly group: number;
  readonly language: Language;
  readonly scopes: readonly TextScope[];
  /** The cells that name the group and the language. */
  readonly dimensions: readonly AnalysisValue[];
};

/** The groups by language, in the order of groups, with the columns that name both. */
export function scopesByLanguage(
  views: readonly DocumentView[],
  { columns, groups, scopes }: TextGrouping,
): { readonly columns: readonly AnalysisColumn[]; readonly parts: readonly LanguageScopes[] } {
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
  return { columns: hasLanguage ? columns : [...columns, dimension('language')], parts };
}

/** The text of scopes as passages: what stands behind numbers of all of it. */
export function textOf(scopes: readonly TextScope[]): Passage[] {
  return scopes.flatMap(({ view, spans }) => spans.map((span) => ({ ...span, view })));
}
