import { layoutReadings } from '../../session/keyboard-layouts.ts';
import { methods, type Method } from './methods.ts';

/** Whatever a table is called and described by, in all languages of the interface. */
export type MethodWords = (method: Method) => readonly string[];

/** The tables in whose words every part of what was typed begins a word; all for nothing typed. */
export function findMethods(typed: string, wordsOf: MethodWords): readonly Method[] {
  const readings = layoutReadings(typed.trim()).map((reading) =>
    reading.toLowerCase().split(/\s+/),
  );
  if (typed.trim() === '') return methods;
  return methods.filter((method) => {
    const whole = wordsOf(method)
      .join(' ')
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u);
    const words = whole.flatMap((word) => [word, ...word.split('-')]);
    return readings.some((parts) =>
      parts.every((part) => words.some((word) => word.startsWith(part))),
    );
  });
}
