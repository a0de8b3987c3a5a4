import type { CoderId, ProjectId } from '../base/identifiers.ts';
import { noStopWordsByHand } from '../language/stop-word-edits.ts';
import { noWordForms } from '../language/word-forms.ts';
import { currentFormatVersion, type Project } from './project.ts';

/** An empty project with one coder and an empty codebook. */
export function createProject(
  id: ProjectId,
  name: string,
  coder: { readonly id: CoderId; readonly name: string },
): Project {
  return {
    formatVersion: currentFormatVersion,
    id,
    name,
    works: [],
    documents: [],
    segments: [],
    codebook: { id: `book_${id.slice('proj_'.length)}`, version: 0, concepts: [] },
    coders: [coder],
    annotations: [],
    alignments: [],
    savedRequests: [],
    wordForms: noWordForms,
    stopWords: noStopWordsByHand,
    changeNumber: 0,
  };
}
