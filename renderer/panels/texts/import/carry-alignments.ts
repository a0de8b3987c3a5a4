import {
  beadStarts,
  sideSegments,
  type Alignment,
} from '../../../../shared/alignment/alignment.ts';
import { at } from '../../../../shared/base/invariant.ts';
import type { Document } from '../../../../shared/document/document.ts';
import { keepAlignment } from '../../../../shared/project/alignment-changes.ts';
import type { Change } from '../../../../shared/project/change.ts';
import { applyChange } from '../../../../shared/project/project-changes.ts';
import type { Project } from '../../../../shared/project/project.ts';
import type { CoreClient, JobOptions } from '../../../worker/core-client.ts';

/** What becomes of the alignments of texts that others replace. */
export type AlignmentFate =
  /** No replaced text stands in one. */
  | { readonly kind: 'none' }
  /** The new text is another edition: they stay with the one before. */
  | { readonly kind: 'left' }
  /** Rows that say what they said before, and those that a person should look at. */
  | { readonly kind: 'carried'; readonly kept: number; readonly toCheck: number };

/**
 * The alignments that a change brings to its new documents: those of the documents that they replace,
 * where the edition date is the same (a corrected text). Another edition leaves them as they are. Tells
 * how many alignments are done, the one at hand by its share; rejects when it is stopped.
 */
export async function carryAlignments(
  core: Pick<CoreClient, 'carryAlignment'>,
  before: Project,
  change: Change,
  { signal, onProgress }: JobOptions = {},
): Promise<{ readonly carried: readonly Alignment[]; readonly fate: AlignmentFate }> {
  let project = applyChange(before, change);
  let fate: AlignmentFate = { kind: 'none' };
  const carried = new Map<string, Alignment>();
  const replaced = replacements(before, project);
  const alignmentsOf = ({ alignments }: Project, { from, to }: Replacement): Alignment[] =>
    alignments.filter(
      ({ workId, texts }) =>
        workId === to.workId && texts.some(({ documentId }) => documentId === from.id),
    );
  const moving = replaced.filter(({ from, to }) => from.editionDate === to.editionDate);
  const all = project;
  const total = moving.reduce((sum, pair) => sum + alignmentsOf(all, pair).length, 0);
  let done = 0;
  for (const pair of replaced) {
    const { from, to } = pair;
    const own = alignmentsOf(project, pair);
    if (own.length > 0 && from.editionDate !== to.editionDate) {
      if (fate.kind === 'none') fate = { kind: 'left' };
      continue;
    }
    for (const alignment of own) {
      const wanted = {
        alignmentId: alignment.id,
        fromDocumentId: from.id,
        toDocumentId: to.id,
      };
      const passed = done;
      const next = await core.carryAlignment(project, wanted, {
        ...(signal === undefined ? {} : { signal }),
        onProgress: (own) => onProgress?.({ done: passed + own.done / own.total, total }),
      });
      done += 1;
      const kept = countKept(alignment, next, project.documents);
      const earlier: { kept: number; toCheck: number } =
        fate.kind === 'carried' ? fate : { kept: 0, toCheck: 0 };
      fate = {
        kind: 'carried',
        kept: earlier.kept + kept,
        toCheck: earlier.toCheck + next.beads.length - kept,
      };
      project = applyChange(project, keepAlignment(project, next));
      carried.set(next.id, next);
    }
  }
  return { carried: [...carried.values()], fate };
}

type Replacement = { readonly from: Document; readonly to: Document };

function replacements(before: Project, after: Project): Replacement[] {
  const old = new Map(before.documents.map((document) => [document.id, document]));
  return after.documents.flatMap((to) => {
    const from = to.replacesDocumentId === null ? undefined : old.get(to.replacesDocumentId);
    return from === undefined || old.has(to.id) ? [] : [{ from, to }];
  });
}

/** Rows of the new alignment that are in the old one with the same words and the same status. */
function countKept(before: Alignment, after: Alignment, documents: readonly Document[]): number {
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const counts = new Map<string, number>();
  for (const row of rowsOf(before, texts)) counts.set(row, (counts.get(row) ?? 0) + 1);
  let kept = 0;
  for (const row of rowsOf(after, texts)) {
    const left = counts.get(row) ?? 0;
    if (left === 0) continue;
    counts.set(row, left - 1);
    kept += 1;
  }
  return kept;
}

/** Each row as its words without space, for that is how segments are carried. */
function rowsOf(alignment: Alignment, texts: ReadonlyMap<string, string>): string[] {
  const starts = beadStarts(alignment);
  return alignment.beads.map(({ sizes, status }, bead) => {
    const sides = alignment.texts.map((text, version) =>
      sideSegments(text, at(at(starts, bead), version), at(sizes, version)).map(({ start, end }) =>
        (texts.get(text.documentId) ?? '').slice(start, end).replace(/\s+/gu, ''),
      ),
    );
    return JSON.stringify([status, sides]);
  });
}
