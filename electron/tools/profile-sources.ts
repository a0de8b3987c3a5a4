import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../shared/language/language.ts';
import { readLemmaTable } from './read-lemma-data.ts';
import { readTreebank } from './read-treebank.ts';

/** The texts of each language, relative to the folder of language data. */
const sources: { readonly [language in Language]: readonly string[] } = {
  kk: ['kk/ktb.sentences.jsonl', 'kk/kaznerd-valid.tokens.txt'],
  ru: ['ru/ud.sentences.jsonl'],
  en: ['en/ewt-train.sentences.jsonl', 'en/ewt-dev.sentences.jsonl'],
};

/** A law written for this project; compiled code lies one level deeper than its source. */
const modelLaw = new URL(
  `${import.meta.url.includes('/dist/') ? '../' : ''}../../corpora/model-local-elections-law/`,
  import.meta.url,
);

/** Every fifth sentence of each source is not learned from, so that it can score what ships. */
const scoredTurn = 5;

function isScored(position: number): boolean {
  return position % scoredTurn === scoredTurn - 1;
}

function readSentences(path: string): string[] {
  if (path.endsWith('.jsonl')) {
    return readTreebank(path).flatMap(({ text, sents }) =>
      sents.map(([start, end]) => text.slice(start, end).replaceAll('\n', ' ')),
    );
  }
  return readFileSync(path, 'utf8').trim().split('\n').map(joinTokens);
}

/** A sentence of which only the tokens are known, spaced as in print. */
function joinTokens(line: string): string {
  return line
    .replaceAll('\t', ' ')
    .replace(/ ([,.:;!?»)])/g, '$1')
    .replace(/([«(]) /g, '$1');
}

/** Word forms repeated as often as they were counted: a table of `form TAB lemma TAB tag TAB count`. */
function wordsOfTable(path: string): string {
  return readLemmaTable(path)
    .map(({ form, count }) => `${form} `.repeat(count))
    .join('\n');
}

/** What profiles of a language are learned from. */
export function learnedText(folder: string, language: Language): string {
  const learned = sources[language].flatMap((file) =>
    readSentences(join(folder, file)).filter((_, position) => !isScored(position)),
  );
  learned.push(readFileSync(new URL(`${language}.txt`, modelLaw), 'utf8'));
  if (language === 'ru') learned.push(wordsOfTable(join(folder, 'ru/opencorpora.lemmas.tsv')));
  return learned.join('\n');
}

/** The text of each source that profiles are not learned from, as one line. */
export function scoredTexts(folder: string, language: Language): string[] {
  return sources[language].map((file) =>
    readSentences(join(folder, file))
      .filter((_, position) => isScored(position))
      .join(' '),
  );
}
