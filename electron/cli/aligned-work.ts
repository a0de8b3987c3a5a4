import type { DocumentVersion } from '../../shared/alignment/align-documents.ts';
import type { AlignmentSummary } from '../../shared/alignment/alignment-summary.ts';
import type { Alignment } from '../../shared/alignment/alignment.ts';
import type { Projection } from '../../shared/alignment/projection.ts';

/** What was done, for people and machines. */
export type AlignedWork = {
  readonly alignment: Alignment;
  /** In the order of the texts. */
  readonly documents: readonly DocumentVersion[];
  readonly summary: AlignmentSummary;
  readonly isNew: boolean;
  /** `null` when no codes were to be projected. */
  readonly projection: Projection | null;
  /** Where the alignment was written, `null` for nowhere. */
  readonly file: string | null;
};
