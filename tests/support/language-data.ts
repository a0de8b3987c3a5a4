import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the development data for languages, outside the repository. */
export const languageDataFolder = fileURLToPath(new URL('../../../shared/lang', import.meta.url));

export const hasLanguageData = existsSync(languageDataFolder);

export const skipNotice = 'skipped: ../shared/lang is absent';

/** A paragraph of a treebank: sentences and tokens as UTF-16 offsets, lemmas beside the tokens. */
export type TreebankParagraph = {
  readonly text: string;
  readonly sents: readonly (readonly [number, number])[];
  readonly tokens: readonly (readonly [number, number])[];
  readonly lemmas: readonly string[];
  readonly upos: string;
};

export function readTreebank(file: string): TreebankParagraph[] {
  const lines = readFileSync(`${languageDataFolder}/${file}`, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as TreebankParagraph);
}

/** Balanced mean of precision and recall of `found` against `expected`, from 0 to 1. */
export function f1(found: ReadonlySet<string>, expected: ReadonlySet<string>): number {
  let both = 0;
  for (const item of found) if (expected.has(item)) both += 1;
  return (2 * both) / (found.size + expected.size);
}
