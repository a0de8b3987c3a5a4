import { documentAlignmentSteps } from '../../shared/alignment/align-documents.ts';
import type { Alignment } from '../../shared/alignment/alignment.ts';
import { finished } from '../../shared/alignment/work-steps.ts';

/** The alignment of documents, made without a stop. */
export function alignDocuments(...given: Parameters<typeof documentAlignmentSteps>): Alignment {
  return finished(documentAlignmentSteps(...given));
}
