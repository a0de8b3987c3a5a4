/**
 * Whether a number would be shown as 0 with so many digits after the point without being 0, such as a p
 * of 1e-9: it is better shown by its order of size. Columns of whole numbers show no part of one.
 */
export function isTiny(value: number, digits: number): boolean {
  return digits > 0 && value !== 0 && Math.abs(value) < 0.5 * 10 ** -digits;
}
