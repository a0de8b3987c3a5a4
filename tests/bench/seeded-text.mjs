import { readFileSync } from 'node:fs';

const corpus = new URL('../../corpora/model-local-elections-law/', import.meta.url);

/** Syllables that invented words are made of, so that the vocabulary grows with the text as in life. */
const syllables = {
  kk: ['қа', 'лы', 'ме', 'кет', 'тар', 'сай', 'лау', 'бас', 'өң', 'үй', 'жер', 'ғы', 'дың', 'әкі'],
  ru: ['по', 'ра', 'ста', 'вы', 'бор', 'го', 'су', 'дар', 'ние', 'ция', 'ре', 'за', 'кон', 'ный'],
  en: [
    'con',
    'sti',
    'tu',
    'tion',
    'e',
    'lec',
    're',
    'gov',
    'ern',
    'ment',
    'lo',
    'cal',
    'pub',
    'lic',
  ],
};
const articleHeading = {
  kk: (number) => `${number}-бап. Ереже`,
  ru: (number) => `Статья ${number}. Положение`,
  en: (number) => `Article ${number}. Provision`,
};

/** mulberry32: a small generator with a fixed seed, so that each run measures the same text. */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A law of about `words` words in `language`: numbered articles and clauses whose sentences are
 * those of the model law, each word replaced now and then by another one of the law or, in one of
 * fifty cases, by an invented word.
 */
export function seededLaw(language, words, seed) {
  const random = seededRandom(seed);
  const sentences = readFileSync(new URL(`${language}.txt`, corpus), 'utf8')
    .split('\n')
    .map((line) => line.replace(/^[\d-]+[.)]\s+/u, '').trim())
    .filter((line) => line.length > 60);
  const vocabulary = sentences.join(' ').split(/[^\p{L}-]+/u);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const invent = () =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(syllables[language])).join('');
  const vary = (word) => {
    const chance = random();
    if (chance < 0.02) return invent();
    return chance < 0.1 ? pick(vocabulary) : word;
  };
  const lines = [];
  let written = 0;
  for (let article = 1; written < words; article += 1) {
    lines.push('', articleHeading[language](article));
    written += 2;
    for (let clause = 1; clause <= 6 && written < words; clause += 1) {
      const text = pick(sentences).replace(/\p{L}[\p{L}-]*/gu, vary);
      lines.push(`${clause}. ${text}`);
      written += text.split(/\s+/u).length;
    }
  }
  return lines.join('\n');
}
