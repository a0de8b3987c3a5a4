import type { GoldSegment, Versions } from './gold-document.ts';
import type { SeededSource } from './seeded-source.ts';

export type NoiseRates = {
  readonly drop: number;
  readonly merge: number;
  readonly split: number;
  readonly junk: number;
  readonly block: number;
};

export const usualNoise: NoiseRates = {
  drop: 0.04,
  merge: 0.06,
  split: 0.08,
  junk: 0.02,
  block: 0.3,
};

/** Noise of the same kinds, `share` times as often; a lost block is as likely as before. */
export function scaledNoise(rates: NoiseRates, share: number): NoiseRates {
  const { drop, merge, split, junk, block } = rates;
  return {
    drop: drop * share,
    merge: merge * share,
    split: split * share,
    junk: junk * share,
    block,
  };
}

const junkLines: { readonly [language: string]: readonly string[] } = {
  kk: [
    'Басып шығаруға арналған нұсқа',
    '№ 12 бет',
    'Мазмұнға оралу',
    'Барлық құқықтар қорғалған.',
    'Сурет: ашық дереккөз',
    'Толығырақ оқу үшін сілтемеге өтіңіз.',
  ],
  ru: [
    'Версия для печати',
    'стр. 17',
    'Вернуться к содержанию',
    'Все права защищены.',
    'Фото из открытых источников',
    'Читайте также другие материалы по этой теме на нашем сайте.',
  ],
  en: [
    'Print version',
    'Page 23 of 48',
    'Back to contents',
    'All rights reserved.',
    'Photo: open sources',
    'Subscribe to our channel to be the first to learn about the news.',
  ],
};
const plainJunk = ['* * *', '48', 'http://www.example.org/docs/12', '2023-11-04 10:15', '- 7 -'];

/** Edits each language by itself: drops, joins, cuts, lines that belong to no text, a lost block. */
export function noisyVersions(
  versions: Versions,
  rates: NoiseRates,
  random: SeededSource,
): Versions {
  const result: { [language: string]: readonly GoldSegment[] } = {};
  const languages = Object.keys(versions);
  const blockIn =
    random() < rates.block ? languages[Math.floor(random() * languages.length)] : null;
  for (const language of languages) {
    let list = [...(versions[language] ?? [])];
    if (language === blockIn && list.length > 24) {
      const length = 5 + Math.floor(random() * 4);
      list.splice(Math.floor(random() * (list.length - length)), length);
    }
    list = list.filter(() => random() >= rates.drop);
    list = joined(list, rates.merge, random).flatMap((segment) =>
      random() < rates.split * 2 ? cut(segment, random) : [whole(segment)],
    );
    result[language] = withJunk(list, junkLines[language] ?? plainJunk, rates.junk, random);
  }
  return result;
}

/** A string and the segments that were joined in it, `end` exclusive. */
type JoinedSegment = {
  readonly text: string;
  readonly parts: readonly { readonly end: number; readonly atoms: readonly string[] }[];
};

function joined(list: readonly GoldSegment[], rate: number, random: SeededSource): JoinedSegment[] {
  const result: JoinedSegment[] = [];
  for (let index = 0; index < list.length;) {
    const count = random() < rate ? (random() < 0.75 ? 2 : 3) : 1;
    const own = list.slice(index, index + count);
    index += count;
    let end = -1;
    const parts = own.map(({ text, atoms }) => ({ end: (end += 1 + text.length), atoms }));
    result.push({ text: own.map(({ text }) => text).join(' '), parts });
  }
  return result;
}

/**
 * Two pieces, cut at a comma or semicolon; a short one stays whole. A piece has the atoms of what it
 * holds a part of: cut where it was joined, a string is two segments again.
 */
function cut(segment: JoinedSegment, random: SeededSource): GoldSegment[] {
  const { text, parts } = segment;
  if (text.length < 80) return [whole(segment)];
  const places = [...text.matchAll(/[,;] /g)]
    .map(({ index }) => index + 1)
    .filter((place) => place > 20 && place < text.length - 20);
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return [whole(segment)];
  const isBefore = (part: number): boolean => part === 0 || (parts[part - 1]?.end ?? 0) < place;
  return [
    {
      text: text.slice(0, place),
      atoms: parts.flatMap((own, part) => (isBefore(part) ? own.atoms : [])),
    },
    {
      text: text.slice(place + 1),
      atoms: parts.flatMap((own) => (own.end > place ? own.atoms : [])),
    },
  ];
}

function whole({ text, parts }: JoinedSegment): GoldSegment {
  return { text, atoms: parts.flatMap(({ atoms }) => atoms) };
}

function withJunk(
  list: readonly GoldSegment[],
  words: readonly string[],
  rate: number,
  random: SeededSource,
): GoldSegment[] {
  const all = [...words, ...plainJunk];
  return list.flatMap((segment) => {
    if (random() >= rate) return [segment];
    return [{ text: all[Math.floor(random() * all.length)] ?? '', atoms: [] }, segment];
  });
}
