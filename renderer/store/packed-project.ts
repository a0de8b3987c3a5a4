import type { Annotation } from '../../shared/annotation/annotation.ts';
import type { Segment } from '../../shared/document/document.ts';
import {
  projectFileParts,
  projectFrame,
  type ProjectFrame,
} from '../../shared/project/project-file.ts';
import type { Project } from '../../shared/project/project.ts';
import { createFingerprint } from './fingerprint.ts';
import { packedText, regroup, type Chunk, type PackedList } from './packed-list.ts';

/** A state of the project in the pieces of which both `project.json` and the working copy are made. */
export type PackedProject = {
  readonly project: Project;
  readonly frame: ProjectFrame;
  readonly segments: PackedList<Segment>;
  readonly annotations: PackedList<Annotation>;
};

/**
 * Packs the project, taking over from an earlier state what has not changed. `breathe` is awaited
 * between pieces: packing all of a large project takes longer than a frame.
 */
export async function packProject(
  previous: Pick<PackedProject, 'segments' | 'annotations'> | null,
  project: Project,
  newKey: () => number,
  breathe: () => Promise<void>,
): Promise<PackedProject> {
  const segments = regroup(previous?.segments ?? [], project.segments, newKey);
  await breathe();
  const annotations = regroup(previous?.annotations ?? [], project.annotations, newKey);
  await breathe();
  const frame = projectFrame(project);
  await breathe();
  return {
    project,
    frame,
    segments: await written(segments, breathe),
    annotations: await written(annotations, breathe),
  };
}

/** `project.json` of a packed state, and its fingerprint. */
export async function packedJson(
  { frame, segments, annotations }: PackedProject,
  breathe: () => Promise<void>,
): Promise<{ readonly json: string; readonly fingerprint: string }> {
  const parts = projectFileParts(frame, segments.map(packedText), annotations.map(packedText));
  const fingerprint = createFingerprint();
  for (const part of parts) {
    fingerprint.add(part);
    await breathe();
  }
  return { json: parts.join(''), fingerprint: fingerprint.value() };
}

async function written<Item extends object>(
  list: PackedList<Item>,
  breathe: () => Promise<void>,
): Promise<PackedList<Item>> {
  const chunks: Chunk<Item>[] = [];
  for (const chunk of list) {
    if (chunk.text === null) await breathe();
    chunks.push(chunk.text === null ? { ...chunk, text: packedText(chunk) } : chunk);
  }
  return chunks;
}
