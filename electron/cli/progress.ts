import type { TextSink } from './cli-io.ts';
import { visible } from './visible-text.ts';

/** Tells how far long work has come, in place on a terminal, line by line elsewhere. */
export type Progress = {
  readonly step: (done: number, total: number, what: string) => void;
  /** Clears the line, so that what follows starts on a clean one. */
  readonly end: () => void;
};

export const silentProgress: Progress = { step: () => {}, end: () => {} };

const longestLabel = 60;

export function terminalProgress(sink: TextSink, isTerminal: boolean): Progress {
  let isShown = false;
  return {
    step: (done, total, what) => {
      const name = visible(what).replace(/\s+/gu, ' ');
      const label = name.length > longestLabel ? `…${name.slice(1 - longestLabel)}` : name;
      const line = `${done}/${total} ${label}`;
      // Return to the start of the line and clear what was there.
      sink.write(isTerminal ? `\r\u001B[K${line}` : `${line}\n`);
      isShown = isTerminal;
    },
    end: () => {
      if (isShown) sink.write('\r\u001B[K');
      isShown = false;
    },
  };
}
