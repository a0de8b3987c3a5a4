import { at } from '../base/invariant.ts';
import type { Language } from '../language/language.ts';
import type { ArticleSection } from '../alignment/article-sections.ts';
import { unsureBelow } from '../alignment/alignment-summary.ts';
import { labellingFrom, wordFor, type TableWords } from './table-words.ts';
import { versionTitles } from './version-titles.ts';
import { writtenRows, type AlignmentRow, type ViewedAlignment } from './viewed-alignment.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

const style = `
body { font: 11pt/1.45 Georgia, "Noto Serif", serif; margin: 2em; color: #111; background: #fff; }
h1 { font-size: 1.3em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #bbb; padding: .35em .55em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #eee; }
tr.section th, tr.section td { background: #f6f6f6; font-weight: bold; }
td.gap, th.gap { color: #666; font-style: italic; font-weight: normal; background: #fafafa; }
col.number { width: 5.5em; }
td.number { color: #666; font-size: .8em; text-align: right; }
p { margin: 0 0 .3em; }
p:last-child { margin: 0; }
tr.changed td, tr.inserted td, tr.repealed td { background: #fdf6e3; }
tr.unsure td.number::after { content: " ?"; }
@page { size: A4 landscape; margin: 14mm; }
@media print { body { margin: 0; font-size: 9pt; } thead { display: table-header-group; } tr { break-inside: avoid; } tr.section { break-after: avoid; } }
`;

export type HtmlWords = { readonly language: Language; readonly words: TableWords };

/**
 * The alignment side by side as a page for print: a column for each version, chapters and articles as
 * rows of their own that say which version lacks them. Without scripts; whatever stands in the texts
 * is shown as text.
 */
export function alignmentToHtml(viewed: ViewedAlignment, { language, words }: HtmlWords): string {
  const { documents } = viewed;
  const label = labellingFrom(words);
  const titles = versionTitles(documents, words);
  const head = titles.map(
    (title, version) => `<th scope="col"${langOf(viewed, version)}>${xmlText(title)}</th>`,
  );
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${xmlText(at(documents, 0).title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1>${xmlText(at(documents, 0).title)}</h1>`,
    '<table>',
    `<colgroup><col class="number">${'<col>'.repeat(documents.length)}</colgroup>`,
    `<thead><tr><th scope="col">${xmlText(label('bead'))}</th>${head.join('')}</tr></thead>`,
    '<tbody>',
    ...bodyLines(viewed, words),
    '</tbody>',
    '</table>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function bodyLines(viewed: ViewedAlignment, words: TableWords): string[] {
  const absent = xmlText(wordFor(words, 'alignment', 'absent'));
  const lines: string[] = [];
  let next = 0;
  for (const row of writtenRows(viewed, true)) {
    const first = next;
    for (; (viewed.sections[next]?.bead ?? Infinity) < row.number; next += 1) {
      const section = at(viewed.sections, next);
      if (!isHeadingOf(row, section)) lines.push(sectionLine(viewed, section, absent));
    }
    const isHeading = viewed.sections
      .slice(first, next)
      .some((section) => isHeadingOf(row, section));
    lines.push(rowLine(viewed, row, { words, isHeading }));
  }
  return lines;
}

function sectionLine(
  viewed: ViewedAlignment,
  { versions }: ArticleSection,
  absent: string,
): string {
  const cells = versions.map((own, version) => {
    if (own === null) return `<th class="gap">${absent}</th>`;
    const name = [own.label, own.heading].filter((part) => part !== null).join('. ');
    return `<th scope="colgroup"${langOf(viewed, version)}>${xmlText(name)}</th>`;
  });
  return `<tr class="section"><th></th>${cells.join('')}</tr>`;
}

/** Whether a row holds the headings of a section and nothing else. */
function isHeadingOf({ number, sides }: AlignmentRow, { bead, versions }: ArticleSection): boolean {
  return (
    bead === number - 1 &&
    versions.every((own, version) => at(sides, version).length === (own === null ? 0 : 1))
  );
}

function rowLine(
  viewed: ViewedAlignment,
  row: AlignmentRow,
  { words, isHeading }: { readonly words: TableWords; readonly isHeading: boolean },
): string {
  const absent = xmlText(wordFor(words, 'alignment', 'absent'));
  const change = row.change === null || row.change === 'same' ? null : row.change;
  const told = change === null ? '' : `<br>${xmlText(wordFor(words, 'editionChange', change))}`;
  const cells = row.sides.map((side, version) => {
    if (side.length === 0) return `<td class="gap">${absent}</td>`;
    const paragraphs = side.map((segment) => `<p>${xmlText(segment)}</p>`);
    return `<td${langOf(viewed, version)}>${paragraphs.join('')}</td>`;
  });
  const isUnsure = row.confidence !== null && row.confidence < unsureBelow;
  const classes = [
    row.status,
    ...(isUnsure && row.status === 'automatic' ? ['unsure'] : []),
    ...(change === null ? [] : [change]),
    ...(isHeading ? ['section'] : []),
  ].join(' ');
  return `<tr class="${classes}"><td class="number">${row.number}${told}</td>${cells.join('')}</tr>`;
}

function langOf({ documents }: ViewedAlignment, version: number): string {
  return ` lang="${xmlAttribute(at(documents, version).language)}"`;
}
