/** An ISO date as it is written in the three languages: `01.07.2023`; other text as it is. */
export function dateText(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts === null ? iso : `${parts[3]}.${parts[2]}.${parts[1]}`;
}

/**
 * The ISO date that was written, day before month (`1.7.2023`, `01/07/2023`) or ISO itself. Empty for
 * empty text; `null` for what is no day of the calendar.
 */
export function parseDateText(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  const written = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})$/.exec(trimmed);
  const [year, month, day] =
    iso !== null
      ? [iso[1], iso[2], iso[3]].map(Number)
      : [written?.[3], written?.[2], written?.[1]].map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return isDay ? date.toISOString().slice(0, 10) : null;
}
