import { useEffect, useState } from 'react';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/base/identifiers.ts';
import type { Codebook, Indicator } from '../../../shared/codebook/codebook.ts';
import type { Project } from '../../../shared/project/project.ts';
import { conceptsById } from '../../session/project-views.ts';
import { useTalda } from '../../session/talda.ts';

type Fired = ReadonlyMap<AnnotationId, readonly Indicator[]>;

/** Known answers, for one state of the codebook. Passages do not move under their id without a new anchor. */
const known = new WeakMap<Codebook, Map<string, readonly Indicator[]>>();

/** The indicators that find each annotation as it is, as soon as they are known. */
export function useFiredIndicators(project: Project, annotations: readonly Annotation[]): Fired {
  const { core } = useTalda();
  const [, setAnswered] = useState(0);
  const { codebook } = project;
  const answers = known.get(codebook) ?? new Map<string, readonly Indicator[]>();
  known.set(codebook, answers);
  useEffect(() => {
    const asked = annotations.filter(
      (one) => one.origin === 'indicator' && !answers.has(placeKey(one)),
    );
    if (asked.length === 0) return;
    const controller = new AbortController();
    const passages = asked.map(({ documentId, conceptId, anchor }) => ({
      documentId,
      conceptId,
      span: anchor.span,
    }));
    void core.firedIndicators(project, passages, { signal: controller.signal }).then(
      (numbers) => {
        asked.forEach((one, index) => {
          const indicators = conceptsById(codebook.concepts).get(one.conceptId)?.indicators ?? [];
          const fired = (numbers[index] ?? []).flatMap((number) => indicators[number] ?? []);
          answers.set(placeKey(one), fired);
        });
        setAnswered((count) => count + 1);
      },
      (error: unknown) => {
        if (!controller.signal.aborted) throw error;
      },
    );
    return () => controller.abort();
  }, [annotations, answers, codebook, core, project]);
  return new Map(
    annotations.flatMap((one) => {
      const fired = answers.get(placeKey(one));
      return fired === undefined ? [] : [[one.id, fired] as const];
    }),
  );
}

function placeKey({ documentId, conceptId, anchor: { span } }: Annotation): string {
  return `${documentId} ${conceptId} ${span.start} ${span.end}`;
}
