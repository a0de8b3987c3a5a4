/**
 * Words that are read by their neighbours. A finite verb ends its clause, so what stands last is the
 * verb or the particle after it, and what stands before other words is not. Keys are comparison keys.
 */
type Context = {
  /** The key of the word before in the clause; empty at its beginning. */
  readonly before: string;
  readonly isLast: boolean;
};

const dativeOrName = /(?:[ғқгк]|н)[ае]$/;
const accusative = /(?:[ыі]н|[дтн][ыі])$/;

const readings = new Map<string, (context: Context) => string>([
  // "мүше болып енді" against "енді осы негізде", "кітабына енді".
  [
    'енді',
    ({ before, isLast }) =>
      isLast && (dativeOrName.test(before) || /[ыі]?п$/.test(before)) ? 'ен' : 'енді',
  ],
  // "қызығы жоқ қой" against "қой айтты".
  ['қой', ({ before, isLast }) => (isLast && before !== '' ? 'ғой' : 'қой')],
  // "негізін қалады" against "азайып қалады".
  ['қалады', ({ before }) => (accusative.test(before) ? 'қала' : 'қал')],
]);

/** The lemma that the neighbours of a word call for; undefined for words that need none of them. */
export function lemmaInContext(key: string, context: Context): string | undefined {
  return readings.get(key)?.(context);
}

/** Whether a word is read by its neighbours. */
export function isContextual(key: string): boolean {
  return readings.has(key);
}
