import type { Formats } from '../../i18n/formats.ts';

/** Columns whose smallest values matter: probabilities. */
const probabilities = new Set(['p', 'pHolm', 'pBenjaminiHochberg', 'gP', 'fisherP']);

/**
 * A number with the digits of its column. A probability that would show as zero is written with its
 * power of ten, `3,2E−17`: how small it is, is what the reader asks. Years have no thousands: `2007,16`.
 */
export function shownNumber(
  value: number,
  { key, digits }: { readonly key: string; readonly digits: number },
  number: Formats['number'],
): string {
  if (key === 'year') {
    const year = Number(value.toFixed(digits));
    return `${Math.floor(year)}${number(year % 1, digits).slice(1)}`;
  }
  const isLost = value !== 0 && Math.abs(value) < 0.5 * 10 ** -digits;
  if (!isLost || !probabilities.has(key)) return number(value, digits);
  const [mantissa = '', power = ''] = value.toExponential(1).split('e');
  return `${number(Number(mantissa), 1)}E${power.replace('-', '−')}`;
}
