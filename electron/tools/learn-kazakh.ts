import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldHomoglyphs } from '../../shared/language/fold-homoglyphs.ts';
import { closedKazakhWords } from '../../shared/language/closed-words-kk.ts';
import { encodeCounts, kazakhCosts, type KazakhModel } from '../../shared/language/kazakh-costs.ts';
import { morphemeCounts } from '../../shared/language/kazakh-suffixes.ts';
import { cheapestLemma } from '../../shared/language/lemma-kk.ts';
import {
  parseKazakh,
  type KazakhCosts,
  type KazakhReading,
  type StemClass,
} from '../../shared/language/parse-kazakh.ts';
import { encodeSuffixRules, type EditScript } from '../../shared/language/suffix-rules.ts';
import { kazakhLegalStems } from './legal-lexicon.ts';
import { readLemmaTable, readUnimorph, type MayLearn } from './read-lemma-data.ts';

type LemmaRow = { form: string; lemma: string; tag: string; count: number };

/** A form to learn from: its lemma, or how many letters of it the stem covers. */
type Example = {
  readonly form: string;
  readonly lemma: string | null;
  readonly stemLength: number;
  readonly stemClass: StemClass;
  readonly count: number;
};

const rounds = 4;
const rawTextWeight = 0.15;
const isKazakhWord = /^[а-яәғқңөұүһі][а-яәғқңөұүһі-]*$/;

/** Learns the Kazakh model from KTB, KazNLP, UniMorph and the raw text of KazNERD. */
export function learnKazakh(
  folder: string,
  mayLearn: MayLearn,
  treebank: readonly LemmaRow[] = readLemmaTable(join(folder, 'kk/ktb.lemmas.tsv')),
): KazakhModel {
  const examples = [
    ...treebankExamples(treebank, mayLearn),
    ...segmentExamples(join(folder, 'kk/kaznlp-segments.tsv'), mayLearn),
  ];
  const listed = listedStems(folder, mayLearn);
  let model: KazakhModel = { ...copyStems(listed), ...emptyCounts() };
  addKnownStems(model, examples);
  for (let round = 0; round < rounds; round += 1) {
    model = reestimate(model, examples, listed);
  }
  const tokens = rawTokens(join(folder, 'kk/kaznerd-valid.tokens.txt'));
  for (let round = 0; round < 2; round += 1) {
    addRawText(model, tokens, mayLearn, round === 0 ? 1 : 0.5);
  }
  return { ...model, wholeWords: exceptions(treebank, model, mayLearn) };
}

function emptyCounts(): Pick<KazakhModel, 'morphemeCounts' | 'wholeWords'> {
  return {
    morphemeCounts: morphemeCounts.map((count) => new Float64Array(count)),
    wholeWords: new Map(),
  };
}

type Stems = { nominalStems: Map<string, number>; verbStems: Map<string, number> };

function copyStems(stems: Stems): Stems {
  return { nominalStems: new Map(stems.nominalStems), verbStems: new Map(stems.verbStems) };
}

function isVerbTag(tag: string): boolean {
  return tag === 'VERB' || tag === 'AUX';
}

function treebankExamples(rows: readonly LemmaRow[], mayLearn: MayLearn): Example[] {
  const examples: Example[] = [];
  for (const { form, lemma, tag, count } of rows) {
    const key = foldHomoglyphs(form);
    const lemmaKey = foldHomoglyphs(lemma);
    if (!isKazakhWord.test(key) || closedKazakhWords.has(key) || !mayLearn(lemmaKey)) continue;
    if (isAgentOfVerb(key, lemmaKey)) continue;
    const stemClass = isVerbTag(tag) ? 'verb' : 'nominal';
    examples.push({ form: key, lemma: lemmaKey, stemLength: -1, stemClass, count });
  }
  return examples;
}

/** The treebank takes agents in -ушы back to the verb; here derived words stay apart. */
function isAgentOfVerb(form: string, lemma: string): boolean {
  return /у[шч][ыі]/.test(form) && !/у[шч][ыі]/.test(lemma);
}

function segmentExamples(path: string, mayLearn: MayLearn): Example[] {
  const examples: Example[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [form, root, morphemes, count] = line.split('\t');
    if (form === undefined || root === undefined || morphemes === undefined) continue;
    const key = foldHomoglyphs(form);
    if (!isKazakhWord.test(key) || closedKazakhWords.has(key) || !mayLearn(root)) continue;
    const stemClass = /_R_ET/.test(morphemes) ? 'verb' : 'nominal';
    const weight = Math.min(4, Number(count));
    examples.push({ form: key, lemma: null, stemLength: root.length, stemClass, count: weight });
  }
  return examples;
}

/** Stems that lists name, each counted a little: UniMorph and the legal lexicon. */
function listedStems(folder: string, mayLearn: MayLearn): Stems {
  const nominalStems = new Map<string, number>();
  const verbStems = new Map<string, number>();
  for (const { lemma, tag } of readUnimorph(join(folder, 'kk/unimorph.tsv'))) {
    const key = foldHomoglyphs(lemma);
    if (!isKazakhWord.test(key) || !mayLearn(key)) continue;
    if (!tag.startsWith('V')) nominalStems.set(key, 1);
    // Verbs are listed as verbal nouns: "сайлау" stands for "сайла".
    else if (/[аеоө]у$/.test(key)) verbStems.set(key.slice(0, -1), 1);
    else if (/[^аеоөи]у$/.test(key)) verbStems.set(key.slice(0, -1), 0.7);
  }
  for (const [stem, count] of kazakhLegalStems()) nominalStems.set(stem, count);
  return { nominalStems, verbStems };
}

