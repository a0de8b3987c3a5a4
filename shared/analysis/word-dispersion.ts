import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { Language } from '../language/language.ts';
import { languages } from '../language/language.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import type { MeasuredRow } from './build-table.ts';
import { buildTable } from './build-table.ts';
import { dimension } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import { viewDocuments } from './corpus.ts';
import type { WordDispersionRequest } from './dispersion-request.ts';
import { dispersionColumns, dispersionFormulas, dispersionRow } from './dispersion-rows.ts';
import type { TextGrouping } from './group-text.ts';
import { groupText } from './group-text.ts';
import { mostFrequent } from './most-frequent.ts';
import type { WordNumbers } from './number-words.ts';
import { numberWords } from './number-words.ts';
import { findTypes } from './scope-words.ts';
import { wordParts } from './word-parts.ts';
import { wordProvenance } from './word-provenance.ts';

/** How evenly words or lemmas are spread over the parts in their language, the most frequent first. */
export function wordDispersion(
  request: WordDispersionRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const viewed = viewDocuments(corpus, request);
  if (!viewed.ok) return viewed;
  const views = viewed.value;
  const grouping = groupText(views, request.parts, corpus, request.labelLanguage);
  if (!grouping.ok) return grouping;
  const counting = { ...request, countBy: request.of === 'lemmas' ? 'lemma' : 'form' } as const;
  const numbers = numberWords(views, counting, corpus);
  const rows = languages.flatMap((language) =>
    languageRows(language, grouping.value, views, numbers, request),
  );
  const columns = [dimension('language'), dimension('word'), ...dispersionColumns];
  const remarks = dispersionFormulas;
  const provenance = wordProvenance(request, views, corpus, counting, remarks);
  return success(buildTable(columns, rows, views, provenance));
}

type Spread = { readonly counts: number[]; readonly positions: number[] };

function languageRows(
  language: Language,
  { scopes, groups }: TextGrouping,
  views: readonly DocumentView[],
  { words, ofTypes }: WordNumbers,
  request: WordDispersionRequest,
): MeasuredRow[] {
  const own = scopes.filter(({ view }) => at(views, view).document.language === language);
  const parts = wordParts(own, views, groups.length);
  if (parts.words === 0) return [];
  const inOrder = own.toSorted((a, b) => a.view - b.view);
  const frequencies = new Int32Array(words.length);
  const visitAll = (visit: (number: number, view: number, word: number) => void): void => {
    for (const [view, partOf] of parts.partOf.entries()) {
      const { typeIds } = at(views, view).words;
      const numbers = at(ofTypes, view);
      for (let word = 0; word < partOf.length; word += 1) {
        const number = numbers[typeIds[word] ?? 0] ?? -1;
        if (number >= 0 && partOf[word] !== -1) visit(number, view, word);
      }
    }
  };
  visitAll((number) => {
    frequencies[number] = (frequencies[number] ?? 0) + 1;
  });
  const candidates = [...frequencies].flatMap((frequency, number) =>
    frequency < Math.max(1, request.minimumFrequency) ? [] : [{ number, frequency }],
  );
  const labelOf = ({ number }: { readonly number: number }): string => at(words, number).word;
  const chosen = mostFrequent(candidates, labelOf, request.limit);
  const spreads = new Map<number, Spread>(
    chosen.map(({ number }) => [number, { counts: parts.sizes.map(() => 0), positions: [] }]),
  );
  visitAll((number, view, word) => {
    const spread = spreads.get(number);
    if (spread === undefined) return;
    const part = at(at(parts.partOf, view), word);
    spread.counts[part] = at(spread.counts, part) + 1;
    spread.positions.push(at(at(parts.positionOf, view), word));
  });
  return chosen.map((item) => {
    const { number } = item;
    const { counts, positions } = spreads.get(number) ?? { counts: [], positions: [] };
    const passages = (): Passage[] =>
      findTypes(inOrder, views, (view, typeId) => ofTypes[view]?.[typeId] === number);
    return dispersionRow(
      { dimensions: [language, labelOf(item)], counts, positions, passages },
      parts,
    );
  });
}
