import type { AnalysisRequest } from '../analysis/analysis-request.ts';
import type { CoderId, ProjectId, SavedRequestId } from '../base/identifiers.ts';
import type { Alignment } from '../alignment/alignment.ts';
import type { Annotation } from '../annotation/annotation.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { Document, Segment, Work } from '../document/document.ts';
import type { StopWordsByHand } from '../language/stop-word-edits.ts';
import type { WordForms } from '../language/word-forms.ts';

export type Coder = { readonly id: CoderId; readonly name: string };

/** The version of the project file that this program writes. */
export const currentFormatVersion = 4;

/** A request for an analysis that the user keeps under a name. */
export type SavedRequest = {
  readonly id: SavedRequestId;
  readonly name: string;
  readonly request: AnalysisRequest;
};

/** Everything a study consists of. `changeNumber` rises by one with each change. */
export type Project = {
  readonly formatVersion: number;
  readonly id: ProjectId;
  readonly name: string;
  readonly works: readonly Work[];
  readonly documents: readonly Document[];
  readonly segments: readonly Segment[];
  readonly codebook: Codebook;
  readonly coders: readonly Coder[];
  readonly annotations: readonly Annotation[];
  readonly alignments: readonly Alignment[];
  readonly savedRequests: readonly SavedRequest[];
  /** Which forms the analyst counts under which lemma, where the engine has it otherwise. */
  readonly wordForms: WordForms;
  readonly stopWords: StopWordsByHand;
  readonly changeNumber: number;
};
