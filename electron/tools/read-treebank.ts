import { readFileSync } from 'node:fs';

/** A paragraph of a treebank: sentences and tokens as UTF-16 offsets, lemmas beside the tokens. */
export type TreebankParagraph = {
  readonly src: string;
  readonly text: string;
  readonly sents: readonly (readonly [number, number])[];
  readonly tokens: readonly (readonly [number, number])[];
  readonly lemmas: readonly string[];
  /** Universal part-of-speech tags of the tokens, with spaces between. */
  readonly upos: string;
};

/** Reads a `*.sentences.jsonl` file of the language data. */
export function readTreebank(path: string): TreebankParagraph[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line): TreebankParagraph => JSON.parse(line));
}
