import grammemes from 'az/dicts/gramtab-opencorpora-int.json?url';
import paradigms from 'az/dicts/paradigms.array?url';
import suffixes from 'az/dicts/suffixes.json?url';
import words from 'az/dicts/words.dawg?url';

const addresses = new Map([
  ['words.dawg', words],
  ['paradigms.array', paradigms],
  ['suffixes.json', suffixes],
  ['gramtab-opencorpora-int.json', grammemes],
]);

/** Reads a file of the Russian dictionary out of the program itself. Rejects when it is not there. */
export async function readRussianDictionaryFile(name: string): Promise<ArrayBuffer> {
  const address = addresses.get(name);
  const answer = address === undefined ? null : await fetch(address);
  if (answer?.ok !== true) throw new Error(`The dictionary file ${name} cannot be read`);
  return answer.arrayBuffer();
}
