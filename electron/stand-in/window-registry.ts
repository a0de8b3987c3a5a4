import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import type { StandInContents } from './web-contents.ts';

export type RoutedWindow = {
  readonly contents: StandInContents;
  /** The address that the shell itself is loading: no navigation of the page's making. */
  readonly isLoadedByShell: (address: string) => boolean;
};

const windows = new Map<Page, RoutedWindow>();
/** Pages that windows are being made of. */
let pending = 0;

/** Tells `opened`, `closed` and `stayed` (a close that the shell prevented), of any window. */
export const windowEvents = new EventEmitter();

/** Notes whose page it is; the answer takes the note back. */
export function registerPage(page: Page, window: RoutedWindow): () => void {
  windows.set(page, window);
  return () => windows.delete(page);
}

/** Runs the making of a page, which is nobody's popup although no window has it yet. */
export async function whilePending<Value>(make: () => Promise<Value>): Promise<Value> {
  pending += 1;
  try {
    return await make();
  } finally {
    pending -= 1;
  }
}

export function isPagePending(): boolean {
  return pending > 0;
}

/** The window of a page; `null` for pages that are nobody's. */
export function windowOfPage(page: Page): RoutedWindow | null {
  return windows.get(page) ?? null;
}

/** The window that was opened last. */
export function frontWindow(): RoutedWindow | null {
  return [...windows.values()].at(-1) ?? null;
}
