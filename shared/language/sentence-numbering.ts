import type { Span } from '../text/span.ts';

const heading =
  /^[«"“(*•–—\s-]*(?:(?:статья|глава|раздел|подраздел|параграф|часть|пункт|подпункт|приложение|таблица|рисунок|схема|диаграмма|бап|тарау|бөлім|кесте|сурет|қосымша|article|chapter|section|subsection|part|title|schedule|annex|appendix|rule|clause|paragraph|table|figure|exhibit|ст|гл|разд|п|рис|табл|art|ch|sec|pt|fig|no)\.?\s+)?[§№]{0,2}\s*(?:\d{1,4}(?:[.–-]\d{1,4}){0,4}|[IVXLCІХ]{1,7}|\p{L})(?:[-\s](?:бап|тарау|бөлім|кіші бөлім|бөлік|тармақ|параграф|қосымша|кесте|сурет|сызба|глава|раздел))?$/iu;
const number = /^(?:\d{1,4}(?:[.-]\d{1,4}){0,4}|[IVXLCІХ]{1,7}|\p{L})$/u;

/**
 * "2.", "IV.", "а.", "Статья 5.", "87-бап." at the start of a sentence and "1." behind a colon
 * number what follows.
 */
export function isNumbering(text: string, before: Span, chainStart: number): boolean {
  if (before.end - before.start <= 40 && heading.test(text.slice(before.start, before.end))) {
    return true;
  }
  const isBehindColon = /[:;]\s+$/u.test(
    text.slice(Math.max(before.start, chainStart - 3), chainStart),
  );
  return isBehindColon && number.test(text.slice(chainStart, before.end));
}
