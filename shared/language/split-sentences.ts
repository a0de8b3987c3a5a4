import type { Span } from '../text/span.ts';
import { classAt, ignorable, space } from './character-classes.ts';
import type { GapJudge } from './gap-features.ts';
import { learnedJudge } from './gap-model.ts';
import type { Language } from './language.ts';
import { endsSentence, isOpenGap, isTerminator } from './sentence-boundary.ts';

/**
 * The sentences of a text in order, without the space around them. Together they hold every
 * visible character. A line end always ends a sentence; inside a line full stops are judged by
 * abbreviations, initials, numbering, brackets and by what follows (`endsSentence`). Where no rule
 * tells (posts and mails without full stops and capitals) a judge decides, by default a learned one.
 */
export function splitSentences(
  text: string,
  language: Language,
  judge: GapJudge = learnedJudge(language),
): Span[] {
  const sentences: Span[] = [];
  let lineStart = 0;
  while (lineStart < text.length) {
    let lineEnd = text.indexOf('\n', lineStart);
    if (lineEnd < 0) lineEnd = text.length;
    splitLine(text, { start: lineStart, end: lineEnd }, language, judge, sentences);
    lineStart = lineEnd + 1;
  }
  return sentences;
}

function splitLine(
  text: string,
  line: Span,
  language: Language,
  judge: GapJudge,
  sentences: Span[],
): void {
  let start = skipSpace(text, line.start, line.end);
  let closingBracket = -1;
  const judgeHere = (at: number): boolean => judge({ text, line, sentenceStart: start, at });
  for (let index = start; index < line.end; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x28 && index > closingBracket) {
      closingBracket = closingBracketAfter(text, index, line.end);
    } else if (isTerminator(code)) {
      const runEnd = terminatorRunEnd(text, index, line.end);
      const sentence = { start, end: runEnd };
      const isInBracket = runEnd < closingBracket;
      const end = isInBracket
        ? -1
        : endsSentence(text, index, sentence, line.end, language, judgeHere);
      if (end > 0) {
        sentences.push({ start, end });
        start = skipSpace(text, end, line.end);
        index = Math.max(end, start) - 1;
      } else {
        index = runEnd - 1;
      }
    } else if (classAt(text, index) === space && index > closingBracket) {
      if (isOpenGap(text, index, line.end) && judgeHere(index)) {
        sentences.push({ start, end: index });
        start = skipSpace(text, index, line.end);
        index = start - 1;
      }
    }
  }
  let end = line.end;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  if (end > start) sentences.push({ start, end });
}

function isBlank(text: string, index: number): boolean {
  const characterClass = classAt(text, index);
  return characterClass === space || characterClass === ignorable;
}

function skipSpace(text: string, from: number, to: number): number {
  let index = from;
  while (index < to && isBlank(text, index)) index += 1;
  return index;
}

/** A run of terminators may have spaces inside (". . ."), but ends with a mark that stands alone. */
function terminatorRunEnd(text: string, from: number, to: number): number {
  let end = from + 1;
  for (;;) {
    if (end < to && isTerminator(text.charCodeAt(end))) end += 1;
    else if (isLoneTerminator(text, end + 1, to) && isBlank(text, end)) end += 2;
    else return end;
  }
}

function isLoneTerminator(text: string, index: number, to: number): boolean {
  const isMark = index < to && isTerminator(text.charCodeAt(index));
  return isMark && (isBlank(text, index + 1) || isTerminator(text.charCodeAt(index + 1)));
}

/** Longest remark in brackets, in code units, whose full stops are taken as part of a sentence. */
const longestRemark = 400;

/** Where the bracket that opens at `open` closes on the same line, or -1. */
function closingBracketAfter(text: string, open: number, lineEnd: number): number {
  const limit = Math.min(lineEnd, open + longestRemark);
  let depth = 0;
  for (let index = open; index < limit; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x28) depth += 1;
    else if (code === 0x29) {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}
