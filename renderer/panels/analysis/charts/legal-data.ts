import { cellReader } from '../cell-reader.ts';
import type { ChartSource } from './chart-source.ts';
import type { MatrixRow } from './matrix-row.ts';

export type LegalData = {
  /** Ways of coming to office. */
  readonly columnLabels: readonly string[];
  /** Levels with their principles. */
  readonly rows: readonly MatrixRow[];
  /** Texts whose provisions are cited, in the order of the table. */
  readonly texts: readonly string[];
};

/**
 * Levels and principles by ways of coming to office: how many provisions, and below the number those of
 * one text, on so many lines of so many characters.
 */
export function legalData(
  { table, order }: ChartSource,
  text: string | null,
  lines: { readonly most: number; readonly length: number },
): LegalData {
  const cells = cellReader(table);
  const ways = new Map<string, string>();
  const kinds = new Map<string, string>();
  const found = new Map<string, { readonly units: number; readonly cited: readonly Cited[] }>();
  for (const row of order) {
    const kind = [cells.text(row, 'levelId'), cells.text(row, 'principleId')].join('\n');
    ways.set(cells.text(row, 'officeId'), cells.text(row, 'office'));
    kinds.set(kind, `${cells.text(row, 'level')} · ${cells.text(row, 'principle')}`);
    found.set(`${kind}\n${cells.text(row, 'officeId')}`, {
      units: cells.number(row, 'units') ?? 0,
      cited: citedIn(cells.text(row, 'provisions')),
    });
  }
  const texts = [
    ...new Set([...found.values()].flatMap(({ cited }) => cited.map((own) => own.text))),
  ];
  const shown = texts.find((own) => own === text) ?? texts[0];
  return {
    columnLabels: [...ways.values()],
    rows: [...kinds].map(([kind, label]) => {
      const row = [...ways.keys()].map((way) => found.get(`${kind}\n${way}`));
      return {
        label,
        values: row.map((cell) => cell?.units ?? null),
        notes: row.map((cell) => {
          const own = cell?.cited.find((cited) => cited.text === shown);
          return packLines(own?.places ?? [], lines);
        }),
      };
    }),
    texts,
  };
}

type Cited = { readonly text: string; readonly places: readonly string[] };

/** Reads `Title: Article 7; Article 8, 2 | Other title: Article 3` as the table has it. */
function citedIn(provisions: string): readonly Cited[] {
  if (provisions === '') return [];
  return provisions.split(' | ').map((own) => {
    const border = own.lastIndexOf(': ');
    return border === -1
      ? { text: own, places: [] }
      : { text: own.slice(0, border), places: own.slice(border + 2).split('; ') };
  });
}

/** Parts one after the other, as many as there is room for; an ellipsis says that there are more. */
export function packLines(
  parts: readonly string[],
  { most, length }: { readonly most: number; readonly length: number },
): readonly string[] {
  const lines: string[] = [];
  for (const [index, part] of parts.entries()) {
    const last = lines.at(-1);
    const words = index < parts.length - 1 ? `${part};` : part;
    if (last !== undefined && last.length + words.length < length) {
      lines[lines.length - 1] = `${last} ${words}`;
    } else if (lines.length < most) {
      lines.push(words);
    } else {
      lines[lines.length - 1] = `${last ?? ''} …`;
      break;
    }
  }
  return lines;
}
