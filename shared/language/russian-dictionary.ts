/**
 * The Russian dictionary of OpenCorpora in the files of the npm package `az`: an automaton (dawgdic,
 * Yata 2008) from forms to numbers of paradigms, in the layout of pymorphy2 (Korobov 2015). It is
 * read where it lies: typed arrays over the bytes of the files, nothing is unpacked.
 */
export type RussianDictionary = {
  /** The automaton: offset, label and leaf bits of a state in one number. */
  readonly units: Uint32Array;
  /** Label of the first child and of the next sibling of each state. */
  readonly guide: Uint8Array;
  /** Numbers of suffixes, then of tags, then of prefixes of the forms of each paradigm. */
  readonly paradigms: Uint16Array;
  /** Where each paradigm begins in `paradigms`, and where the last one ends. */
  readonly paradigmStarts: Uint32Array;
  /** Endings of forms, with ё as е, as keys have it. */
  readonly suffixes: readonly string[];
  /** Grammemes, as `NOUN,inan,masc sing,nomn`. */
  readonly tags: readonly string[];
};

/** The files that {@link decodeRussianDictionary} wants, by their names in `az/dicts`. */
export const russianDictionaryFiles = [
  'words.dawg',
  'paradigms.array',
  'suffixes.json',
  'gramtab-opencorpora-int.json',
] as const;

type FileName = (typeof russianDictionaryFiles)[number];

const prefixes = ['', 'по', 'наи'] as const;

/**
 * The dictionary in the files of {@link russianDictionaryFiles}, by name; its bytes must not change
 * afterwards. Throws where a file is missing, cut short or refers to what is not there.
 */
export function decodeRussianDictionary(
  files: ReadonlyMap<string, ArrayBuffer>,
): RussianDictionary {
  const suffixes = readStrings(files, 'suffixes.json').map((suffix) => suffix.replaceAll('ё', 'е'));
  const tags = readStrings(files, 'gramtab-opencorpora-int.json');
  const paradigms = readParadigms(files, suffixes.length, tags.length);
  return { ...readAutomaton(files), ...paradigms, suffixes, tags };
}

function damaged(name: FileName, what: string): Error {
  return new Error(`Russian dictionary: ${name} ${what}`);
}

function bytesOf(files: ReadonlyMap<string, ArrayBuffer>, name: FileName): ArrayBuffer {
  const bytes = files.get(name);
  if (bytes === undefined) throw damaged(name, 'is missing');
  return bytes;
}

function readStrings(files: ReadonlyMap<string, ArrayBuffer>, name: FileName): string[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(
    new Uint8Array(bytesOf(files, name)),
  );
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw damaged(name, 'is no list');
  return value.map((item: unknown) => {
    if (typeof item !== 'string') throw damaged(name, 'holds more than text');
    return item;
  });
}

function readAutomaton(
  files: ReadonlyMap<string, ArrayBuffer>,
): Pick<RussianDictionary, 'units' | 'guide'> {
  const name = 'words.dawg';
  const bytes = bytesOf(files, name);
  const view = new DataView(bytes);
  const countAt = (offset: number): number => {
    if (offset + 4 > bytes.byteLength) throw damaged(name, 'ends too early');
    return view.getUint32(offset, true);
  };
  const unitCount = countAt(0);
  const guideStart = 4 + 4 * unitCount + 4;
  const guideLength = 2 * countAt(guideStart - 4);
  if (guideLength !== 2 * unitCount || guideStart + guideLength !== bytes.byteLength) {
    throw damaged(name, 'has another length than it says');
  }
  return {
    units: new Uint32Array(bytes, 4, unitCount),
    guide: new Uint8Array(bytes, guideStart, guideLength),
  };
}

function readParadigms(
  files: ReadonlyMap<string, ArrayBuffer>,
  suffixCount: number,
  tagCount: number,
): Pick<RussianDictionary, 'paradigms' | 'paradigmStarts'> {
  const name = 'paradigms.array';
  const bytes = bytesOf(files, name);
  const paradigms = new Uint16Array(bytes, 0, bytes.byteLength >> 1);
  const count = paradigms[0] ?? 0;
  const paradigmStarts = new Uint32Array(count + 1);
  let position = 1;
  for (let index = 0; index < count; index += 1) {
    const forms = (paradigms[position] ?? 0) / 3;
    const start = position + 1;
    position = start + 3 * forms;
    if (!Number.isInteger(forms) || forms === 0 || position > paradigms.length) {
      throw damaged(name, 'ends too early');
    }
    paradigmStarts[index] = start;
    const isSound = (offset: number, limit: number): boolean =>
      paradigms.subarray(start + offset, start + offset + forms).every((id) => id < limit);
    if (
      !isSound(0, suffixCount) ||
      !isSound(forms, tagCount) ||
      !isSound(2 * forms, prefixes.length)
    ) {
      throw damaged(name, 'refers to what is not there');
    }
  }
  if (count === 0 || 2 * position !== bytes.byteLength)
    throw damaged(name, 'has another length than it says');
  // The length of a paradigm stands before it, so the end of the last is one further than it is.
  paradigmStarts[count] = position + 1;
  return { paradigms, paradigmStarts };
}

