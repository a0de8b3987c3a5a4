import { useEffect, useMemo, useState } from 'react';
import type { Language } from '../../../../shared/language/language.ts';
import { segmentsByDocument } from '../../../session/project-views.ts';
import { useSnapshot, useTalda } from '../../../session/talda.ts';
import type { ComputedTable } from '../../../worker/core-client.ts';
import { cellReader } from '../cell-reader.ts';
import type { SpreadRow } from './spread-chart.tsx';
import { lineOfTexts, placesOnLine } from './spread-layout.ts';

/** Strokes nearer than this share of the line cannot be told apart. */
const resolution = 1200;

export type Spread = {
  readonly rows: readonly SpreadRow[];
  readonly borders: readonly { readonly place: number; readonly label: string | null }[];
};

type Wanted = {
  /** The kind of segment whose borders are drawn. */
  readonly part: string;
  /** Texts of this language only; `null`: of all. */
  readonly language: Language | null;
};

/** The places of these rows of a dispersion table, from their passages; `null` until they are there. */
export function useSpread(
  table: ComputedTable,
  rowsShown: readonly number[],
  { part, language }: Wanted,
): Spread | null {
  const talda = useTalda();
  const { project } = useSnapshot();
  const { documents, segments } = project;
  const { tableId, provenance } = table;
  const [rows, setRows] = useState<readonly SpreadRow[] | null>(null);
  const texts = useMemo(() => {
    const chosen = new Set(provenance.documents.map(({ id }) => id));
    return documents
      .filter((own) => chosen.has(own.id) && (language === null || own.language === language))
      .map(({ id, title, text }) => ({ id, title, length: text.length }));
  }, [documents, provenance, language]);
  const line = useMemo(() => lineOfTexts(texts), [texts]);
  useEffect(() => {
    let isWanted = true;
    const cells = cellReader(table);
    const lengths = new Map<string, number>(texts.map(({ id, length }) => [id, length]));
    const column = table.columns.findIndex(({ key }) => key === 'frequency');
    void Promise.all(rowsShown.map((row) => talda.core.evidence(tableId, row, column))).then(
      (found) => {
        if (!isWanted) return;
        setRows(
          rowsShown.map((row, index) => ({
            label: cells.text(row, 'word') || cells.text(row, 'concept'),
            count: cells.number(row, 'frequency') ?? 0,
            places: placesOnLine(
              (found[index] ?? []).map(({ documentId, span }) => ({
                documentId,
                offset: span.start,
              })),
              line,
              lengths,
              resolution,
            ),
          })),
        );
      },
    );
    return () => {
      isWanted = false;
    };
  }, [talda, table, tableId, rowsShown, texts, line]);
  const borders = useMemo(() => {
    const titles = new Map<string, string>(texts.map(({ id, title }) => [id, title]));
    const bySegments = segmentsByDocument(segments);
    return texts.flatMap(({ id, length }) => {
      const own = line.find(({ documentId }) => documentId === id);
      if (own === undefined) return [];
      const parts = (bySegments.get(id) ?? []).filter(({ kind }) => kind === part);
      return [
        { place: own.start, label: titles.get(id) ?? null },
        ...parts.map(({ span }) => ({
          place: own.start + (span.start / length) * (own.end - own.start),
          label: null,
        })),
      ];
    });
  }, [texts, line, segments, part]);
  return rows === null ? null : { rows, borders };
}
