import { failure, success, type Result } from '../base/result.ts';
import type { ImportError } from './import-error.ts';
import { readXml } from './read-xml.ts';

/** Text of a unit in one language, as the file names it: `kk`, `ru-RU`. */
export type TmxVariant = {
  readonly language: string;
  readonly text: string;
  readonly properties: ReadonlyMap<string, string>;
};

/** What says the same in several languages. Properties by their type: `x-status`. */
export type TmxUnit = {
  readonly variants: readonly TmxVariant[];
  readonly properties: ReadonlyMap<string, string>;
};

export type TmxFile = {
  /** Titles of the versions by language, where Talda wrote the file. */
  readonly titles: ReadonlyMap<string, string>;
  readonly units: readonly TmxUnit[];
};

const prefixes = new Map([
  ['', 'tmx'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);
/** Codes of the program that the text came from; they are no words of it. */
const nativeCodes: ReadonlySet<string> = new Set(
  ['bpt', 'ept', 'ph', 'it', 'ut', 'sub'].map((name) => `tmx:${name}`),
);
/** `<!DOCTYPE tmx SYSTEM "tmx14.dtd">`, without declarations of its own. */
const usualDoctype =
  /^\s*tmx(?:\s+(?:SYSTEM|PUBLIC\s*(?:"[^"]*"|'[^']*'))\s*(?:"[^"]*"|'[^']*'))?\s*$/u;

/** Reads a TMX file of any version; formatting codes are left out. `damaged` when it is no sound XML. */
export function readTmx(bytes: Uint8Array): Result<TmxFile, ImportError> {
  const reading = newReading();
  const isSound = readXml(bytes, prefixes, reading, (declaration) =>
    usualDoctype.test(declaration),
  );
  if (!isSound) return failure({ code: 'damaged', format: 'tmx' });
  return reading.isTmx() ? success(reading.file()) : failure({ code: 'unknownFormat' });
}

type Reading = Parameters<typeof readXml>[2] & {
  readonly isTmx: () => boolean;
  readonly file: () => TmxFile;
};

function newReading(): Reading {
  const titles = new Map<string, string>();
  const units: TmxUnit[] = [];
  const path: string[] = [];
  let root = '';
  let unit: { variants: TmxVariant[]; properties: Map<string, string> } | null = null;
  let variant: { language: string; text: string; properties: Map<string, string> } | null = null;
  let property = { type: '', language: '', text: '' };
  let codes = 0;

  const endProperty = (): void => {
    const { type, language, text } = property;
    const holder = variant ?? unit;
    if (holder !== null) holder.properties.set(type, text.trim());
    else if (type === 'x-title') titles.set(language, text.trim());
  };

  return {
    onOpen: (name, attributes) => {
      if (path.length === 0) root = name;
      path.push(name);
      const language = attributes.get('xml:lang') ?? attributes.get('lang') ?? '';
      if (name === 'tmx:tu') unit = { variants: [], properties: new Map() };
      if (name === 'tmx:tuv') variant = { language, text: '', properties: new Map() };
      if (name === 'tmx:prop')
        property = { type: attributes.get('type') ?? '', language, text: '' };
      if (nativeCodes.has(name)) codes += 1;
    },
    onText: (text) => {
      if (path.at(-1) === 'tmx:prop') property = { ...property, text: property.text + text };
      else if (variant !== null && codes === 0 && path.includes('tmx:seg')) variant.text += text;
    },
    onClose: (name) => {
      path.pop();
      if (nativeCodes.has(name)) codes -= 1;
      if (name === 'tmx:prop') endProperty();
      if (name === 'tmx:tuv' && variant !== null) {
        unit?.variants.push(variant);
        variant = null;
      }
      if (name === 'tmx:tu' && unit !== null) {
        units.push(unit);
        unit = null;
      }
    },
    isTmx: () => root === 'tmx:tmx',
    file: () => ({ titles, units }),
  };
}
