import { Fragment, type ReactNode } from 'react';
import type { Language } from '../../../shared/language/language.ts';
import type { Span } from '../../../shared/text/span.ts';
import styles from './alignment.module.css';
import { codePieces, type CodeMark } from './code-pieces.ts';
import { codeStyle, type DrawnCode } from './code-style.ts';

type CellTextProps = {
  readonly text: string;
  readonly language: Language;
  /** The sentences of the cell, and their numbers in the text. */
  readonly sentences: readonly Span[];
  readonly numbers: readonly string[];
  readonly marks: readonly CodeMark<DrawnCode>[];
  /** Words that the other edition lacks, disjoint and in order. */
  readonly changed: readonly Span[];
  /** Where the caret stands, `null` for nowhere. */
  readonly caret: number | null;
};

/** The words of a cell: its sentences with their numbers, codes drawn as on the page. */
export function CellText(props: CellTextProps) {
  const { text, language, sentences, numbers, marks, changed, caret } = props;
  return (
    <p className={`source-text ${styles.words}`} lang={language}>
      {sentences.map((span, index) => (
        <Fragment key={span.start}>
          {index > 0 && ' '}
          {caret === span.start && <Caret />}
          <span className={styles.sentenceNumber}>{numbers[index]}</span>
          {pieces(text, span, marks, changed, caret)}
        </Fragment>
      ))}
    </p>
  );
}

function pieces(
  text: string,
  span: Span,
  marks: readonly CodeMark<DrawnCode>[],
  changed: readonly Span[],
  caret: number | null,
): ReactNode {
  const own = marks.filter(({ start, end }) => start < span.end && end > span.start);
  const cut = caret !== null && caret > span.start && caret < span.end ? caret : null;
  const spans =
    cut === null
      ? [span]
      : [
          { ...span, end: cut },
          { ...span, start: cut },
        ];
  return spans.map((part, index) => (
    <Fragment key={part.start}>
      {index > 0 && <Caret />}
      {codePieces(part, own).map((piece) => {
        const looks = piece.top === null ? {} : { style: codeStyle(piece) };
        return cutAt(piece, changed).map(({ start, end, isChanged }) => (
          <span
            key={start}
            data-start={start}
            {...(isChanged ? { className: styles.changedWords } : {})}
            {...looks}
          >
            {text.slice(start, end)}
          </span>
        ));
      })}
    </Fragment>
  ));
}

/** The parts of a stretch that changed and those that did not. */
function cutAt(
  { start, end }: Span,
  changed: readonly Span[],
): readonly (Span & { readonly isChanged: boolean })[] {
  const parts: (Span & { readonly isChanged: boolean })[] = [];
  let done = start;
  for (const span of changed) {
    const from = Math.max(done, span.start);
    const to = Math.min(end, span.end);
    if (from >= to) continue;
    if (from > done) parts.push({ start: done, end: from, isChanged: false });
    parts.push({ start: from, end: to, isChanged: true });
    done = to;
  }
  if (done < end) parts.push({ start: done, end, isChanged: false });
  return parts;
}

function Caret() {
  return <span className={styles.caret} aria-hidden />;
}

/** The offset in the text under a point of the window; `null` where there are no words of a cell. */
export function offsetAtPoint(x: number, y: number): number | null {
  const range = document.caretRangeFromPoint(x, y);
  const element = range?.startContainer.parentElement;
  const start = Number(element?.dataset['start'] ?? Number.NaN);
  if (range === null || Number.isNaN(start)) return null;
  return start + range.startOffset;
}
