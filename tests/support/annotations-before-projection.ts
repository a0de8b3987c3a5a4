import type { Annotation } from '../../shared/annotation/annotation.ts';

/** Annotations as files up to version 3 have them. */
export function asVersion3({
  annotations,
}: {
  readonly annotations: readonly Annotation[];
}): Omit<Annotation, 'projection'>[] {
  return annotations.map(({ projection: _projection, ...annotation }) => annotation);
}
