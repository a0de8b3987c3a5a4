import { findAbstractExtent, findKeywordsExtent } from '../document/abstract-extent.ts';
import { isFrontMatter } from '../document/scholarly-front-matter.ts';
import { findUsualHeading } from '../document/scholarly-headings.ts';
import {
  findAbstractLabel,
  findKeywordsLabel,
  isSummaryLabel,
  splitKeywords,
} from '../document/scholarly-labels.ts';
import type { Language } from '../language/language.ts';

/** An abstract found among the paragraphs of an article; paragraphs are given by index. */
export type AbstractBlock = {
  readonly language: Language;
  /** Abstract and keywords, in text order; front matter between them is left out. */
  readonly paragraphs: readonly number[];
  readonly keywords: readonly string[];
  readonly start: number;
  readonly end: number;
};

const bodyStart = 0.3;

/** The abstracts in text order. `detectLanguage` decides on their language, else the label's word. */
export function findAbstractBlocks(
  texts: readonly string[],
  detectLanguage: (text: string) => Language | null,
): AbstractBlock[] {
  const blocks: AbstractBlock[] = [];
  let end = 0;
  for (let index = 0; index < texts.length; index += 1) {
    const label = findAbstractLabel(texts[index] ?? '');
    if (label === null || index < end) continue;
    const extent = findAbstractExtent(texts, index);
    const before = extent.keywords === null ? findKeywordsBefore(texts, index, end) : null;
    const keywords = extent.keywords ?? before;
    const isLate = index > texts.length * bodyStart;
    if (isSummaryLabel(label) && keywords === null && (isLate || hasSectionBefore(texts, index)))
      continue;
    const start = before?.start ?? extent.start;
    end = Math.max(extent.end, extent.keywords?.end ?? 0);
    const contents = texts.slice(extent.start, extent.end).join('\n').slice(label.textStart);
    blocks.push({
      language: detectLanguage(contents) ?? label.language,
      paragraphs: range(start, end).filter((at) => at === index || !isFrontMatter(texts[at] ?? '')),
      keywords: keywords === null ? [] : readKeywords(texts.slice(keywords.start, keywords.end)),
      start,
      end,
    });
  }
  return blocks;
}

function findKeywordsBefore(
  texts: readonly string[],
  index: number,
  from: number,
): { readonly start: number; readonly end: number } | null {
  for (let start = index - 1; start >= Math.max(from, index - 3); start -= 1) {
    if (findKeywordsLabel(texts[start] ?? '') === null) continue;
    const extent = findKeywordsExtent(texts, start);
    return extent.end >= index ? { start, end: index } : null;
  }
  return null;
}

function hasSectionBefore(texts: readonly string[], index: number): boolean {
  return texts.slice(0, index).some((text) => findUsualHeading(text) !== null);
}

function readKeywords(lines: readonly string[]): string[] {
  const [first = '', ...more] = lines;
  const label = findKeywordsLabel(first);
  return splitKeywords([first.slice(label?.textStart ?? 0), ...more].join(' '));
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}
