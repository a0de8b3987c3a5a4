import type { Annotation } from '../../shared/annotation/annotation.ts';
import { proposeAnnotations } from '../../shared/annotation/indicator-annotation.ts';
import type { IdSource } from '../../shared/base/identifiers.ts';
import type { Concept } from '../../shared/codebook/codebook.ts';
import { compileIndicators, findIndicatorHits } from '../../shared/codebook/indicator-matching.ts';
import { parseIndicatorPattern } from '../../shared/codebook/parse-indicator-pattern.ts';
import { groupByDocument } from '../../shared/document/group-by-document.ts';
import type { ProjectJob } from './core-protocol.ts';
import type { JobControl } from './job-control.ts';
import type { CopiedProject } from './project-copy.ts';

/**
 * New proposals of the indicators, document by document. A pattern that is unsound finds nothing:
 * the codebook says so where it is written. Retired concepts propose nothing.
 */
export async function propose(
  project: CopiedProject,
  wanted: Extract<ProjectJob, { job: 'propose' }>,
  ids: IdSource,
  control: JobControl,
): Promise<readonly Annotation[]> {
  const concepts = project.codebook.concepts
    .filter(({ id }) => wanted.conceptIds?.includes(id) ?? true)
    .map(withSoundPatterns);
  const documents = project.documents.filter(({ id }) => wanted.documentIds?.includes(id) ?? true);
  const existing = groupByDocument(project.annotations);
  const source = { coderId: wanted.coderId, at: wanted.at, ids };
  const proposed: Annotation[] = [];
  for (const [index, document] of documents.entries()) {
    await control.step(index, documents.length);
    const compiled = compileIndicators(concepts, document.language, project.wordForms);
    const hits = findIndicatorHits(compiled, project.tokenIndex(document));
    if (hits.length === 0) continue;
    const own = existing.get(document.id) ?? [];
    for (const annotation of proposeAnnotations(
      document,
      project.segmentsOf(document.id),
      hits,
      own,
      source,
    )) {
      proposed.push(annotation);
    }
  }
  await control.step(documents.length, documents.length);
  return proposed;
}

function withSoundPatterns(concept: Concept): Concept {
  const indicators = concept.indicators.filter(
    ({ pattern, matching }) => parseIndicatorPattern(pattern, matching).ok,
  );
  return { ...concept, indicators };
}
