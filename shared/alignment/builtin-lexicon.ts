import { invariant } from '../base/invariant.ts';
import { decodeLexicon } from './lexicon-codec.ts';
import type { StemLexicon } from './stem-lexicon.ts';

let loaded: Promise<StemLexicon> | null = null;

/** The lexicon that ships with the program, by the texts it was learned from; read at the first call. */
export function builtinLexicon(): Promise<StemLexicon> {
  loaded ??= import('./data/stem-lexicon.ts').then(({ stemLexiconData }) => {
    const value: unknown = JSON.parse(stemLexiconData);
    const decoded = decodeLexicon(value);
    invariant(decoded.ok, 'the lexicon that ships can be read');
    return decoded.value;
  });
  return loaded;
}
