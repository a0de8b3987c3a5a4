import type { Alignment } from '../../../shared/alignment/alignment.ts';
import type { AlignmentId, DocumentId, ProjectId } from '../../../shared/base/identifiers.ts';
import { createSource, type Source } from '../../session/watched.ts';
import type { RowFilter } from './row-facts.ts';
import type { RowPlace } from '../../session/row-places.ts';

/** Where one is in the table. */
export type GridPlace = {
  readonly row: RowPlace;
  /** The section that is current, by its key; `null` while a row is. */
  readonly sectionKey: string | null;
  /** The column: a version. */
  readonly version: number;
  /** The caret in the words of the cell, as an offset into the text; `null`: at their start. */
  readonly caret: number | null;
};

/** What is seen of one alignment. */
export type TableView = {
  readonly filter: RowFilter;
  readonly place: GridPlace;
  /** Whether the row at hand is shown though the filter does not let it through: it was worked on. */
  readonly isPlaceKept: boolean;
  readonly folded: ReadonlySet<string>;
  /** Where codes are projected from; `null`: the first version. */
  readonly sourceId: DocumentId | null;
};

/** What is seen of the alignments of a project; it stays while other screens are shown. */
export type AlignmentView = {
  /** `null`: the first one. */
  readonly alignmentId: AlignmentId | null;
  readonly tables: { readonly [id: AlignmentId]: TableView };
};

export const firstPlace: GridPlace = {
  row: { version: 0, offset: 0 },
  sectionKey: null,
  version: 0,
  caret: null,
};

const atFirst: TableView = {
  filter: 'all',
  place: firstPlace,
  isPlaceKept: false,
  folded: new Set(),
  sourceId: null,
};

const views = new Map<ProjectId, Source<AlignmentView>>();

export function alignmentViewOf(projectId: ProjectId): Source<AlignmentView> {
  const known = views.get(projectId);
  if (known !== undefined) return known;
  const view = createSource<AlignmentView>({ alignmentId: null, tables: {} });
  views.set(projectId, view);
  return view;
}

export function tableViewOf(view: AlignmentView, id: AlignmentId): TableView {
  return view.tables[id] ?? atFirst;
}

/** Changes what is seen of one alignment, and makes it the one that is shown. */
export function showTable(
  source: Source<AlignmentView>,
  id: AlignmentId,
  changes: Partial<TableView>,
): void {
  const view = source.get();
  const table = { ...tableViewOf(view, id), ...changes };
  source.set({ alignmentId: id, tables: { ...view.tables, [id]: table } });
}

/** Shows the row that holds a place of a document, in the alignment that is shown if it has the document. */
export function showWishedRow(
  source: Source<AlignmentView>,
  alignments: readonly Alignment[],
  { documentId, offset }: { readonly documentId: DocumentId; readonly offset: number },
): void {
  const { alignmentId } = source.get();
  const versionIn = ({ texts }: Alignment): number =>
    texts.findIndex((text) => text.documentId === documentId);
  const fitting = alignments.filter((alignment) => versionIn(alignment) >= 0);
  const alignment = fitting.find(({ id }) => id === alignmentId) ?? fitting[0];
  if (alignment === undefined) return;
  const version = versionIn(alignment);
  showTable(source, alignment.id, {
    ...{ filter: 'all', folded: new Set<string>() },
    place: { row: { version, offset }, sectionKey: null, version, caret: null },
  });
}
