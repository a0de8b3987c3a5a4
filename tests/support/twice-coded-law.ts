import { createAnchor } from '../../shared/annotation/anchoring.ts';
import type { Annotation } from '../../shared/annotation/annotation.ts';
import { proposeAnnotations } from '../../shared/annotation/indicator-annotation.ts';
import { type ConceptId, countingIds } from '../../shared/base/identifiers.ts';
import { indexDocument } from '../../shared/codebook/index-tokens.ts';
import { compileIndicators, findIndicatorHits } from '../../shared/codebook/indicator-matching.ts';
import type { Document } from '../../shared/document/document.ts';
import type { Project } from '../../shared/project/project.ts';
import { corpusProject } from './corpus-project.ts';
import './load-languages.ts';

const at = '2026-01-02T03:04:05.000Z';

/**
 * The model law in three languages, coded by two coders: the first accepted what the indicators find,
 * the second left out every seventh passage, took every fifth one a word shorter and gave every
 * eleventh another code of its group.
 */
export async function twiceCodedLaw(): Promise<Project> {
  const project = await corpusProject();
  const ids = countingIds();
  const first = project.documents.flatMap((document) => {
    const { concepts } = project.codebook;
    const compiled = compileIndicators(concepts, document.language, project.wordForms);
    const hits = findIndicatorHits(compiled, indexDocument(document));
    const source = { coderId: 'coder_1', at, ids } as const;
    return proposeAnnotations(document, project.segments, hits, [], source).map(
      (proposal): Annotation => ({ ...proposal, status: 'accepted' }),
    );
  });
  const second = first.flatMap((own, number): Annotation[] => {
    if (number % 7 === 3) return [];
    const document = project.documents.find(({ id }) => id === own.documentId);
    const kept = number % 5 === 1 && document !== undefined ? shorter(own, document) : own;
    const conceptId = number % 11 === 5 ? nextInGroup(own.conceptId, project) : own.conceptId;
    const source = { coderId: 'coder_2', origin: 'manual' } as const;
    return [{ ...kept, id: `ann_second_${number}`, conceptId, ...source }];
  });
  return {
    ...project,
    coders: [...project.coders, { id: 'coder_2', name: 'Данияр' }],
    annotations: [...first, ...second],
  };
}

/** The same code without the last word of its passage, where there is more than one. */
function shorter(annotation: Annotation, { text, textHash }: Document): Annotation {
  const { span, segmentEId } = annotation.anchor;
  const cut = text.lastIndexOf(' ', span.end - 1);
  if (cut <= span.start) return annotation;
  const anchor = createAnchor(text, textHash, { start: span.start, end: cut }, segmentEId);
  return { ...annotation, anchor };
}

/** The code after this one below the same parent, the first after the last. */
function nextInGroup(id: ConceptId, { codebook: { concepts } }: Project): ConceptId {
  const own = concepts.find((concept) => concept.id === id);
  const group = concepts.filter(({ parentId }) => parentId === own?.parentId);
  const place = group.findIndex((concept) => concept.id === id);
  return group[(place + 1) % group.length]?.id ?? id;
}
