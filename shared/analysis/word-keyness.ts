import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import { languages } from '../language/language.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import { buildTable } from './build-table.ts';
import { dimension } from './columns.ts';
import type { ComparedTexts } from './compared-texts.ts';
import { compareTexts, sides } from './compared-texts.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import { viewDocuments } from './corpus.ts';
import type { TextScope } from './group-text.ts';
import type { WordKeynessRequest } from './keyness-request.ts';
import type { KeyItem } from './keyness-rows.ts';
import { keynessColumns, keynessRows } from './keyness-rows.ts';
import { keynessFormulas } from './keyness-scores.ts';
import { textOf } from './language-scopes.ts';
import type { WordNumbers } from './number-words.ts';
import { numberWords } from './number-words.ts';
import { findTypes, forEachWord } from './scope-words.ts';
import { wordProvenance } from './word-provenance.ts';

/** Keyness of words or lemmas, within each language that both sides have. */
export function wordKeyness(
  request: WordKeynessRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const viewed = viewDocuments(corpus, request);
  if (!viewed.ok) return viewed;
  const views = viewed.value;
  const compared = compareTexts(views, request.target, request.reference);
  if (!compared.ok) return compared;
  const counting = { ...request, countBy: request.of === 'lemmas' ? 'lemma' : 'form' } as const;
  const numbers = numberWords(views, counting, corpus);
  const byLanguage = sidesByLanguage(compared.value, views);
  if (byLanguage.length === 0) return failure({ code: 'noCommonLanguage' });
  let tested = 0;
  const rows = byLanguage.flatMap(({ language, target, reference }) => {
    const first = countSide(target, views, numbers);
    const second = countSide(reference, views, numbers);
    const items = keyItems(first, second, views, numbers, request.minimumFrequency, language);
    tested += items.length;
    const sizes = {
      ...{ target: first.words, reference: second.words },
      ...{ targetText: () => textOf(target), referenceText: () => textOf(reference) },
    };
    return keynessRows(items, sizes, 'words', request);
  });
  const columns = [
    dimension('language'),
    dimension('word'),
    ...keynessColumns('occurrences', 'words'),
  ];
  const provenance = wordProvenance(request, views, corpus, counting, {
    ...keynessFormulas,
    itemsTested: String(tested),
    wordsInBothSides: String(compared.value.sharedWords),
  });
  return success(buildTable(columns, rows, views, provenance));
}

type LanguageSides = {
  readonly language: string;
  readonly target: readonly TextScope[];
  readonly reference: readonly TextScope[];
};

function sidesByLanguage(
  { grouping }: ComparedTexts,
  views: readonly DocumentView[],
): LanguageSides[] {
  return languages.flatMap((language) => {
    const own = grouping.scopes.filter(
      ({ view }) => at(views, view).document.language === language,
    );
    const target = own.filter(({ group }) => group === sides.target);
    const reference = own.filter(({ group }) => group === sides.reference);
    return target.length === 0 || reference.length === 0 ? [] : [{ language, target, reference }];
  });
}

type SideCounts = {
  readonly scopes: readonly TextScope[];
  /** By number of word. */
  readonly frequencies: Int32Array;
  readonly words: number;
};

function countSide(
  scopes: readonly TextScope[],
  views: readonly DocumentView[],
  { words: numbered, ofTypes }: WordNumbers,
): SideCounts {
  const frequencies = new Int32Array(numbered.length);
  let words = 0;
  for (const scope of scopes) {
    const view = at(views, scope.view);
    const numbers = at(ofTypes, scope.view);
    forEachWord(scope, view, (word) => {
      words += 1;
      const number = numbers[at(view.words.typeIds, word)] ?? -1;
      if (number >= 0) frequencies[number] = (frequencies[number] ?? 0) + 1;
    });
  }
  return { scopes, frequencies, words };
}

function keyItems(
  target: SideCounts,
  reference: SideCounts,
  views: readonly DocumentView[],
  { words, ofTypes }: WordNumbers,
  minimumFrequency: number,
  language: string,
): KeyItem[] {
  const items: KeyItem[] = [];
  const find = (scopes: readonly TextScope[], number: number): Passage[] =>
    findTypes(scopes, views, (view, typeId) => ofTypes[view]?.[typeId] === number);
  for (let number = 0; number < words.length; number += 1) {
    const first = at(target.frequencies, number);
    const second = at(reference.frequencies, number);
    if (first + second < Math.max(1, minimumFrequency)) continue;
    const { word } = at(words, number);
    items.push({
      dimensions: [language, word],
      label: word,
      target: first,
      reference: second,
      targetPassages: () => find(target.scopes, number),
      referencePassages: () => find(reference.scopes, number),
    });
  }
  return items;
}
