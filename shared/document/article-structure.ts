import { findAbstractExtent, findKeywordsExtent } from './abstract-extent.ts';
import { findCaptionLabel } from './captions.ts';
import type { SegmentDraft } from './document.ts';
import { isTitleLine } from './legal-title.ts';
import { isFrontMatter, isRightsLine, isSourceLine, stripMarks } from './scholarly-front-matter.ts';
import {
  findNumberedHeading,
  findUsualHeading,
  type ScholarlyHeading,
} from './scholarly-headings.ts';
import { findAbstractLabel, findKeywordsLabel, isSummaryLabel } from './scholarly-labels.ts';
import { ScholarlyTree } from './scholarly-tree.ts';
import {
  endsLikeSentence,
  isAllCapitals,
  readLines,
  startsLowercase,
  type TextLine,
} from './text-lines.ts';

const longestHeading = 100;
const shortestParagraph = 120;
const lastTitleLine = 15;

/**
 * The parts of an article of a journal, whole or only its body or an abstract, in any of the three
 * languages: title, abstract, keywords, sections with headings, paragraphs, table rows, captions,
 * references; notes for what does not count as its text (codes, authors, addresses, rights).
 * `text` has one paragraph a line. Labels ("Abstract.") lie outside the spans of abstract and
 * keywords; a label on a line of its own is a heading.
 */
export function segmentScholarlyText(text: string): SegmentDraft[] {
  const lines = readLines(text);
  const texts = lines.map((line) => line.text);
  const tree = new ScholarlyTree();
  const title = findTitle(texts);
  let index = 0;
  for (let line = lines[index]; line !== undefined; line = lines[index]) {
    if (index === title?.start) {
      tree.addTitle({ start: line.start, end: lines[title.end - 1]?.end ?? line.end });
      index = title.end;
      continue;
    }
    const blockEnd = addBlocks(tree, lines, texts, index);
    if (blockEnd === index) addLine(tree, texts, index, line);
    index = Math.max(blockEnd, index + 1);
  }
  return tree.finish();
}

/** The first lines that can be a title, before the first label or heading, by index. */
function findTitle(
  texts: readonly string[],
): { readonly start: number; readonly end: number } | null {
  for (const [start, text] of texts.slice(0, lastTitleLine).entries()) {
    if (findAbstractLabel(text) !== null || findUsualHeading(text) !== null) return null;
    const isTitle = isTitleLine(stripMarks(text)) && !text.includes('\t');
    if (!isTitle || isFrontMatter(text) || findCaptionLabel(text) !== null) continue;
    let end = start + 1;
    while (end < texts.length && isTitleContinued(texts[end - 1] ?? '', texts[end] ?? '')) end += 1;
    return { start, end };
  }
  return null;
}

/** Whether a title goes on in the next line: in capitals, or in mid-sentence. */
function isTitleContinued(first: string, second: string): boolean {
  if (!isTitleLine(stripMarks(second)) || isFrontMatter(second)) return false;
  if (findUsualHeading(second) !== null || findAbstractLabel(second) !== null) return false;
  return startsLowercase(second) || (isAllCapitals(first) && isAllCapitals(second));
}

/** Adds the abstract or keywords that begin at `index`; returns the index after them. */
function addBlocks(
  tree: ScholarlyTree,
  lines: readonly TextLine[],
  texts: readonly string[],
  index: number,
): number {
  const text = texts[index] ?? '';
  const keywordsLabel = findKeywordsLabel(text);
  if (keywordsLabel !== null) {
    const { end } = findKeywordsExtent(texts, index);
    tree.addBlock('keywords', lines.slice(index, end), keywordsLabel);
    return end;
  }
  const label = findAbstractLabel(text);
  if (label === null) return index;
  const extent = findAbstractExtent(texts, index);
  // "Summary" among the sections heads an abstract only if keywords follow.
  if (isSummaryLabel(label) && tree.hasSections && extent.keywords === null) return index;
  tree.addBlock('abstract', lines.slice(extent.start, extent.end), label);
  return extent.end;
}

function addLine(
  tree: ScholarlyTree,
  texts: readonly string[],
  index: number,
  line: TextLine,
): void {
  const heading = findUsualHeading(line.text);
  const caption = findCaptionLabel(line.text);
  if (line.text.includes('\t')) tree.addPlain(line, 'tableRow');
  else if (heading !== null) tree.openSection(line, heading);
  else if (isRightsLine(line.text)) tree.addRights(line);
  else if (tree.isInReferences) addReferenceLine(tree, texts, index, line);
  else if (isFrontMatter(line.text) || isSourceLine(line.text)) tree.addPlain(line, 'note');
  else if (caption !== null) tree.addPlain(line, 'caption', caption);
  else {
    const other = findOtherHeading(tree, texts, index);
    if (other === null) tree.addText(line);
    else tree.openSection(line, other);
  }
}

const referenceNumber = /^(?:\[(\d{1,3})\]|(\d{1,3})[.)](?!\d))\s*/;
/** Lines of an entry before the next one is looked for no further. */
const longestReference = 4;

function addReferenceLine(
  tree: ScholarlyTree,
  texts: readonly string[],
  index: number,
  line: TextLine,
): void {
  const number = referenceNumber.exec(line.text);
  if (number !== null) {
    tree.addReference(line, number[1] ?? number[2] ?? null, number[0].trim());
    return;
  }
  const isBeforeNext = texts
    .slice(index + 1, index + 1 + longestReference)
    .some((text) => tree.isNextReference(referenceNumber.exec(text)));
  if (isBeforeNext) tree.extendReference(line);
  else if (isFrontMatter(line.text)) tree.addNoteAfterReferences(line);
  else tree.continueReferences(line);
}

/** Headings without a usual title: numbered ones, and short lines between whole paragraphs. */
function findOtherHeading(
  tree: ScholarlyTree,
  texts: readonly string[],
  index: number,
): ScholarlyHeading | null {
  const text = texts[index] ?? '';
  const next = texts[index + 1] ?? '';
  const previous = texts[index - 1] ?? '';
  const isBeforeText = next.length >= shortestParagraph && !startsLowercase(next);
  const numbered = findNumberedHeading(text);
  if (numbered !== null) {
    const isBeforeHeading = findUsualHeading(next) !== null || findNumberedHeading(next) !== null;
    return isBeforeText || (isBeforeHeading && numbered.depth === 1) ? numbered : null;
  }
  const isShort = text.length <= longestHeading && text.split(/\s+/).length <= 12;
  const isTitle = /^["«“]?\p{Lu}/u.test(text) && !endsLikeSentence(text);
  const isAfterText = endsLikeSentence(previous) || findUsualHeading(previous) !== null;
  return tree.hasSections && isBeforeText && isShort && isTitle && isAfterText
    ? { kind: 'text', number: null, title: text, depth: 2, runInStart: null }
    : null;
}
