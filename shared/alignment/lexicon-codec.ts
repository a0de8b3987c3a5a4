import { isRecord } from '../base/is-record.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { LexiconSource, StemLexicon, StemLink } from './stem-lexicon.ts';
import { stemLength } from './version-features.ts';

const lexiconFormat = 'talda-stem-lexicon';
const lexiconVersion = 1;

export type LexiconError = {
  readonly code: 'notLexicon' | 'lexiconTooNew' | 'badSource';
  /** Where in the value, as `sources[2].links`. */
  readonly path: string;
};

/**
 * A lexicon as a JSON value. Stems are listed once for each source and language with their counts;
 * links name them by their places: `source:target=tenths,target=tenths;…`.
 */
export function encodeLexicon({ sources }: StemLexicon): unknown {
  return {
    format: lexiconFormat,
    version: lexiconVersion,
    stemLength,
    sources: sources.map(encodeSource),
  };
}

function encodeSource({ name, stems, links }: LexiconSource): unknown {
  const places = new Map<string, Map<string, number>>();
  const stemLists: { [language: string]: string } = {};
  for (const [language, counts] of [...stems].sort(byKey)) {
    const list = [...counts].sort(byKey);
    stemLists[language] = list.map(([stem, count]) => `${stem} ${Math.round(count)}`).join(' ');
    places.set(language, new Map(list.map(([stem], index) => [stem, index])));
  }
  const linkLists: { [pair: string]: string } = {};
  for (const [pair, list] of [...links].sort(byKey)) {
    const [source = '', target = ''] = pair.split('-');
    linkLists[pair] = encodeLinks(list, places.get(source), places.get(target));
  }
  return { name, stems: stemLists, links: linkLists };
}

function byKey([one]: readonly [string, unknown], [two]: readonly [string, unknown]): number {
  return one < two ? -1 : one > two ? 1 : 0;
}

function encodeLinks(
  links: readonly StemLink[],
  sources: ReadonlyMap<string, number> | undefined,
  targets: ReadonlyMap<string, number> | undefined,
): string {
  const rows = new Map<number, [number, number][]>();
  for (const [source, target, count] of links) {
    const from = sources?.get(source);
    const to = targets?.get(target);
    if (from === undefined || to === undefined) continue;
    const row = rows.get(from) ?? [];
    row.push([to, Math.max(1, Math.round(count * 10))]);
    rows.set(from, row);
  }
  return [...rows]
    .sort(([one], [two]) => one - two)
    .map(([from, row]) => {
      row.sort(([one], [two]) => one - two);
      return `${from}:${row.map(([to, tenths]) => `${to}=${tenths}`).join(',')}`;
    })
    .join(';');
}

/** Reads what {@link encodeLexicon} wrote; anything else is refused with its place. */
export function decodeLexicon(value: unknown): Result<StemLexicon, LexiconError> {
  if (!isRecord(value) || value['format'] !== lexiconFormat) {
    return failure({ code: 'notLexicon', path: '' });
  }
  if (value['version'] !== lexiconVersion || value['stemLength'] !== stemLength) {
    return failure({ code: 'lexiconTooNew', path: 'version' });
  }
  const listed = value['sources'];
  if (!Array.isArray(listed)) return failure({ code: 'badSource', path: 'sources' });
  const sources: LexiconSource[] = [];
  for (const [index, entry] of listed.entries()) {
    const read = decodeSource(entry);
    if (typeof read === 'string') {
      return failure({ code: 'badSource', path: `sources[${index}]${read}` });
    }
    sources.push(read);
  }
  return success({ sources });
}

/** The source, or the place of what is wrong in it. */
function decodeSource(value: unknown): LexiconSource | string {
  if (!isRecord(value)) return '';
  const { name, stems, links } = value;
  if (typeof name !== 'string' || name === '') return '.name';
  if (!isRecord(stems)) return '.stems';
  if (!isRecord(links)) return '.links';
  const counts = new Map<string, Map<string, number>>();
  for (const [language, listed] of Object.entries(stems)) {
    const read = typeof listed === 'string' ? decodeStems(listed) : null;
    if (read === null) return `.stems.${language}`;
    counts.set(language, read);
  }
  const decoded = new Map<string, readonly StemLink[]>();
  for (const [pair, listed] of Object.entries(links)) {
    const [source = '', target = ''] = pair.split('-');
    const from = counts.get(source);
    const to = counts.get(target);
    if (typeof listed !== 'string' || from === undefined || to === undefined)
      return `.links.${pair}`;
    const read = decodeLinks(listed, [...from.keys()], [...to.keys()]);
    if (read === null) return `.links.${pair}`;
    decoded.set(pair, read);
  }
  return { name, stems: counts, links: decoded };
}

function decodeStems(listed: string): Map<string, number> | null {
  const parts = listed === '' ? [] : listed.split(' ');
  const counts = new Map<string, number>();
  for (let index = 0; index < parts.length; index += 2) {
    const count = Number(parts[index + 1]);
    if (!Number.isFinite(count) || count < 0) return null;
    counts.set(parts[index] ?? '', count);
  }
  return counts;
}

function decodeLinks(
  listed: string,
  sources: readonly string[],
  targets: readonly string[],
): StemLink[] | null {
  const links: StemLink[] = [];
  for (const row of listed === '' ? [] : listed.split(';')) {
    const [place = '', pairs = ''] = row.split(':');
    const source = sources[Number(place)];
    for (const pair of pairs.split(',')) {
      const [to = '', tenths = ''] = pair.split('=');
      const target = targets[Number(to)];
      const count = Number(tenths) / 10;
      if (source === undefined || target === undefined || !(count > 0 && count < 1e9)) return null;
      links.push([source, target, count]);
    }
  }
  return links;
}
