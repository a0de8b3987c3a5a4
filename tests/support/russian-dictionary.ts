import { readRussianDictionaryFile } from '../../electron/cli/read-dictionary.ts';
import {
  decodeRussianDictionary,
  russianDictionaryFiles,
  type RussianDictionary,
} from '../../shared/language/russian-dictionary.ts';

/** The files of the Russian dictionary, by name. */
export async function readRussianDictionaryFiles(): Promise<Map<string, ArrayBuffer>> {
  const files = russianDictionaryFiles.map(
    async (name) => [name, await readRussianDictionaryFile(name)] as const,
  );
  return new Map(await Promise.all(files));
}

export async function readRussianDictionary(): Promise<RussianDictionary> {
  return decodeRussianDictionary(await readRussianDictionaryFiles());
}
