import { layoutReadings } from '../../session/keyboard-layouts.ts';
import { methods, type Method } from './methods.ts';

/** Whatever a table is called and described by, in all languages of the interface. */
export type MethodWords = (method: Method) => readonly string[];

/** The tables in whose words every word that was typed begins a word; all for nothing typed. */
export function findMethods(typed: string, wordsOf: MethodWords): readonly Method[] {
  if (typed.trim() === '') return methods;
  const readings = layoutReadings(typed).map(wordsIn);
  return methods.filter((method) => {
    const words = wordsIn(wordsOf(method).join(' ').toLowerCase()).flatMap((word) => [
      word,
      ...word.split('-'),
    ]);
    return readings.some(
      (parts) =>
        parts.length > 0 && parts.every((part) => words.some((word) => word.startsWith(part))),
    );
  });
}

function wordsIn(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '');
}
