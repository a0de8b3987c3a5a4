import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldHomoglyphs } from '../../shared/language/fold-homoglyphs.ts';
import { readTreebank } from './read-treebank.ts';

/** A word with how often and how evenly it occurs. */
export type DispersedWord = {
  readonly word: string;
  readonly frequency: number;
  /** Gries's deviation of proportions turned round: 1 is spread as the text is, 0 is in one place. */
  readonly evenness: number;
};

/**
 * The words of documents, those first that are frequent and spread evenly: by
 * `evenness * log(frequency)`. Function words are in all texts, content words where their subject is
 * (S. Th. Gries 2008, Dispersions and adjusted frequencies in corpora).
 */
export function rankByDispersion(documents: readonly (readonly string[])[]): DispersedWord[] {
  const total = documents.reduce((sum, words) => sum + words.length, 0);
  const counts = new Map<string, Map<number, number>>();
  documents.forEach((words, document) => {
    for (const word of words) {
      const inDocuments = counts.get(word) ?? new Map<number, number>();
      inDocuments.set(document, (inDocuments.get(document) ?? 0) + 1);
      counts.set(word, inDocuments);
    }
  });
  const ranked = [...counts].map(([word, inDocuments]) => {
    const frequency = [...inDocuments.values()].reduce((sum, count) => sum + count, 0);
    const deviation = documents.reduce((sum, { length }, document) => {
      return sum + Math.abs((inDocuments.get(document) ?? 0) / frequency - length / total) / 2;
    }, 0);
    return { word, frequency, evenness: 1 - deviation };
  });
  const merit = ({ frequency, evenness }: DispersedWord): number => evenness * Math.log(frequency);
  return ranked.sort((a, b) => merit(b) - merit(a) || (a.word < b.word ? -1 : 1));
}

const contentTags = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'X']);
const sentencesPerDocument = 100;

/**
 * Candidates for Kazakh stop words from KTB (a paragraph is a document) and KazNERD (a hundred
 * sentences are), without the words that KTB tags as content words more often than not.
 */
function rankKazakhStopWords(folder: string): DispersedWord[] {
  const balance = new Map<string, number>();
  const documents = readTreebank(join(folder, 'kk/ktb.sentences.jsonl')).map((paragraph) => {
    const tags = paragraph.upos.split(' ');
    return paragraph.tokens.map(([start, end], index) => {
      const word = foldHomoglyphs(paragraph.text.slice(start, end));
      const isContent = contentTags.has(tags[index] ?? 'X');
      balance.set(word, (balance.get(word) ?? 0) + (isContent ? 1 : -1));
      return word;
    });
  });
  const lines = readFileSync(join(folder, 'kk/kaznerd-valid.tokens.txt'), 'utf8')
    .trim()
    .split('\n');
  for (let start = 0; start < lines.length; start += sentencesPerDocument) {
    const sentences = lines.slice(start, start + sentencesPerDocument);
    documents.push(sentences.flatMap((line) => line.split('\t').map(foldHomoglyphs)));
  }
  const words = documents.map((document) => document.filter((word) => /^\p{L}+$/u.test(word)));
  return rankByDispersion(words).filter(({ word }) => (balance.get(word) ?? 0) <= 0);
}

const [, script, source] = process.argv;
if (script?.includes('rank-stop-words') === true && source !== undefined) {
  for (const { word, frequency, evenness } of rankKazakhStopWords(source).slice(0, 600)) {
    process.stdout.write(`${word}\t${frequency}\t${evenness.toFixed(2)}\n`);
  }
}
