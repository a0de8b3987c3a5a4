import type { Document } from '../document/document.ts';
import type { TimeSource } from './trend-request.ts';

/** A point in time: as the document has it, and in years (2017.5 is the middle of 2017). */
export type DocumentTime = { readonly date: string; readonly year: number };

/**
 * When a document is from: a year (its middle), a month (its middle) or a day; `null` when it does not
 * say, or says it otherwise.
 */
export function documentTime(document: Document, time: TimeSource): DocumentTime | null {
  const { variables, editionDate } = document;
  const own = time.by === 'variable' ? (variables[time.name] ?? null) : editionDate;
  const [, year, month, day] = /^\s*(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\s*$/.exec(own ?? '') ?? [];
  if (year === undefined) return null;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  if (month === undefined) return { date, year: Number(year) + 0.5 };
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return { date, year: Number(year) + (Number(month) - 0.5) / 12 };
  const start = Date.UTC(Number(year), 0, 1);
  const length = Date.UTC(Number(year) + 1, 0, 1) - start;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return { date, year: Number(year) + (at - start) / length };
}
