const romanValues = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
  ['D', 500],
  ['M', 1000],
]);
const cyrillicRoman = new Map([
  ['І', 'I'],
  ['Х', 'X'],
  ['С', 'C'],
  ['М', 'M'],
]);
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Source of a regular expression for an Arabic number of a provision: `83`, `83-1`, `83¹`, `83^{1}`. */
export const arabicNumberPattern = '\\d{1,4}(?:[-.]\\d{1,3}(?!\\d)|\\^\\{?\\d+\\}?|[⁰¹²³⁴-⁹]+)*';
/** Source of a regular expression for a Roman number, in Latin letters or their Cyrillic look-alikes. */
export const romanNumberPattern = '[IVXLCDMІХСМ]+(?:-\\d+)?';

/**
 * The value of a Roman numeral in capital letters (Latin, or the Cyrillic letters that look like
 * them, as Kazakh laws print them), or `null` when it is none in the usual spelling.
 */
export function romanToArabic(numeral: string): number | null {
  const letters = [...numeral].map((letter) => cyrillicRoman.get(letter) ?? letter);
  if (!/^(?=.)M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(letters.join(''))) {
    return null;
  }
  const values = letters.map((letter) => romanValues.get(letter) ?? 0);
  return values.reduce(
    (sum, value, index) => (value < (values[index + 1] ?? 0) ? sum - value : sum + value),
    0,
  );
}

/**
 * The number of a provision in one spelling: Arabic, insertions after a hyphen (`83¹`, `83.1` and
 * `LXXXIII-1` are `83-1`). `null` when the text is no number.
 */
export function normalizeNumber(printed: string): string | null {
  const [first, ...insertions] = printed
    .replace(
      /[⁰¹²³⁴-⁹]+/g,
      (digits) => `-${[...digits].map((one) => superscripts.indexOf(one)).join('')}`,
    )
    .replace(/\^\{?(\d+)\}?/g, '-$1')
    .replace(/\./g, '-')
    .split('-');
  if (first === undefined) return null;
  const head = /^\d+$/.test(first) ? Number(first) : romanToArabic(first);
  return head === null ? null : [head, ...insertions.map(Number)].join('-');
}

/** Below zero when `a` stands before `b` in a law: 83 < 83-1 < 84. */
export function compareNumbers(a: string, b: string): number {
  const left = a.split('-').map(Number);
  const right = b.split('-').map(Number);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether `next` may follow `number` directly: 83 → 84 or 83-1, 83-1 → 83-2, 83-1-1 or 84. */
export function isSuccessor(number: string, next: string): boolean {
  const parts = number.split('-').map(Number);
  const isStep = parts.some(
    (part, index) => next === [...parts.slice(0, index), part + 1].join('-'),
  );
  return isStep || next === `${number}-1`;
}

const ordinals: readonly (readonly string[])[] = [
  ['перв', 'бірінші', 'first', 'one'],
  ['втор', 'екінші', 'second', 'two'],
  ['трет', 'үшінші', 'third', 'three'],
  ['четверт', 'төртінші', 'fourth', 'four'],
  ['пят', 'бесінші', 'fifth', 'five'],
  ['шест', 'алтыншы', 'sixth', 'six'],
  ['седьм', 'жетінші', 'seventh', 'seven'],
  ['восьм', 'сегізінші', 'eighth', 'eight'],
  ['девят', 'тоғызыншы', 'ninth', 'nine'],
  ['десят', 'оныншы', 'tenth', 'ten'],
];

/** Source of a regular expression for an ordinal word from first to tenth in the three languages. */
export const ordinalPattern = `(?:${ordinals
  .map(
    ([ru = '', ...others]) =>
      `${ru}(?:ый|ой|ий|ая|ья|ое|ье|ого|ьего|ому|ьему|ую|ью|ом|ьем|ьей|ым|ьим|ых|ьих|ыми|ые|ьи|ей)|${others.join('|')}`,
  )
  .join('|')})`;

/** The value of an ordinal word in any case and gender ("второй" → 2), or `null`. */
export function ordinalValue(word: string): number | null {
  const lower = word.toLowerCase();
  const index = ordinals.findIndex(
    ([ru = '', ...others]) => lower.startsWith(ru) || others.includes(lower),
  );
  return index === -1 ? null : index + 1;
}
