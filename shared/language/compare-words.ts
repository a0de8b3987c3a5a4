/**
 * The order of words for people: the Kazakh alphabet, which holds the Russian one and puts Ә after А;
 * Latin letters come after Cyrillic ones, numbers go by their value.
 */
const collator = new Intl.Collator('kk', { numeric: true });

// A collation asks much of each character. Small letters of the two alphabets are all different at
// first sight, so that between words of them the first letter that differs decides.
const letters = [...'абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіabcdefghijklmnopqrstuvwxyz'];
const weights = new Uint8Array(0x530);
letters.sort(collator.compare).forEach((letter, place) => {
  weights[letter.charCodeAt(0)] = place + 1;
});

/** Compares two comparison keys as a collation for Kazakh does, and is many times faster with most. */
export function compareWords(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let place = 0;
  while (place < shorter && one.charCodeAt(place) === other.charCodeAt(place)) place += 1;
  if (place === one.length && place === other.length) return 0;
  // A mark behind a letter may make it another one.
  if (isPlain(one, place) && isPlain(other, place)) {
    return weightAt(one, place) - weightAt(other, place);
  }
  return collator.compare(one, other);
}

function isPlain(word: string, place: number): boolean {
  if (place >= word.length) return true;
  const isFollowedByMark = place + 1 < word.length && weightAt(word, place + 1) === 0;
  return weightAt(word, place) > 0 && !isFollowedByMark;
}

/** 0 for the end of the word, too: it comes first. */
function weightAt(word: string, place: number): number {
  return place < word.length ? (weights[word.charCodeAt(place)] ?? 0) : 0;
}
