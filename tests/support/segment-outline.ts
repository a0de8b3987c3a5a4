import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import type { SegmentDraft } from '../../shared/document/document.ts';

/** The segments as lines "eId | label | heading | first words", children indented. */
export function outline(text: string, segments: readonly SegmentDraft[]): string[] {
  return segments.map(({ eId, label, heading, span }) => {
    const indent = '  '.repeat(eId.split('__').length - 1);
    const words = text.slice(span.start, span.end).split('\n')[0]?.slice(0, 24) ?? '';
    return `${indent}${eId} | ${label ?? '-'} | ${heading ?? '-'} | ${words}`;
  });
}

/** What is wrong with the tree of segments over the text; empty when every law holds. */
export function treeFaults(text: string, segments: readonly SegmentDraft[]): string[] {
  const faults: string[] = [];
  const lastEnds = new Map<number | null, number>();
  const eIds = new Set(segments.map((segment) => segment.eId));
  if (eIds.size < segments.length) faults.push('eIds are not unique');
  segments.forEach(({ eId, span, parentIndex, ordinal }, index) => {
    const parent = parentIndex === null ? null : segments[parentIndex];
    if (ordinal !== index) faults.push(`${eId}: ordinal`);
    if (parentIndex !== null && parentIndex >= index)
      faults.push(`${eId}: stands before its parent`);
    if (span.start > span.end || span.end > text.length) faults.push(`${eId}: span`);
    if (parent && (span.start < parent.span.start || span.end > parent.span.end)) {
      faults.push(`${eId}: lies outside its parent`);
    }
    if (span.start < (lastEnds.get(parentIndex) ?? 0)) faults.push(`${eId}: overlaps a sibling`);
    lastEnds.set(parentIndex, span.end);
    if (text.slice(span.start, span.end).endsWith('\n'))
      faults.push(`${eId}: ends with a line end`);
  });
  return faults;
}

/** Starts of lines that are not blank and lie in no segment, as text. */
export function uncoveredLines(text: string, segments: readonly SegmentDraft[]): string[] {
  const tops = segments.filter((segment) => segment.parentIndex === null);
  const uncovered: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const from = start + (line.length - line.trimStart().length);
    const to = from + line.trim().length;
    const isCovered = tops.some(({ span }) => span.start <= from && to <= span.end);
    if (line.trim() !== '' && !isCovered) uncovered.push(line);
    start += line.length + 1;
  }
  return uncovered;
}

const sharedFolder = new URL('../../../shared/corpora/', import.meta.url);

/** Whether the development corpora lie beside the repository. Tests that need them skip if not. */
export const hasDevelopmentCorpora = existsSync(fileURLToPath(sharedFolder));

/** The bytes of a file of the development corpora. */
export function readDevelopmentFile(path: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(path, sharedFolder))));
}

/** The text of a file of the development corpora, in normal form C. */
export function readDevelopmentText(path: string): string {
  return new TextDecoder().decode(readDevelopmentFile(path)).normalize('NFC');
}
