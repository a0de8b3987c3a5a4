import type { Mark, Node } from 'prosemirror-model';
import { invariant } from '../../shared/base/invariant.ts';
import type { Segment } from '../../shared/document/document.ts';
import type { Span } from '../../shared/text/span.ts';
import { headingLevels, type HeadingLevels } from './heading-levels.ts';
import { pageLines, type PageLine } from './page-lines.ts';
import { createPositions, type Positions } from './positions.ts';
import { pageSchema } from './schema.ts';

/** The text as a document of the page, and where everything is. */
export type BuiltPage = {
  readonly doc: Node;
  readonly lines: readonly PageLine[];
  readonly sections: readonly PageSection[];
  readonly positions: Positions;
};

/** Lines `firstLine` to `endLine` (not included) of the text, drawn together. */
export type PageSection = Span & { readonly firstLine: number; readonly endLine: number };

/** A section ends before an article once it has this many lines or characters … */
const enoughLines = 40;
const enoughCharacters = 9_000;
/** … and at any line once it has these. */
const mostLines = 70;
const mostCharacters = 14_000;
/** Characters in a row at the measure of the page, for the height of what is not yet drawn. */
const rowCharacters = 60;

/** Builds the page's document of a text; `segments` must be in document order. */
export function buildPage(text: string, segments: readonly Segment[]): BuiltPage {
  const lines = pageLines(text, segments);
  const sections = groupLines(lines);
  const lineStarts = Uint32Array.from(lines, ({ start }) => start);
  const linePositions = new Uint32Array(lines.length);
  const make = lineMaker(text, headingLevels(lines));
  let position = 0;
  const nodes = sections.map((section) => {
    position += 1;
    const content: Node[] = [];
    let articleLines: Node[] = [];
    let rows = 0;
    let gaps = 0;
    for (let index = section.firstLine; index < section.endLine; index += 1) {
      const line = lines[index];
      invariant(line !== undefined, 'a section has the lines it names');
      const { article } = line;
      if (article !== null && articleLines.length === 0) position += 1;
      linePositions[index] = position + 1;
      position += line.end - line.start + 2;
      if (line.kind !== 'blank') {
        rows += Math.max(1, Math.ceil((line.end - line.start) / rowCharacters));
        gaps += 1;
      }
      if (article === null) {
        content.push(make(line));
        continue;
      }
      articleLines.push(make(line));
      if (index + 1 < section.endLine && lines[index + 1]?.article === article) continue;
      content.push(pageSchema.nodes.article.create({ label: articleName(article) }, articleLines));
      articleLines = [];
      position += 1;
    }
    position += 1;
    return pageSchema.nodes.section.create({ rows, gaps }, content);
  });
  return {
    doc: pageSchema.nodes.doc.create(null, nodes),
    lines,
    sections,
    positions: createPositions(lineStarts, linePositions, text.length),
  };
}

/** Divides the lines into sections, before articles where that can be. */
function groupLines(lines: readonly PageLine[]): PageSection[] {
  const sections: PageSection[] = [];
  let firstLine = 0;
  let start = 0;
  lines.forEach((line, index) => {
    const count = index - firstLine;
    const characters = line.start - start;
    if (count === 0) return;
    const isEnough = count >= enoughLines || characters >= enoughCharacters;
    const isMost = count >= mostLines || characters >= mostCharacters;
    const isBorder = line.article !== lines[index - 1]?.article && line.article !== null;
    const isHeading =
      line.kind === 'partHeading' || line.kind === 'chapterHeading' || line.kind === 'heading';
    if (!isMost && !(isEnough && (isBorder || isHeading))) return;
    sections.push({ firstLine, endLine: index, start, end: line.start - 1 });
    firstLine = index;
    start = line.start;
  });
  const end = lines.at(-1)?.end ?? 0;
  sections.push({ firstLine, endLine: lines.length, start, end });
  return sections;
}

function articleName({ label, heading }: Segment): string {
  return [label, heading].filter((part) => part !== null && part !== '').join('. ');
}

function lineMaker(text: string, levels: HeadingLevels): (line: PageLine) => Node {
  const labelMarks = {
    none: [],
    hanging: [pageSchema.marks.hanging.create()],
    runIn: [pageSchema.marks.runIn.create()],
  } as const;
  return (line) => {
    const attributes = { isIndented: line.isIndented, level: levels[line.kind] ?? 0 };
    const content: Node[] = [];
    const add = (start: number, end: number, marks: readonly Mark[]): void => {
      if (end > start) content.push(pageSchema.text(text.slice(start, end), marks));
    };
    if (line.kind === 'tableRow') {
      cellSpans(text, line).forEach(({ start, end }, column) =>
        add(start, end, [pageSchema.marks.cell.create({ column })]),
      );
    } else {
      add(line.start, line.labelEnd, labelMarks[line.label]);
      add(line.labelEnd, line.end, []);
    }
    return pageSchema.nodes[line.kind].create(attributes, content);
  };
}

/** The cells of a row, each with the tab that ends it. */
function cellSpans(text: string, { start, end }: Span): Span[] {
  const cells: Span[] = [];
  let cellStart = start;
  while (cellStart < end) {
    const tab = text.indexOf('\t', cellStart);
    const cellEnd = tab < 0 || tab >= end ? end : tab + 1;
    cells.push({ start: cellStart, end: cellEnd });
    cellStart = cellEnd;
  }
  return cells;
}
