import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Reads a file of the Russian dictionary from the package `az`, wherever Node finds it. Rejects when
 * there is no such file.
 */
export async function readRussianDictionaryFile(name: string): Promise<ArrayBuffer> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('az/package.json')), 'dicts');
  const bytes = await readFile(join(folder, name));
  // Small files come as a part of Node's pool: the copy begins at 0, as typed arrays want it.
  return new Uint8Array(bytes).buffer;
}
