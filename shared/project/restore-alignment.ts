import * as v from 'valibot';
import type { Alignment } from '../alignment/alignment.ts';
import { failure, success, type Result } from '../base/result.ts';
import { findBrokenAlignmentIn } from './project-references.ts';
import { alignmentSchema } from './project-schema.ts';
import type { Project } from './project.ts';

export const alignmentFormat = 'talda-alignment';
export const alignmentFormatVersion = 1;

export type RestoreError =
  | { readonly code: 'notAlignment' }
  | { readonly code: 'alignmentTooNew' }
  /** `place` is the path of what is wrong, as `beads[2].sizes`. */
  | { readonly code: 'brokenAlignment'; readonly place: string }
  /** The project has no text with this hash, or not all of them in one work. */
  | { readonly code: 'alignmentTextMissing'; readonly hash: string };

const fileSchema = v.object({
  format: v.literal(alignmentFormat),
  version: v.number(),
  alignment: v.unknown(),
});

/**
 * An alignment out of a JSON file (`alignmentToJson`) for a project that has its texts. They are known
 * by their hashes, so that it fits texts that were imported anew.
 */
export function restoreAlignment(project: Project, json: string): Result<Alignment, RestoreError> {
  const file = v.safeParse(fileSchema, parsed(json));
  if (!file.success) return failure({ code: 'notAlignment' });
  if (file.output.version !== alignmentFormatVersion) return failure({ code: 'alignmentTooNew' });
  const read = v.safeParse(alignmentSchema, file.output.alignment);
  if (!read.success) {
    return failure({ code: 'brokenAlignment', place: v.getDotPath(read.issues[0]) ?? '' });
  }
  const fitted = fittedTo(project, read.output);
  if (!fitted.ok) return fitted;
  const broken = findBrokenAlignmentIn(project, [fitted.value]);
  return broken === null ? fitted : failure({ code: 'brokenAlignment', place: broken });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** With the documents of the project that have its texts: of one work, those named in it first. */
function fittedTo({ documents }: Project, alignment: Alignment): Result<Alignment, RestoreError> {
  const [first] = alignment.texts;
  const works = documents.filter(({ textHash }) => textHash === first?.textHash);
  let missing = first?.textHash ?? '';
  for (const { workId } of works) {
    const taken = new Set<string>();
    const texts = alignment.texts.map((text) => {
      const same = documents.filter(
        (own) => own.workId === workId && own.textHash === text.textHash && !taken.has(own.id),
      );
      const document = same.find(({ id }) => id === text.documentId) ?? same[0];
      if (document === undefined) missing = text.textHash;
      else taken.add(document.id);
      return { ...text, documentId: document?.id ?? text.documentId };
    });
    if (taken.size === texts.length) return success({ ...alignment, workId, texts });
  }
  return failure({ code: 'alignmentTextMissing', hash: missing });
}
