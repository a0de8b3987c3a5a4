import { foldLabelLetters } from './label-folding.ts';

const before =
  /^[*_]*(?:рисунок|рис\.|таблица|табл\.|схема|диаграмма|график|сурет|кесте|figure|fig\.|table|chart|diagram|scheme)\s*(?:№\s*)?\d{1,3}(?:\.\d{1,2})?[*_]*(?:\s*[.:–—-]|\s+(?=["«“]?\p{Lu})|$)/iu;
const after =
  /^[*_]*\d{1,3}\s?-?\s?(?:сурет|кесте|диаграмма|сызба|сызбанұсқа)[*_]*(?:\s*[.:–—-]|\s+(?=["«“]?\p{Lu})|$)/iu;
const longestCaption = 400;

/** The label of a caption ("Таблица 1", "1-сурет", "Figure 2") at the start of the line, or `null`. */
export function findCaptionLabel(line: string): string | null {
  if (line.length > longestCaption) return null;
  const folded = foldLabelLetters(line);
  const found = before.exec(folded) ?? after.exec(folded);
  if (found === null) return null;
  // The pattern ignores case for the word; what follows without a full stop must be a capital.
  if (
    /\s$/.test(found[0]) &&
    !/[.:–—-]/.test(found[0]) &&
    /^\p{Ll}/u.test(line.slice(found[0].length))
  ) {
    return null;
  }
  return line
    .slice(0, found[0].length)
    .replace(/[*_]/g, '')
    .replace(/[\s.:–—-]+$/, '');
}
