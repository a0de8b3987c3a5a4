import { wordKind, type VersionFeatures } from './version-features.ts';

const transliteration: ReadonlyMap<string, string> = new Map(
  (
    'а=a ә=a б=b в=v г=g ғ=g д=d е=e ё=e ж=j з=z и=i й=i і=i к=k қ=k л=l м=m н=n ң=n о=o ө=o п=p р=r ' +
    'с=s т=t у=u ұ=u ү=u ф=f х=h һ=h ц=c ч=c ш=s щ=s ъ= ы=i ь= э=e ю=u я=a є=e ї=i ґ=g ў=u'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split('=');
      return [from, to];
    }),
);

/**
 * The sound of a word, roughly and the same for Cyrillic and Latin letters: its first letter and its
 * consonants, like sounds made one ("Қазақстан", "Kazakhstan": `kzkstn`). Empty for other scripts.
 */
export function soundSkeleton(word: string): string {
  let latin = '';
  for (const letter of word.normalize('NFD').replace(/\p{M}/gu, '')) {
    latin += transliteration.get(letter) ?? letter;
  }
  if (/[^a-z'ßøæœłđıþð]/u.test(latin)) return '';
  const sounds = latin
    .replace(/'/g, '')
    .replace(/ß/g, 'ss')
    .replace(/kh|ck/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/tion/g, 'cn')
    .replace(/ts|tz|ch|tch/g, 'c')
    .replace(/sh|sch/g, 's')
    .replace(/th/g, 't')
    .replace(/zh/g, 'j')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiy])/g, 'c')
    .replace(/c(?=[^eiyc]|$)/g, 'k')
    .replace(/q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/y/g, 'i');
  const first = /^[aeiou]/.test(sounds) ? 'a' : '';
  return (first + sounds.replace(/[aeiouh]/g, '')).replace(/(.)\1+/g, '$1');
}

/** Pairs of types that sound alike, with how much alike (0 to 1), grouped by source type. */
export type Cognates = ReadonlyMap<
  number,
  readonly (readonly [target: number, likeness: number])[]
>;

type Sounding = { readonly type: number; readonly skeleton: string; readonly length: number };

/** Words of two versions that look like one name or loan. */
export function findCognates(source: VersionFeatures, target: VersionFeatures): Cognates {
  const buckets = new Map<string, Sounding[]>();
  for (const sounding of soundings(target)) {
    for (const key of bucketKeys(sounding.skeleton)) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [sounding]);
      else bucket.push(sounding);
    }
  }
  const result = new Map<number, (readonly [number, number])[]>();
  for (const sounding of soundings(source)) {
    const likely = new Map<number, number>();
    for (const key of bucketKeys(sounding.skeleton)) {
      for (const other of buckets.get(key) ?? []) {
        const value = likely.has(other.type) ? 0 : likeness(sounding, other);
        if (value > 0) likely.set(other.type, value);
      }
    }
    if (likely.size > 0) {
      const best = [...likely].sort((one, two) => two[1] - one[1] || one[0] - two[0]).slice(0, 4);
      result.set(sounding.type, best);
    }
  }
  return result;
}

function* soundings(version: VersionFeatures): Generator<Sounding> {
  for (let type = 0; type < version.keys.length; type += 1) {
    if (version.kinds[type] !== wordKind) continue;
    const beginning = version.beginnings[type] ?? '';
    if (beginning.length < 3) continue;
    const skeleton = soundSkeleton(beginning);
    if (skeleton.length >= 2) yield { type, skeleton, length: beginning.length };
  }
}

function bucketKeys(skeleton: string): string[] {
  const first = skeleton.charAt(0);
  return [...new Set([first + skeleton.charAt(1), first + skeleton.charAt(2)])];
}

/** 0 for words that are no cognates. Endings are cut: only as much as both have is compared. */
function likeness(one: Sounding, two: Sounding): number {
  const shortest = Math.min(one.skeleton.length, two.skeleton.length);
  let same = 0;
  while (same < shortest && one.skeleton[same] === two.skeleton[same]) same += 1;
  if (same >= 5) return 1;
  if (same === shortest) {
    const difference = Math.abs(one.skeleton.length - two.skeleton.length);
    if (same === 4) return difference <= 2 ? 0.9 : 0.5;
    if (same === 3) return difference === 0 ? 0.6 : difference === 1 ? 0.3 : 0.1;
    return difference === 0 && one.length <= 5 && two.length <= 5 ? 0.2 : 0;
  }
  if (same === 4) return 0.6;
  if (shortest >= 5 && slips(one.skeleton.slice(0, 7), two.skeleton.slice(0, 7)) <= 1) return 0.7;
  return 0;
}

/** Edits from one to a beginning of the other. */
function slips(one: string, two: string): number {
  let row = Array.from({ length: two.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= two.length; j += 1) {
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + (one[i - 1] === two[j - 1] ? 0 : 1),
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
        ),
      );
    }
    row = next;
  }
  return row[two.length] ?? 0;
}
