import type { Language } from './language.ts';

/** A profile speaks for one of the three languages or for some other language. */
export type ProfileClass = Language | 'other';

/** Profiles of the languages of one script: how far each n-gram speaks for each of them. */
export type ProfileScript = {
  readonly classes: readonly ProfileClass[];
  /** Per n-gram, log-likelihood against the average of the script, one number per class. */
  readonly weights: ReadonlyMap<string, Float32Array>;
};
export type LanguageProfiles = { readonly cyrillic: ProfileScript; readonly latin: ProfileScript };

/** Calls `visit` for the letters, pairs and triples of a word with its edges marked by spaces. */
export function forEachGram(word: string, visit: (gram: string) => void): void {
  const padded = ` ${word} `;
  for (let index = 0; index < padded.length; index += 1) {
    if (index > 0 && index < padded.length - 1) visit(padded.charAt(index));
    if (index + 2 <= padded.length) visit(padded.slice(index, index + 2));
    if (index + 3 <= padded.length) visit(padded.slice(index, index + 3));
  }
}

/** A class's weights in compact form: `fallback` holds for n-grams it does not list. */
export type EncodedProfile = {
  readonly name: ProfileClass;
  readonly fallback: number;
  readonly weights: ReadonlyMap<string, number>;
};

// Weights are kept in fifths, from -9 to 4.5, as one printable character each.
const firstCode = 0x30;
const leastWeight = -9;

function encodeWeight(weight: number): string {
  const steps = Math.round((Math.min(4.5, Math.max(leastWeight, weight)) - leastWeight) * 5);
  return String.fromCharCode(firstCode + steps);
}

function decodeWeight(code: number): number {
  return (code - firstCode) / 5 + leastWeight;
}

/** The compact form of profiles: `name fallback`, then n-grams grouped by their weight. */
export function encodeProfiles(scripts: readonly (readonly EncodedProfile[])[]): string {
  return scripts
    .map((profiles) =>
      profiles
        .map(({ name, fallback, weights }) => {
          const grams = [...weights]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([gram, weight]) => gram.replaceAll(' ', '_') + encodeWeight(weight));
          return `${name}\t${encodeWeight(fallback)}\t${grams.join('\t')}`;
        })
        .join('\n'),
    )
    .join('\n\n');
}

/** The inverse of {@link encodeProfiles}, to a tenth (the step is a fifth). */
export function decodeLanguageProfiles(encoded: string): LanguageProfiles {
  const [cyrillic = '', latin = ''] = encoded.split('\n\n');
  return { cyrillic: decodeScript(cyrillic), latin: decodeScript(latin) };
}

function decodeScript(encoded: string): ProfileScript {
  const lines = encoded.split('\n').map((line) => line.split('\t'));
  const classes = lines.map(([name]) => toClass(name ?? ''));
  const fallbacks = Float32Array.from(lines, ([, code]) => decodeWeight(code?.charCodeAt(0) ?? 0));
  const weights = new Map<string, Float32Array>();
  lines.forEach(([, , ...grams], index) => {
    for (const coded of grams) {
      const gram = coded.slice(0, -1).replaceAll('_', ' ');
      let vector = weights.get(gram);
      if (vector === undefined) {
        vector = fallbacks.slice();
        weights.set(gram, vector);
      }
      vector[index] = decodeWeight(coded.charCodeAt(coded.length - 1));
    }
  });
  return { classes, weights };
}

function toClass(name: string): ProfileClass {
  return name === 'kk' || name === 'ru' || name === 'en' ? name : 'other';
}
