import type { AlignedImport } from '../../../../shared/alignment/alignment-from-tmx.ts';
import { beadStarts, sideSegments } from '../../../../shared/alignment/alignment.ts';
import { at } from '../../../../shared/base/invariant.ts';

/** The first rows of a file of aligned text: for each version its words, empty where it has none. */
export function alignedRows(
  { alignment, documents }: Pick<AlignedImport, 'alignment' | 'documents'>,
  most: number,
): readonly (readonly string[])[] {
  const starts = beadStarts(alignment);
  return alignment.beads.slice(0, most).map(({ sizes }, bead) =>
    alignment.texts.map((text, version) =>
      sideSegments(text, at(at(starts, bead), version), at(sizes, version))
        .map(({ start, end }) => at(documents, version).text.slice(start, end))
        .join(' '),
    ),
  );
}
