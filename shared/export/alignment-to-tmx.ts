import { at } from '../base/invariant.ts';
import type { Document } from '../document/document.ts';
import { writtenRows, type AlignmentRow, type ViewedAlignment } from './viewed-alignment.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

/**
 * The alignment as TMX 1.4b: a translation unit for each bead with a variant for each version that has
 * text there, and its article, clause, status and confidence as properties. Segments of one side are
 * joined with a space; where the later ones begin is kept in `x-cuts`, in UTF-16 code units. Beads with
 * text in one version only are left out unless the view has gaps.
 */
export function alignmentToTmx(viewed: ViewedAlignment): string {
  const { documents, alignment } = viewed;
  const [name = '', version = ''] = alignment.method.split(' ');
  const header = {
    creationtool: 'Talda',
    creationtoolversion: version === '' ? '1' : version,
    segtype: 'sentence',
    'o-tmf': name === '' ? 'Talda' : name,
    adminlang: 'en',
    srclang: at(documents, 0).language,
    datatype: 'plaintext',
  };
  const units = writtenRows(viewed, false).map((row) => unit(row, documents));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `<header ${attributes(header)}>`,
    ...documents.map(({ language, title }) => property('x-title', title, language)),
    '</header>',
    '<body>',
    ...units,
    '</body>',
    '</tmx>',
    '',
  ].join('\n');
}

function unit(
  { number, article, clause, sides, status, confidence, change }: AlignmentRow,
  documents: readonly Document[],
): string {
  const isBlock = sides.some((side) => side.length > 1);
  const own = {
    tuid: String(number),
    ...(isBlock ? { segtype: 'block' } : {}),
  };
  return [
    `<tu ${attributes(own)}>`,
    ...(article === null ? [] : [property('x-article', article)]),
    ...(clause === null ? [] : [property('x-clause', clause)]),
    property('x-bead', sides.map(({ length }) => length).join('-')),
    property('x-status', status),
    ...(confidence === null ? [] : [property('x-confidence', String(confidence))]),
    ...(change === null ? [] : [property('x-change', change)]),
    ...sides.flatMap((side, version) => variant(side, at(documents, version))),
    '</tu>',
  ].join('\n');
}

function variant(side: readonly string[], { language }: Document): string[] {
  if (side.length === 0) return [];
  const cuts: number[] = [];
  let text = '';
  for (const segment of side.map(cleaned)) {
    if (text !== '') {
      cuts.push(text.length + 1);
      text += ' ';
    }
    text += segment;
  }
  const properties = cuts.length === 0 ? '' : property('x-cuts', cuts.join(' '));
  return [`<tuv xml:lang="${language}">${properties}<seg>${xmlText(text)}</seg></tuv>`];
}

/** As it stands in the file, so that the cuts hold. */
function cleaned(text: string): string {
  return text.replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}

function property(type: string, value: string, language?: string): string {
  const own = { type, ...(language === undefined ? {} : { 'xml:lang': language }) };
  return `<prop ${attributes(own)}>${xmlText(value)}</prop>`;
}

function attributes(own: { readonly [name: string]: string }): string {
  return Object.entries(own)
    .map(([name, value]) => `${name}="${xmlAttribute(value)}"`)
    .join(' ');
}
