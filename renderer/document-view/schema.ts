import { Schema, type DOMOutputSpec, type NodeSpec } from 'prosemirror-model';
import type { LineKind } from './page-lines.ts';

/** Headings have a `level` and are headings, so that screen readers list them. */
function lineSpec(kind: LineKind): NodeSpec {
  return {
    group: 'line',
    content: 'text*',
    marks: '_',
    selectable: false,
    attrs: { isIndented: { default: false }, level: { default: 0 } },
    toDOM: ({ attrs }): DOMOutputSpec => {
      const tag = attrs['level'] === 0 ? 'p' : `h${String(attrs['level'])}`;
      const indent = attrs['isIndented'] === true ? ' page-indented' : '';
      return [tag, { class: `page-line page-${kind}${indent}` }, 0];
    },
  };
}

/**
 * The document of the page: sections of some fifty lines, in them articles and lines. One line node
 * for each line of the text, and nothing but the text in it.
 */
export const pageSchema = new Schema({
  nodes: {
    doc: { content: 'section+' },
    section: {
      content: '(article | line)+',
      selectable: false,
      attrs: { rows: { default: 1 }, gaps: { default: 1 } },
      toDOM: () => ['div', { class: 'page-section' }, 0],
    },
    article: {
      content: 'line+',
      selectable: false,
      attrs: { label: { default: '' } },
      toDOM: (node) => ['article', { 'aria-label': String(node.attrs['label']) }, 0],
    },
    title: lineSpec('title'),
    partHeading: lineSpec('partHeading'),
    chapterHeading: lineSpec('chapterHeading'),
    articleHeading: lineSpec('articleHeading'),
    heading: lineSpec('heading'),
    clause: lineSpec('clause'),
    subclause: lineSpec('subclause'),
    paragraph: lineSpec('paragraph'),
    abstract: lineSpec('abstract'),
    keywords: lineSpec('keywords'),
    reference: lineSpec('reference'),
    tableRow: lineSpec('tableRow'),
    caption: lineSpec('caption'),
    note: lineSpec('note'),
    blank: lineSpec('blank'),
    text: {},
  },
  marks: {
    hanging: { toDOM: () => ['span', { class: 'page-label-hanging' }, 0] },
    runIn: { toDOM: () => ['span', { class: 'page-label-run-in' }, 0] },
    /** A cell of a table; the number keeps neighbours apart. */
    cell: { attrs: { column: {} }, toDOM: () => ['span', { class: 'page-cell' }, 0] },
  },
});
