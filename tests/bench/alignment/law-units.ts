import { splitSentences } from '../../../shared/language/split-sentences.ts';
import { isLanguage } from '../../../shared/language/language.ts';
import { unitSegments, type GoldSegment, type Versions } from './gold-document.ts';

const notes = /^(Сноска|Ескерту|Footnote|Примечание|Note)[.:]?/;
const inlineNotes = /\s(Сноска\.|Примечание\.|Footnote\.|Ескерту\.).*$/;

const roman = '[IVXLCІХ]+';
const headings: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['art', /^(?:Статья|Article|Artikel)\s+(\d+(?:-\d+)?)/],
  ['art', /^(\d+(?:-\d+)?)[- ]бап/],
  ['sec', new RegExp(`^(?:Раздел|Section)\\s+(${roman})`)],
  ['sec', new RegExp(`^(${roman})[- ]бөлім`)],
  ['cha', /^(?:Глава|Chapter)\s+(\d+(?:-\d+)?)/],
  ['cha', /^(\d+(?:-\d+)?)-тарау/],
];

type Unit = { readonly key: string; readonly lines: string[]; readonly isHeading: boolean };

/** Units of a law by their numbers; unnumbered lines go with what stands before them. */
function unitsOf(text: string): Unit[] {
  const units: Unit[] = [{ key: 'front', lines: [], isHeading: false }];
  let section = '';
  let article = '';
  let clause = '';
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '' || notes.test(line)) continue;
    const heading = headings
      .map(([kind, pattern]) => ({ kind, number: pattern.exec(line)?.[1] }))
      .find(({ number }) => number !== undefined);
    if (heading?.number !== undefined) {
      const number = heading.number.replaceAll('І', 'I').replaceAll('Х', 'X');
      if (heading.kind !== 'art') {
        section = `${heading.kind}${number}`;
        article = '';
      } else article = number;
      clause = '';
      units.push({
        key: `${heading.kind === 'art' ? '' : section}/${article}`,
        lines: [line],
        isHeading: true,
      });
      continue;
    }
    const last = units.at(-1);
    const number = /^(\d+(?:-\d+)?)([.)])/.exec(line);
    if (number !== null) {
      if (number[2] === '.') clause = number[1] ?? '';
      const key = `${article === '' ? section : ''}/${article}/${clause}${number[2] === ')' ? `/${number[1]}` : ''}`;
      units.push({ key, lines: [line], isHeading: false });
    } else if (last?.isHeading === true) {
      units.push({ key: `${last.key}/text`, lines: [line], isHeading: false });
    } else last?.lines.push(line);
  }
  const seen = new Map<string, number>();
  return units
    .filter(({ lines }) => lines.length > 0)
    .map((unit) => {
      const times = seen.get(unit.key) ?? 0;
      seen.set(unit.key, times + 1);
      return times === 0 ? unit : { ...unit, key: `${unit.key}~${times}` };
    });
}

export type LawOptions = { readonly isStructured: boolean; readonly fewestUnits?: number };

/** The versions of a law as gold segments, and the section each segment's unit belongs to. */
export function lawVersions(
  texts: { readonly [language: string]: string },
  { isStructured }: LawOptions,
): { readonly name: string; readonly versions: Versions }[] {
  const languages = Object.keys(texts);
  const byLanguage = new Map(
    languages.map((language) => [language, unitsOf(texts[language] ?? '')]),
  );
  const sentencesOf = (unit: Unit, language: string): string[] => {
    let text = unit.lines
      .join(' ')
      .replace(inlineNotes, '')
      .replace(/\s*<\*>/g, '');
    if (!isStructured) text = text.replace(/^\d+(?:-\d+)?[.)]\s*/, '');
    if (unit.isHeading || !isLanguage(language)) return [text];
    return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
  };
  const order: string[] = [];
  for (const key of [...(byLanguage.get(languages[0] ?? '') ?? [])].map(({ key }) => key))
    order.push(key);
  const maps = languages.map(
    (language) => new Map((byLanguage.get(language) ?? []).map((unit) => [unit.key, unit])),
  );
  const parts: { name: string; versions: { [language: string]: GoldSegment[] } }[] = [];
  const fresh = (name: string): void => {
    parts.push({ name, versions: Object.fromEntries(languages.map((language) => [language, []])) });
  };
  fresh('front');
  for (const key of order) {
    const units = maps.map((map) => map.get(key));
    const isHeading = units[0]?.isHeading === true;
    if (isHeading && /^(sec|cha)/.test(key)) fresh(key.replace('/', ''));
    if (isHeading && !isStructured) continue;
    const sentences: { [language: string]: string[] } = {};
    languages.forEach((language, index) => {
      const unit = units[index];
      if (unit !== undefined) sentences[language] = sentencesOf(unit, language);
    });
    const lengths = Object.values(sentences).map(({ length }) => length);
    if (new Set(lengths).size > 1 && Math.max(...lengths) > 3) continue;
    const segments = unitSegments(key, sentences);
    for (const language of languages) {
      parts.at(-1)?.versions[language]?.push(...(segments[language] ?? []));
    }
  }
  return parts.filter(({ versions }) => Object.values(versions).every(({ length }) => length > 3));
}

export function wholeOf(parts: readonly { readonly versions: Versions }[]): Versions {
  const languages = Object.keys(parts[0]?.versions ?? {});
  return Object.fromEntries(
    languages.map((language) => [
      language,
      parts.flatMap(({ versions }) => versions[language] ?? []),
    ]),
  );
}
