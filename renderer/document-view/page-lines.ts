import type { Segment, SegmentKind } from '../../shared/document/document.ts';
import type { Span } from '../../shared/text/span.ts';

/** How a line of the text is set. `blank` lines are part of the text and take no room. */
export type LineKind =
  | 'title'
  | 'partHeading'
  | 'chapterHeading'
  | 'articleHeading'
  | 'heading'
  | 'clause'
  | 'subclause'
  | 'paragraph'
  | 'abstract'
  | 'keywords'
  | 'reference'
  | 'tableRow'
  | 'caption'
  | 'note'
  | 'blank';

/** A line of the text without its line end, which stands at `end` unless it is the last line. */
export type PageLine = Span & {
  readonly kind: LineKind;
  /** Where the printed label and the space after it end; `start` when the line has none. */
  readonly labelEnd: number;
  /** Where the label itself ends. */
  readonly labelWordsEnd: number;
  /** A number hangs beside the text; a longer label ("Статья 5.") runs into it. */
  readonly label: 'none' | 'hanging' | 'runIn';
  /** Whether an unnumbered line belongs to a subclause and is indented with it. */
  readonly isIndented: boolean;
  /** The article that the line belongs to. */
  readonly article: Segment | null;
};

const lineKinds: Readonly<Record<SegmentKind, LineKind>> = {
  part: 'partHeading',
  section: 'partHeading',
  subsection: 'partHeading',
  chapter: 'chapterHeading',
  subchapter: 'chapterHeading',
  article: 'articleHeading',
  clause: 'clause',
  subclause: 'subclause',
  paragraph: 'paragraph',
  sentence: 'paragraph',
  title: 'title',
  abstract: 'abstract',
  keywords: 'keywords',
  heading: 'heading',
  reference: 'reference',
  tableRow: 'tableRow',
  caption: 'caption',
  note: 'note',
};
/** Labels up to this length hang in the margin. */
const longestHangingLabel = 8;
const notBlank = /[^\s\u200b\ufeff]/u;

/**
 * The lines of the text with the way each is set: by the deepest segment that holds the line's first
 * visible character. One sweep over text and segments, which must be in document order.
 */
export function pageLines(text: string, segments: readonly Segment[]): PageLine[] {
  const lines: PageLine[] = [];
  let open: Segment[] = [];
  let next = 0;
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const visible = firstVisible(text, start, end);
    for (
      let segment = segments[next];
      segment !== undefined && segment.span.start <= visible;
      segment = segments[next]
    ) {
      if (segment.kind !== 'sentence') open.push(segment);
      next += 1;
    }
    if (open.some(({ span }) => span.end <= visible)) {
      open = open.filter(({ span }) => span.end > visible);
    }
    const runIn = segments[next];
    lines.push(
      toLine(
        text,
        { start, end },
        visible,
        open,
        runIn !== undefined && runIn.span.start < end ? runIn : null,
      ),
    );
    start = end + 1;
  }
  return lines;
}

function toLine(
  text: string,
  { start, end }: Span,
  visible: number,
  open: readonly Segment[],
  runIn: Segment | null,
): PageLine {
  const article = open.findLast(({ kind }) => kind === 'article') ?? null;
  const deepest = open.at(-1);
  const plain = {
    start,
    end,
    labelEnd: start,
    labelWordsEnd: start,
    label: 'none',
    isIndented: false,
    article,
  } as const;
  if (visible === end) return { ...plain, kind: 'blank' };
  const plainKind = text.slice(start, end).includes('\t') ? 'tableRow' : 'paragraph';
  if (deepest === undefined) return { ...plain, kind: plainKind };
  const isFirstLine = deepest.span.start === visible;
  const isRunIn = deepest.kind === 'article' && isFirstLine && runIn !== null;
  const ownKind = lineKinds[deepest.kind];
  const kind = isRunIn ? 'paragraph' : ownKind === 'paragraph' ? plainKind : ownKind;
  const isIndented =
    kind === 'subclause' || (kind === 'paragraph' && open.some((one) => one.kind === 'subclause'));
  const isNumbered = kind === 'clause' || kind === 'subclause' || isRunIn;
  const labelEnd =
    isNumbered && isFirstLine && deepest.label !== null
      ? findLabelEnd(text, visible, end, deepest.label)
      : start;
  if (labelEnd === start || labelEnd >= end) return { ...plain, kind, isIndented };
  const hangs = !isRunIn && labelEnd - start <= longestHangingLabel;
  const labelWordsEnd = start + text.slice(start, labelEnd).trimEnd().length;
  return {
    ...plain,
    kind,
    isIndented,
    labelEnd,
    labelWordsEnd,
    label: hangs ? 'hanging' : 'runIn',
  };
}

/** The end of the label as printed at `start` and of the space after it; `start` if it is not there. */
function findLabelEnd(text: string, start: number, end: number, label: string): number {
  let labelEnd = start + label.length;
  // A label may be kept with its look-alike letters put right: the length stays.
  if (labelEnd > end || text.charAt(labelEnd - 1) !== label.at(-1)) return start;
  while (
    labelEnd < end &&
    !/\s/u.test(text.charAt(labelEnd)) &&
    /[.)]/u.test(text.charAt(labelEnd))
  ) {
    labelEnd += 1;
  }
  return firstVisible(text, labelEnd, end);
}

function firstVisible(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && !notBlank.test(text.charAt(index))) index += 1;
  return index;
}
