import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  readTreebank as readTreebankFile,
  type TreebankParagraph,
} from '../../electron/tools/read-treebank.ts';

/** Folder of the development data for languages, outside the repository. */
export const languageDataFolder = fileURLToPath(new URL('../../../shared/lang', import.meta.url));

export const hasLanguageData = existsSync(languageDataFolder);

export const skipNotice = 'skipped: ../shared/lang is absent';

export type { TreebankParagraph };

/** Reads a `*.sentences.jsonl` file, named relative to {@link languageDataFolder}. */
export function readTreebank(file: string): TreebankParagraph[] {
  return readTreebankFile(`${languageDataFolder}/${file}`);
}

/** Balanced mean of precision and recall of `found` against `expected`, from 0 to 1. */
export function f1(found: ReadonlySet<string>, expected: ReadonlySet<string>): number {
  let both = 0;
  for (const item of found) if (expected.has(item)) both += 1;
  return (2 * both) / (found.size + expected.size);
}
