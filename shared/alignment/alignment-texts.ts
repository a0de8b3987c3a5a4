import type { DocumentId } from '../base/identifiers.ts';
import type { Alignment } from './alignment.ts';

/** The alignment of the versions that are left, `null` when there are fewer than two. */
export function withoutTexts(
  alignment: Alignment,
  gone: ReadonlySet<DocumentId>,
): Alignment | null {
  const isKept = alignment.texts.map(({ documentId }) => !gone.has(documentId));
  const texts = alignment.texts.filter((_, version) => isKept[version]);
  if (texts.length < 2) return null;
  const beads = alignment.beads
    .map((bead) => ({ ...bead, sizes: bead.sizes.filter((_, version) => isKept[version]) }))
    .filter(({ sizes }) => sizes.some((size) => size > 0));
  return { ...alignment, texts, beads };
}
