import type { AnalysisTable } from '../../shared/analysis/analysis-table.ts';
import { count, dimension } from '../../shared/analysis/columns.ts';
import { nameIn } from '../../shared/codebook/concept-tree.ts';
import type { Language } from '../../shared/language/language.ts';
import type { Project } from '../../shared/project/project.ts';

/** Every annotation with its words and its place, in the order of the project. */
export function annotationTable(project: Project, labelLanguage: Language): AnalysisTable {
  const documents = new Map(project.documents.map((document) => [document.id, document]));
  const concepts = new Map(project.codebook.concepts.map((concept) => [concept.id, concept]));
  const coders = new Map(project.coders.map((coder) => [coder.id, coder]));
  const labels = new Map(
    project.segments.map(({ documentId, eId, label }) => [`${documentId}/${eId}`, label]),
  );
  const { id, version } = project.codebook;
  return {
    columns: [
      ...['document', 'language', 'eId', 'label', 'concept', 'quote', 'status', 'origin'],
      ...['coder', 'note', 'createdAt', 'modifiedAt', 'documentId', 'conceptId', 'annotationId'],
    ]
      .map(dimension)
      .concat(count('start', 'characters'), count('end', 'characters')),
    rows: project.annotations.map((annotation) => {
      const document = documents.get(annotation.documentId);
      const concept = concepts.get(annotation.conceptId);
      const { segmentEId, quote, span } = annotation.anchor;
      return [
        document?.title ?? null,
        document?.language ?? null,
        segmentEId,
        labels.get(`${annotation.documentId}/${segmentEId ?? ''}`) ?? null,
        concept === undefined ? null : nameIn(concept.name, labelLanguage),
        quote.exact,
        ...[annotation.status, annotation.origin],
        coders.get(annotation.coderId)?.name ?? null,
        ...[annotation.note, annotation.createdAt, annotation.modifiedAt],
        ...[annotation.documentId, annotation.conceptId, annotation.id],
        ...[span.start, span.end],
      ];
    }),
    provenance: {
      request: { kind: 'annotations' },
      documents: project.documents.map((document) => ({
        id: document.id,
        title: document.title,
        language: document.language,
        textHash: document.textHash,
      })),
      codebook: { id, version },
      wordEdits: null,
      methods: {},
    },
    evidence: () => [],
  };
}
