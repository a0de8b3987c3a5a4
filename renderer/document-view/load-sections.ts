import type { EditorView } from 'prosemirror-view';
import { areReady, makeReady } from './section-plugin.ts';

/** Sections that follow in one go, and the idle time, in milliseconds, that has to be left for it. */
const batch = 2;
const enoughTime = 6;

/** Sees to it that sections have their words in the window. */
export type SectionLoader = {
  /** Shows the words of these sections now. */
  readonly ensure: (first: number, last: number) => void;
  readonly stop: () => void;
};

/** Shows the words of all sections bit by bit, in idle moments. */
export function createSectionLoader(view: EditorView, count: number): SectionLoader {
  let next = 0;
  let request = requestIdleCallback(load);
  function load(deadline: IdleDeadline): void {
    do {
      const sections: number[] = [];
      while (next < count && sections.length < batch) {
        if (!areReady(view.state, [next])) sections.push(next);
        next += 1;
      }
      makeReady(view, sections);
    } while (next < count && deadline.timeRemaining() > enoughTime);
    if (next < count) request = requestIdleCallback(load);
  }
  return {
    ensure: (first, last) => {
      const sections: number[] = [];
      for (let index = Math.max(0, first); index <= Math.min(last, count - 1); index += 1) {
        sections.push(index);
      }
      makeReady(view, sections);
    },
    stop: () => cancelIdleCallback(request),
  };
}
