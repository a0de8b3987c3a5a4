import { countingIds } from '../../shared/base/identifiers.ts';
import { importFile } from '../../shared/import/import-document.ts';
import { createProject } from '../../shared/project/new-project.ts';
import type { Project } from '../../shared/project/project.ts';
import { sampleConcept } from './sample-project.ts';

/** A project of one law: articles of as many clauses, each one short sentence; nine concepts, no codes. */
export async function clauseLawProject(articles: number, clauses: number): Promise<Project> {
  const numbers = (count: number): number[] =>
    Array.from({ length: count }, (_, index) => index + 1);
  const text = [
    'Law on Villages',
    ...numbers(articles).map((article) =>
      [
        `Article ${article}. Akim of village ${article}`,
        ...numbers(clauses).map((clause) => `${clause}. The akim reports on matter ${clause}.`),
      ].join('\n'),
    ),
  ].join('\n\n');
  const imported = await importFile(
    {
      bytes: new TextEncoder().encode(text),
      fileName: 'villages.txt',
      encoding: 'detect',
      language: 'en',
      kind: 'law',
      keepPageRemains: false,
      at: '2026-01-02T03:04:05.000Z',
    },
    countingIds(),
    () => 'en',
  );
  if (!imported.ok) throw new Error(imported.error.code);
  const { work, documents, segments } = imported.value;
  const project = createProject('proj_villages', 'Villages', { id: 'coder_1', name: 'Айгерім' });
  const concepts = numbers(9).map((number) => sampleConcept(`${number}`, null));
  return {
    ...{ ...project, works: [work], documents, segments },
    codebook: { ...project.codebook, concepts },
  };
}
