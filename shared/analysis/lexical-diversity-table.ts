import { at } from '../base/invariant.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { Language } from '../language/language.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import type { MeasuredRow } from './build-table.ts';
import { buildTable } from './build-table.ts';
import { count, dimension, finite, ratio, score } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import { countSyllables, syllableCounterVersion } from './count-syllables.ts';
import type { TextScope } from './group-text.ts';
import type { LanguageScopes } from './language-scopes.ts';
import { scopesByLanguage, textOf } from './language-scopes.ts';
import { diversityIndices, hdd, mattr, mtld, typeFrequencies } from './lexical-diversity.ts';
import type { LexicalDiversityRequest } from './lexical-diversity-request.ts';
import type { WordNumbers } from './number-words.ts';
import { numberWords } from './number-words.ts';
import type { ReadabilityFormula } from './readability.ts';
import { formulaText, readability, readabilityFormulas } from './readability.ts';
import { forEachWord } from './scope-words.ts';
import { wordProvenance } from './word-provenance.ts';
import { unitsOfWords } from './word-runs.ts';

/** HD-D draws as many words as McCarthy and Jarvis. */
const sample = 42;

const columns = [
  dimension('readabilityFormula'),
  count('tokens', 'words'),
  count('types', 'types'),
  score('ttr', 4),
  score('rootTtr', 3),
  score('herdanC', 4),
  score('maasA', 4),
  score('mattr', 4),
  score('mtld', 2),
  score('hdd', 4),
  score('yuleK', 2),
  score('simpsonD', 5),
  count('wordsTotal', 'words'),
  count('sentences', 'sentences'),
  score('wordsPerSentence', 2),
  score('syllablesPerWord', 3),
  score('readingEase', 1),
  score('gradeLevel', 1),
  score('otherGradeLevel', 1),
] as const;

function formulas({ window, mtldRule }: LexicalDiversityRequest): {
  readonly [key: string]: string;
} {
  return {
    ttr: 'V/N',
    rootTtr: 'V/√N (Guiraud 1954)',
    herdanC: 'log V / log N (Herdan 1960)',
    maasA: '√((ln N − ln V) / (ln N)²) (Maas 1972)',
    mattr: `Σ Vᵢ / (w (N − w + 1)), w = ${window} (Covington & McFall 2010)`,
    mtld: `TTR ${mtldRule === 'below' ? '<' : '≤'} 0.72, ⇄ (McCarthy & Jarvis 2010)`,
    hdd: `Σ (1 − C(N − f, ${sample}) / C(N, ${sample})) / ${sample} (McCarthy & Jarvis 2007)`,
    yuleK: '10⁴ (Σ f² − N) / N² (Yule 1944)',
    simpsonD: 'Σ f (f − 1) / (N (N − 1)) (Simpson 1949)',
  };
}

/**
 * How rich the words of each group are in each language, and how easy to read its text is by the
 * formulas published for the language: none for Kazakh, where the cells are empty. `tokens` (N) and
 * `types` (V) are of the words looked at; readability is of all running words (`wordsTotal`) and of
 * the sentences that hold any. A measure that a text is too short for is empty.
 */
export function lexicalDiversity(
  request: LexicalDiversityRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const text = scopesByLanguage(request, corpus);
  if (!text.ok) return text;
  const { views, columns: groupColumns, parts } = text.value;
  const numbers = numberWords(views, request, corpus);
  const rows = parts.map((part) => diversityRow(part, views, numbers, request));
  const languages = new Set(parts.map(({ language }) => language));
  const provenance = wordProvenance(request, views, corpus, request, {
    ...formulas(request),
    ...readabilityRemarks(languages),
  });
  return success(buildTable([...groupColumns, ...columns], rows, views, provenance));
}

/** The formulas of each language there, and which language has none. */
function readabilityRemarks(languages: ReadonlySet<Language>): { readonly [name: string]: string } {
  const remarks: { [name: string]: string } = {};
  for (const language of languages) {
    const own = readabilityFormulas[language];
    if (own === null) {
      remarks['noReadabilityFormula'] = language;
      continue;
    }
    const all = [own.ease, own.grade, own.otherGrade].filter((formula) => formula !== null);
    remarks['syllableCounter'] = syllableCounterVersion;
    remarks[`readability.${language}`] = all.map(formulaText).join('; ');
  }
  return remarks;
}

function diversityRow(
  { scopes, dimensions, language }: LanguageScopes,
  views: readonly DocumentView[],
  numbers: WordNumbers,
  request: LexicalDiversityRequest,
): MeasuredRow {
  const { tokens, words, sentences, syllables } = readScopes(scopes, views, numbers, language);
  const frequencies = typeFrequencies(tokens);
  const indices = diversityIndices(frequencies, Math.E);
  const formulasThere = readabilityFormulas[language];
  const read = (formula: ReadabilityFormula | null | undefined): number | null => {
    if (formula === null || formula === undefined || syllables === null) return null;
    return finite(readability({ words, sentences, syllables }, formula));
  };
  const values = [
    tokens.length,
    frequencies.length,
    finite(indices.ttr),
    finite(indices.rootTtr),
    finite(indices.herdanC),
    finite(indices.maasA),
    finite(mattr(tokens, request.window)),
    finite(mtld(tokens, request.mtldRule)),
    finite(hdd(frequencies, sample)),
    finite(indices.yuleK),
    finite(indices.simpsonD),
    words,
    sentences,
    ratio(words, sentences),
    syllables === null ? null : ratio(syllables, words),
    read(formulasThere?.ease),
    read(formulasThere?.grade),
    read(formulasThere?.otherGrade),
  ];
  const passages = (): Passage[] => textOf(scopes);
  return {
    dimensions: [...dimensions, formulasThere?.ease.source ?? null],
    measures: values.map((value) => ({ value, passages })),
  };
}

type ReadText = {
  /** The words looked at by number, in order. */
  readonly tokens: readonly number[];
  /** Running words, sentences that hold any, and the syllables of all words. */
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number | null;
};

function readScopes(
  scopes: readonly TextScope[],
  views: readonly DocumentView[],
  { ofTypes }: WordNumbers,
  language: Language,
): ReadText {
  const tokens: number[] = [];
  let [words, sentences, syllables] = [0, 0, 0];
  for (const scope of scopes) {
    const view = at(views, scope.view);
    const numbers = at(ofTypes, scope.view);
    const sentenceOf = unitsOfWords(view, 'sentence');
    const { types } = view.table;
    // −1: not counted yet.
    const syllablesOf = new Int16Array(types.length).fill(-1);
    let sentence = -1;
    forEachWord(scope, view, (word) => {
      const typeId = view.words.typeIds[word] ?? 0;
      words += 1;
      if (sentenceOf[word] !== sentence) sentences += 1;
      sentence = sentenceOf[word] ?? -1;
      let own = syllablesOf[typeId] ?? 0;
      if (own < 0) syllablesOf[typeId] = own = countSyllables(at(types, typeId), language) ?? 0;
      syllables += own;
      const number = numbers[typeId] ?? -1;
      if (number >= 0) tokens.push(number);
    });
  }
  const hasFormula = readabilityFormulas[language] !== null;
  return { tokens, words, sentences, syllables: hasFormula ? syllables : null };
}