function addKnownStems(model: KazakhModel, examples: readonly Example[]): void {
  const { nominalStems, verbStems } = { ...model };
  for (const { lemma, stemClass, count } of examples) {
    if (lemma === null) continue;
    add(stemClass === 'verb' ? verbStems : nominalStems, lemma, count);
  }
}

function add(counts: ReadonlyMap<string, number>, key: string, count: number): void {
  if (counts instanceof Map) counts.set(key, (counts.get(key) ?? 0) + count);
}

/** One step of expectation maximisation with the best reading that agrees with the example. */
function reestimate(model: KazakhModel, examples: readonly Example[], listed: Stems): KazakhModel {
  const costs = kazakhCosts(model);
  const next: KazakhModel = { ...copyStems(listed), ...emptyCounts() };
  for (const example of examples) {
    const best = bestAgreeing(example, costs);
    if (best === null) {
      if (example.lemma !== null) {
        add(example.stemClass === 'verb' ? next.verbStems : next.nominalStems, example.lemma, 0.5);
      }
      continue;
    }
    add(best.stemClass === 'verb' ? next.verbStems : next.nominalStems, best.lemma, example.count);
    for (const step of best.path) {
      const counts = next.morphemeCounts[step >> 6];
      if (counts !== undefined) counts[step & 63] = (counts[step & 63] ?? 0) + example.count;
    }
  }
  return next;
}

function bestAgreeing(example: Example, costs: KazakhCosts): KazakhReading | null {
  let best: KazakhReading | null = null;
  for (const reading of parseKazakh(example.form, costs)) {
    const agrees =
      example.lemma === null
        ? reading.stemLength === example.stemLength
        : reading.lemma === example.lemma;
    if (!agrees || reading.stemClass !== example.stemClass) continue;
    if (best === null || reading.cost < best.cost) best = reading;
  }
  return best;
}

function rawTokens(path: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of readFileSync(path, 'utf8').split(/[\t\n]/)) {
    const key = foldHomoglyphs(token);
    if (isKazakhWord.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Counts stems in raw text by their best readings; new stems must occur in two forms. */
function addRawText(
  model: KazakhModel,
  tokens: ReadonlyMap<string, number>,
  mayLearn: MayLearn,
  weight: number,
): void {
  const costs = kazakhCosts(model);
  const found = new Map<string, { count: number; forms: number; reading: KazakhReading }>();
  for (const [form, count] of tokens) {
    if (closedKazakhWords.has(form)) continue;
    const reading = parseKazakh(form, costs).reduce((a, b) => (b.cost < a.cost ? b : a));
    const key = `${reading.stemClass} ${reading.lemma}`;
    const entry = found.get(key) ?? { count: 0, forms: 0, reading };
    entry.count += count;
    entry.forms += 1;
    found.set(key, entry);
  }
  for (const { count, forms, reading } of found.values()) {
    const stems = reading.stemClass === 'verb' ? model.verbStems : model.nominalStems;
    const isKnown = stems.has(reading.lemma);
    if (!mayLearn(reading.lemma)) continue;
    if (!isKnown && (forms < 2 || count < 4 || reading.lemma.length < 3)) continue;
    add(stems, reading.lemma, count * rawTextWeight * weight);
  }
}

/** Words of the treebank that the automaton reads otherwise than the annotators mostly did. */
function exceptions(
  rows: readonly LemmaRow[],
  model: KazakhModel,
  mayLearn: MayLearn,
): Map<string, string> {
  const legal = new Set(kazakhLegalStems().map(([stem]) => stem));
  const lemmas = new Map<string, Map<string, number>>();
  for (const { form, lemma, count } of rows) {
    const key = foldHomoglyphs(form);
    const lemmaKey = foldHomoglyphs(lemma);
    if (!isKazakhWord.test(key) || !mayLearn(lemmaKey) || /[\s|^.]/.test(lemmaKey)) continue;
    const counts = lemmas.get(key) ?? new Map<string, number>();
    add(counts, lemmaKey, count);
    lemmas.set(key, counts);
  }
  const costs = kazakhCosts(model);
  const words = new Map<string, string>();
  for (const [form, counts] of [...lemmas].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [lemma = form] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const guess = cheapestLemma(form, costs);
    const isKept = closedKazakhWords.has(form) || legal.has(guess) || isAgentOfVerb(form, lemma);
    if (guess !== lemma && !isKept) words.set(form, lemma);
  }
  return words;
}

/** The compact form of a model: parts between blank lines. */
export function encodeKazakhModel(model: KazakhModel): string {
  const rules = new Map<string, EditScript>();
  for (const [word, lemma] of model.wholeWords) {
    let shared = 0;
    while (shared < word.length && word[shared] === lemma[shared]) shared += 1;
    rules.set(`^${word}`, { cut: word.length - shared, add: lemma.slice(shared) });
  }
  const morphemes = model.morphemeCounts
    .map((counts) => [...counts].map((count) => Math.round(count)).join(' '))
    .join('\n');
  return [
    encodeCounts(model.nominalStems),
    encodeCounts(model.verbStems),
    morphemes,
    encodeSuffixRules(rules),
  ].join('\n\n');
}
