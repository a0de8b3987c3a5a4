import type { Alignment } from '../../../shared/alignment/alignment.ts';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import type { ConceptId, DocumentId } from '../../../shared/base/identifiers.ts';
import { rowsOfSpan } from '../../session/row-places.ts';

/** The codes in a row, by version, in text order; one that goes over several rows is in each of them. */
export type RowCodes = readonly (readonly Annotation[])[];

const noCodes: readonly Annotation[] = [];

/**
 * The codes of the rows that have any. `annotations` are those that are shown, rejected ones left
 * out, in text order; those of another text than the one aligned are left aside.
 */
export function codesByRow(
  alignment: Alignment,
  annotations: ReadonlyMap<DocumentId, readonly Annotation[]>,
): ReadonlyMap<number, RowCodes> {
  const byRow = new Map<number, Annotation[][]>();
  for (const [version, text] of alignment.texts.entries()) {
    for (const annotation of annotations.get(text.documentId) ?? noCodes) {
      const { textHash, span } = annotation.anchor;
      if (textHash !== text.textHash) continue;
      for (const row of rowsOfSpan(alignment, version, span)) {
        const codes = byRow.get(row) ?? alignment.texts.map(() => []);
        byRow.set(row, codes);
        codes[version]?.push(annotation);
      }
    }
  }
  return byRow;
}

/** The rows in which a concept stands in one version and in none of the others that have words there. */
export function oneSidedRows(
  { beads }: Pick<Alignment, 'beads'>,
  codes: ReadonlyMap<number, RowCodes>,
): ReadonlySet<number> {
  const found: number[] = [];
  for (const [row, versions] of codes) {
    const sides = beads[row]?.sizes.filter((size) => size > 0).length ?? 0;
    const times = new Map<ConceptId, number>();
    for (const own of versions) {
      for (const id of new Set(own.map(({ conceptId }) => conceptId))) {
        times.set(id, (times.get(id) ?? 0) + 1);
      }
    }
    if (sides > 1 && [...times.values()].includes(1)) found.push(row);
  }
  return new Set(found.sort((a, b) => a - b));
}
