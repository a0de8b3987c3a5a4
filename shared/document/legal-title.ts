import { foldLabelLetters } from './label-folding.ts';
import { noteLabelOf } from './legal-notes.ts';
import { endsLikeSentence, isAllCapitals } from './text-lines.ts';

const longestTitle = 300;
const preambleTitle = /^(преамбула|кіріспе|алғысөз|preamble|введение)[.:]?$/i;
const topic = /^(о|об|обо|on|concerning)\s|\sтуралы$/i;
const genre =
  /^(конституционный закон|закон|кодекс|указ|постановление|решение|приказ|положение|правила|устав|constitutional law|law|code|act|decree|resolution)(?!\p{L})|(заңы|кодексі|жарлығы|қаулысы|бұйрығы|шешімі|ережесі|жарғысы)$/iu;
const generic =
  /^(?:(?:конституционный )?закон|кодекс|указ президента|постановление правительства)(?: республики казахстан)?$|^қазақстан республикасының (?:конституциялық )?(?:заңы|кодексі)$|^(?:constitutional )?(?:law|code) of the republic of kazakhstan$/i;

/** Whether the line is the printed heading of a preamble. */
export function isPreambleTitle(line: string): boolean {
  return preambleTitle.test(foldLabelLetters(line));
}

/** Whether the line can be the (first line of the) title of a text: short, and no sentence. */
export function isTitleLine(line: string): boolean {
  return (
    line.length <= longestTitle &&
    /\p{L}{2}/u.test(line) &&
    !endsLikeSentence(line) &&
    !/^[-–—•(\d]/.test(line) &&
    noteLabelOf(line) === null
  );
}

/**
 * How many of the lines, from the first, are the title of a law or charter: one, more when the
 * title is set over several lines in capitals or as kind and subject ("Конституционный закон
 * Республики Казахстан" / "О выборах …"). 0 when the first line is no title.
 */
export function countTitleLines(lines: readonly string[]): number {
  const [first] = lines;
  if (first === undefined || !isTitleLine(first) || isPreambleTitle(first)) return 0;
  let count = 1;
  while (count < 6 && count < lines.length) {
    const line = lines[count] ?? '';
    const folded = foldLabelLetters(line);
    const isGoingOn =
      (isAllCapitals(first) && isAllCapitals(line)) ||
      (topic.test(folded) && generic.test(foldLabelLetters(lines[count - 1] ?? ''))) ||
      generic.test(folded);
    if (!isTitleLine(line) || isPreambleTitle(line) || !isGoingOn) return count;
    count += 1;
  }
  return count;
}

/** Whether the line says of what kind, date and number the law is, or where and when it was adopted. */
export function isAdoptionLine(line: string): boolean {
  const folded = foldLabelLetters(line);
  return (
    line.length <= longestTitle &&
    (/^\(?(принят|утвержден|қабылданған|бекітілген|adopted|approved|done at)/i.test(folded) ||
      (/\d{4}/.test(line) &&
        (genre.test(folded.replace(/[.]$/, '')) || /^от \d|№ ?\d|\bNo\. ?\d/.test(folded))) ||
      /^\p{Lu}[\p{L}-]+, \d{1,2}[. ][\p{L}\d]+[. ]{1,2}\d{4}\.?$/u.test(line))
  );
}
