import { useMemo } from 'react';
import type { Alignment } from '../../../shared/alignment/alignment.ts';
import { movedBeads } from '../../../shared/alignment/edition-change.ts';
import { numberedProvisions, sectionsOfBeads } from '../../../shared/alignment/article-sections.ts';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import type { Document } from '../../../shared/document/document.ts';
import {
  annotationsByDocument,
  documentsById,
  isCoderShown,
  segmentsByDocument,
} from '../../session/project-views.ts';
import { useSession, useSnapshot } from '../../session/talda.ts';
import { useWatched } from '../../session/watched.ts';
import { alignmentViewOf, tableViewOf, type TableView } from './alignment-view.ts';
import { gridItems, type GridItem } from './grid-items.ts';
import { codesByRow, oneSidedRows, type RowCodes } from './row-codes.ts';
import { rowFacts, type RowFacts } from './row-facts.ts';
import { rowAtPlace } from '../../session/row-places.ts';
import { rowSections, type RowSection } from './row-sections.ts';

const levels = ['division', 'article', 'clause'] as const;

/** Whether all versions are editions in one language. */
export function isOfEditions(documents: readonly Document[]): boolean {
  return documents.length > 1 && new Set(documents.map(({ language }) => language)).size === 1;
}

/** An alignment as it is shown. */
export type ShownTable = {
  readonly alignment: Alignment;
  /** The documents of the versions, in the order of the columns. */
  readonly documents: readonly Document[];
  readonly view: TableView;
  readonly sections: readonly RowSection[];
  readonly codes: ReadonlyMap<number, RowCodes>;
  readonly facts: RowFacts;
  /** Of editions the rows whose provision stands elsewhere, with that place; `null` for language versions. */
  readonly moved: ReadonlyMap<number, number> | null;
  readonly items: readonly GridItem[];
  /** The row that is current, also while the section above it is. */
  readonly row: number;
  /** The current one of the items; -1 when there is none. */
  readonly current: number;
  /** The version that codes are projected from. */
  readonly source: number;
};

export function useTable(alignment: Alignment): ShownTable {
  const { project } = useSnapshot();
  const session = useSession();
  const seen = tableViewOf(useWatched(alignmentViewOf(project.id)), alignment.id);
  // A column may have gone with its document.
  const isThere = seen.place.version < alignment.texts.length;
  const view = isThere ? seen : { ...seen, place: { ...seen.place, version: 0 } };
  const documents = useMemo(
    () =>
      alignment.texts.flatMap(({ documentId }) => {
        const document = documentsById(project.documents).get(documentId);
        return document === undefined ? [] : [document];
      }),
    [alignment.texts, project.documents],
  );
  const { isBlind, shownCoderIds, coderId } = session;
  const codes = useMemo(() => {
    const visible = { isBlind, shownCoderIds, coderId };
    const shown = new Map<DocumentId, readonly Annotation[]>();
    for (const { documentId } of alignment.texts) {
      const all = annotationsByDocument(project.annotations).get(documentId) ?? [];
      const own = all.filter(
        (one) => one.status !== 'rejected' && isCoderShown(visible, one.coderId),
      );
      shown.set(documentId, own);
    }
    return codesByRow(alignment, shown);
  }, [alignment, project.annotations, isBlind, shownCoderIds, coderId]);
  const moved = useMemo(
    () =>
      isOfEditions(documents)
        ? movedBeads(
            alignment,
            documents.map(({ text }) => text),
            0,
            documents.length - 1,
          )
        : null,
    [alignment, documents],
  );
  const facts = useMemo(
    () =>
      rowFacts(
        alignment,
        documents.map(({ text }) => text),
        oneSidedRows(alignment, codes),
        moved,
      ),
    [alignment, documents, codes, moved],
  );
  const { texts } = alignment;
  const provisions = useMemo(() => {
    const segments = segmentsByDocument(project.segments);
    return numberedProvisions(texts, (id) => segments.get(id) ?? [], levels);
  }, [texts, project.segments]);
  const sections = useMemo(
    () => rowSections(sectionsOfBeads(alignment, provisions), alignment.beads.length),
    [alignment, provisions],
  );
  const { filter, folded, place, isPlaceKept } = view;
  const row = rowAtPlace(alignment, place.row);
  // What has just been worked on stays in sight, whatever the filter says of it now.
  const kept = isPlaceKept && place.sectionKey === null && !facts.matches(row, filter) ? row : null;
  const items = useMemo(
    () =>
      gridItems({
        ...{ rowCount: alignment.beads.length, sections, folded },
        isShown: (own) => own === kept || facts.matches(own, filter),
      }),
    [alignment.beads.length, sections, folded, facts, filter, kept],
  );
  const source = alignment.texts.findIndex(({ documentId }) => documentId === view.sourceId);
  return {
    ...{ alignment, documents, view, sections, codes, facts, moved, items, row },
    current: currentItem(items, row, place.sectionKey),
    source: Math.max(0, source),
  };
}

/** The item at hand: the section that is current, else the row, else the section it is folded into. */
function currentItem(items: readonly GridItem[], row: number, sectionKey: string | null): number {
  if (sectionKey !== null) {
    const found = items.findIndex(
      (item) => item.kind === 'section' && item.section.key === sectionKey,
    );
    if (found >= 0) return found;
  }
  const exact = items.findIndex((item) => item.kind === 'row' && item.row === row);
  if (exact >= 0) return exact;
  return items.findLastIndex((item) => item.kind === 'section' && item.section.row <= row);
}