/** A form of a paradigm: number of the paradigm and of the form in it. */
export type DictionaryForm = { readonly paradigm: number; readonly form: number };

const missing = -1;
const separator = 1;
const hyphen = 0x2d;
const yo = 0xb8;
const ye = 0xe5;
const longestWord = 64;
// Steps of one search. The real dictionary needs a few dozen; a hostile one may not keep us busy.
const mostSteps = 4096;

/** The byte of a lower-case Cyrillic letter or a hyphen in Windows-1251, the automaton's alphabet. */
function byteOf(code: number): number {
  if (code >= 0x430 && code <= 0x44f) return code - 0x350;
  return code === hyphen ? hyphen : missing;
}

function childOf({ units }: RussianDictionary, state: number, label: number): number {
  const unit = units[state] ?? 0;
  const offset = (unit >>> 10) << ((unit & 0x200) >>> 6);
  const child = (state ^ offset ^ label) >>> 0;
  return child < units.length && ((units[child] ?? 0) & 0x800000ff) === label ? child : missing;
}

/**
 * The forms that the dictionary has under a comparison key (lower case, е for ё, whatever the
 * dictionary writes); an unknown word has none.
 */
export function lookUp(dictionary: RussianDictionary, key: string): DictionaryForm[] {
  const found: DictionaryForm[] = [];
  if (key.length > longestWord) return found;
  let steps = 0;

  const follow = (start: number, from: number): void => {
    let state = start;
    for (let index = from; index < key.length; index += 1) {
      const byte = byteOf(key.charCodeAt(index));
      steps += 1;
      if (byte === missing || steps > mostSteps) return;
      if (byte === ye) {
        const other = childOf(dictionary, state, yo);
        if (other !== missing) follow(other, index + 1);
      }
      state = childOf(dictionary, state, byte);
      if (state === missing) return;
    }
    const payloads = childOf(dictionary, state, separator);
    if (payloads !== missing) collect(payloads, 0, 0);
  };

  /** Numbers of seven bits each, high before low: two of the paradigm, two of the form. */
  const collect = (state: number, depth: number, number: number): void => {
    if (depth === 4) {
      const paradigm = number >>> 12;
      const form = number & 0xfff;
      if (isForm(dictionary, key, paradigm, form)) found.push({ paradigm, form });
      return;
    }
    let label = dictionary.guide[2 * state] ?? 0;
    while (label !== 0 && steps <= mostSteps) {
      steps += 1;
      const child = childOf(dictionary, state, label);
      if (child === missing) return;
      const digit = depth % 2 === 0 ? label ^ 1 : label >>> 1;
      collect(child, depth + 1, (number << 6) | digit);
      label = dictionary.guide[2 * child + 1] ?? 0;
    }
  };

  follow(0, 0);
  return found;
}

function isForm(
  dictionary: RussianDictionary,
  key: string,
  paradigm: number,
  form: number,
): boolean {
  if (form >= formCount(dictionary, paradigm)) return false;
  const prefix = prefixOf(dictionary, paradigm, form);
  const suffix = suffixOf(dictionary, paradigm, form);
  return (
    prefix.length + suffix.length <= key.length && key.startsWith(prefix) && key.endsWith(suffix)
  );
}

/** How many forms a paradigm has; none where there is no such paradigm. */
export function formCount({ paradigmStarts }: RussianDictionary, paradigm: number): number {
  const start = paradigmStarts[paradigm] ?? 0;
  const next = paradigmStarts[paradigm + 1] ?? start;
  return next === start ? 0 : (next - start - 1) / 3;
}

function prefixOf(dictionary: RussianDictionary, paradigm: number, form: number): string {
  const start = dictionary.paradigmStarts[paradigm] ?? 0;
  const count = formCount(dictionary, paradigm);
  return prefixes[dictionary.paradigms[start + 2 * count + form] ?? 0] ?? '';
}

function suffixOf(dictionary: RussianDictionary, paradigm: number, form: number): string {
  const start = dictionary.paradigmStarts[paradigm] ?? 0;
  return dictionary.suffixes[dictionary.paradigms[start + form] ?? 0] ?? '';
}

/** The number of a form's tag in `tags`. */
export function tagOf(dictionary: RussianDictionary, { paradigm, form }: DictionaryForm): number {
  const start = dictionary.paradigmStarts[paradigm] ?? 0;
  return dictionary.paradigms[start + formCount(dictionary, paradigm) + form] ?? 0;
}

/** The form number `target` of the word that `key` is the form `form` of, as comparison key. */
export function inflect(
  dictionary: RussianDictionary,
  key: string,
  { paradigm, form }: DictionaryForm,
  target: number,
): string {
  const stem = key.slice(
    prefixOf(dictionary, paradigm, form).length,
    key.length - suffixOf(dictionary, paradigm, form).length,
  );
  return prefixOf(dictionary, paradigm, target) + stem + suffixOf(dictionary, paradigm, target);
}
