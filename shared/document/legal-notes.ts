import { foldLabelLetters } from './label-folding.ts';
import { startsLowercase, type TextLine } from './text-lines.ts';

const noteLabel =
  /^(?:[*[(]{0,2})(сноска|примечани[ея](?: [\p{L}-]+){0,2}|ескерту(?:лер)?|ескертпе(?:лер)?|(?:[\p{L}-]{2,15} ){1,3}ескерт(?:песі|уі)|footnotes?|(?:(?:editor|editorial|translator|publisher)(?:['’]?s)? )?notes?|unofficial translation|неофициальный перевод|бейресми аударма)(?=[.:!*)\]]|\s*$|\s+\d+[.:])[.:!]?/iu;
/** Words of an editorial remark about a provision, by which the lines under "Примечание РЦПИ!" are known. */
const editorialWords =
  /вводится в действие|вступа\p{L}+ в силу|предусм[ао]тр\p{L}+|порядок введения|в редакции|внесен|изложен|исключен|утратил|қолданысқа енгізіл|алып тастал|жаңа редакция|өзгеріс|көзделген|күшіне ен|қараңыз|ред\. |(?<!\p{L})(?:см\.|see |amended|in force|effective|excluded|supplemented)/iu;

/** The label of an editorial note as printed ("Сноска.", "Ескерту."), or `null` for other lines. */
export function noteLabelOf(line: string): string | null {
  const found = noteLabel.exec(foldLabelLetters(line.slice(0, 100)));
  return found === null ? null : line.slice(0, found[0].length);
}

/**
 * How many lines from `index` on make one editorial note; 0 when no note begins there. A label
 * alone takes the next line with it and then lines that speak of changes and entry into force;
 * a note that breaks off takes the line that goes on in mid-sentence. `isStructural` says which
 * lines belong to the law for certain.
 */
export function noteLength(
  lines: readonly TextLine[],
  index: number,
  isStructural: (index: number) => boolean,
): number {
  const first = lines[index]?.text ?? '';
  const label = noteLabelOf(first);
  if (label === null) return 0;
  const isLabelAlone = first.length - label.length < 3 || label.endsWith('!');
  let length = 1;
  for (;;) {
    const next = lines[index + length];
    if (next === undefined || isStructural(index + length)) return length;
    if (noteLabelOf(next.text) !== null) return length;
    const previous = lines[index + length - 1]?.text ?? '';
    const isContinued = isLabelAlone
      ? length === 1 || editorialWords.test(next.text)
      : !/[.!?)\]»"]$/.test(previous) && (startsLowercase(next.text) || /^\d/.test(next.text));
    if (!isContinued) return length;
    length += 1;
  }
}
