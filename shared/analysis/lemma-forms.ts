import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import { foldHomoglyphs } from '../language/fold-homoglyphs.ts';
import type { Language } from '../language/language.ts';
import { stopWordsWith } from '../language/stop-words.ts';
import { formOrigin } from '../language/word-forms.ts';
import type { AnalysisError, LemmaFormsRequest } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import type { MeasuredRow } from './build-table.ts';
import { buildTable, provenanceOf } from './build-table.ts';
import { count, dimension } from './columns.ts';
import type { Corpus, DocumentView } from './corpus.ts';
import type { TextScope } from './group-text.ts';
import { scopesByLanguage } from './language-scopes.ts';
import { findTypes, forEachWord } from './scope-words.ts';
import { wordEditsUsed } from './word-edits-used.ts';

type FormCount = {
  readonly form: string;
  /** The lemma that the form counts under. */
  readonly lemma: string;
  readonly automatic: string;
  frequency: number;
  readonly views: Set<number>;
};

/**
 * The forms of a lemma that occur: one row for each form of each language in each group, those that
 * count under the lemma first, the most frequent before others, ties in alphabetical order. Forms
 * that the engine gives to the lemma but that count elsewhere come last; `lemma` says where, and
 * `automaticLemma` what the engine says. The frequencies of forms that count under the lemma add up
 * to its own in the word table of the same texts with the same stop list.
 */
export function lemmaForms(
  request: LemmaFormsRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const text = scopesByLanguage(request, corpus);
  if (!text.ok) return text;
  const { views, columns, parts } = text.value;
  const lemma = foldHomoglyphs(request.lemma);
  const rows = parts.flatMap(({ language, scopes, dimensions }) => {
    if (request.language !== null && request.language !== language) return [];
    const stopList = request.leavesOutStopWords
      ? stopWordsWith(language, corpus.stopWords[language])
      : null;
    return formRows(lemma, language, scopes, views, corpus, stopList).map((row) => ({
      ...row,
      dimensions: [...dimensions, ...row.dimensions],
    }));
  });
  const allColumns = [
    ...columns,
    dimension('form'),
    dimension('lemma'),
    dimension('automaticLemma'),
    dimension('formOrigin'),
    count('frequency', 'occurrences'),
    count('documents', 'documents'),
  ];
  const edits = wordEditsUsed(corpus, views, {
    groupsForms: true,
    leavesOutStopWords: request.leavesOutStopWords,
  });
  const provenance = { ...provenanceOf(request, views, corpus, false), wordEdits: edits };
  return success(buildTable(allColumns, rows, views, provenance));
}

function formRows(
  lemma: string,
  language: Language,
  scopes: readonly TextScope[],
  views: readonly DocumentView[],
  { wordForms }: Corpus,
  stopList: ReadonlySet<string> | null,
): MeasuredRow[] {
  const collator = new Intl.Collator('kk');
  const elsewhere = (entry: FormCount): number => Number(entry.lemma !== lemma);
  const isLeftOut = (entry: FormCount): boolean =>
    stopList !== null && (stopList.has(entry.form) || stopList.has(entry.lemma));
  const counted = countForms(lemma, scopes, views).filter(
    (entry) => !isLeftOut(entry) || elsewhere(entry) === 1,
  );
  const entries = counted.sort(
    (a, b) =>
      elsewhere(a) - elsewhere(b) || b.frequency - a.frequency || collator.compare(a.form, b.form),
  );
  return entries.map(({ form, lemma: own, automatic, frequency, views: inViews }) => {
    const passages = () =>
      findTypes(scopes, views, (view, typeId) => views[view]?.table.types[typeId] === form);
    return {
      dimensions: [form, own, automatic, formOrigin(wordForms, language, form, automatic)],
      measures: [
        { value: frequency, passages },
        { value: inViews.size, passages },
      ],
    };
  });
}

function countForms(
  lemma: string,
  scopes: readonly TextScope[],
  views: readonly DocumentView[],
): FormCount[] {
  const counts = new Map<string, FormCount>();
  for (const scope of scopes) {
    const view = at(views, scope.view);
    const { automaticLemma, lemmaOf } = view.index;
    // Asked of each type once, not of each word.
    const entries = new Map<number, FormCount | null>();
    const entryOf = (typeId: number): FormCount | null => {
      const own = lemmaOf(typeId);
      const automatic = automaticLemma(typeId);
      if (own !== lemma && automatic !== lemma) return null;
      const form = at(view.table.types, typeId);
      const known = counts.get(form);
      if (known !== undefined) return known;
      const entry = { form, lemma: own, automatic, frequency: 0, views: new Set<number>() };
      counts.set(form, entry);
      return entry;
    };
    forEachWord(scope, view, (word) => {
      const typeId = at(view.words.typeIds, word);
      let entry = entries.get(typeId);
      if (entry === undefined) entries.set(typeId, (entry = entryOf(typeId)));
      if (entry === null) return;
      entry.frequency += 1;
      entry.views.add(scope.view);
    });
  }
  return [...counts.values()];
}
