import { useMemo } from 'react';
import type { Span } from '../../../shared/text/span.ts';
import { codingTarget, unitAt } from './coding-target.ts';
import { useOpenText } from './open-text.ts';
import { type ReadingDesk, useReadingDesk } from './reading-desk.ts';
import type { TextUnit } from './text-units.ts';

export type CodingTarget = {
  /** What would be coded now; `null` also while the sentences are not known yet. */
  readonly now: (unit: TextUnit) => Span | null;
  /** What is to be coded, the selection being what it is at the call. */
  readonly whenKnown: (unit: TextUnit) => Promise<Span | null>;
  /** The unit around the beginning of the selection. */
  readonly unit: (unit: TextUnit) => Promise<Span | null>;
};

/** Says what a code goes to. Sentences come from the core a moment after the text is opened. */
export function useCodingTarget(): CodingTarget {
  const desk = useReadingDesk();
  const { document, segments } = useOpenText();
  const { text } = document;
  return useMemo(
    () => ({
      now: (unit) =>
        codingTarget(
          { text, segments, sentences: desk.sentences.get() },
          desk.selection.get(),
          unit,
        ),
      whenKnown: async (unit) => {
        const selection = desk.selection.get();
        const needsSentences = selection.isEmpty && unit === 'sentence';
        const sentences = needsSentences ? await sentencesOf(desk) : null;
        return codingTarget({ text, segments, sentences }, selection, unit);
      },
      unit: async (unit) => {
        const { start } = desk.selection.get().span;
        const sentences = unit === 'sentence' ? await sentencesOf(desk) : null;
        return unitAt({ text, segments, sentences }, start, unit);
      },
    }),
    [desk, text, segments],
  );
}

/** The sentences of the open text, as soon as they are there. */
function sentencesOf(desk: ReadingDesk): Promise<Uint32Array> {
  return new Promise((resolve) => {
    const known = desk.sentences.get();
    if (known !== null) {
      resolve(known);
      return;
    }
    const stop = desk.sentences.subscribe(() => {
      const sentences = desk.sentences.get();
      if (sentences === null) return;
      stop();
      resolve(sentences);
    });
  });
}
