import type { AlignedImport } from '../alignment/alignment-from-tmx.ts';
import type { Change } from './change.ts';
import { addTexts } from './compose-changes.ts';
import { appended } from './list-edits.ts';

/** The change that takes a file of aligned text in: its work, texts and alignment. */
export function takeInAligned({ work, documents, segments, alignment }: AlignedImport): Change {
  return {
    kind: 'batch',
    changes: [
      addTexts({ works: [work], documents, segments }),
      { kind: 'addAlignments', alignments: appended([alignment]) },
    ],
  };
}
