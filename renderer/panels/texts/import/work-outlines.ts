import type { WorkId } from '../../../../shared/base/identifiers.ts';
import type { Segment } from '../../../../shared/document/document.ts';
import { guessSameWork, type WorkOutline } from '../../../../shared/import/guess-same-work.ts';
import type { ImportedFile } from '../../../../shared/import/import-document.ts';
import type { Project } from '../../../../shared/project/project.ts';
import { segmentsByDocument } from '../../../session/project-views.ts';
import { outcomeOf, type ImportFile, type ImportTarget } from './import-run.ts';

/** What the file is most likely a version of: a work of the project, or of one of the files before it. */
export function guessTarget(
  imported: ImportedFile,
  before: readonly ImportFile[],
  project: Project,
): ImportTarget {
  const known: { readonly outline: WorkOutline; readonly target: ImportTarget }[] = [];
  for (const { id } of project.works) {
    known.push({ outline: outlineOfWork(project, id), target: { kind: 'work', workId: id } });
  }
  for (const file of before) {
    const outcome = outcomeOf(file);
    if (outcome === null) continue;
    const target: ImportTarget =
      file.target.kind === 'new' ? { kind: 'file', fileId: file.id } : file.target;
    known.push({ outline: outlineOfFile(outcome), target });
  }
  const found = guessSameWork(
    outlineOfFile(imported),
    known.map(({ outline }) => outline),
  );
  return found === null ? { kind: 'new' } : (known[found]?.target ?? { kind: 'new' });
}

function outlineOfFile({ work, documents, segments }: ImportedFile): WorkOutline {
  return {
    kind: work.kind,
    title: work.title,
    fileNames: documents.map(({ source }) => source.fileName),
    languages: documents.map(({ language }) => language),
    articles: articlesOf(segments),
  };
}

function outlineOfWork(project: Project, workId: WorkId): WorkOutline {
  const work = project.works.find(({ id }) => id === workId);
  const documents = project.documents.filter((document) => document.workId === workId);
  const segments = segmentsByDocument(project.segments);
  return {
    kind: work?.kind ?? 'other',
    title: work?.title ?? { kk: '', ru: '', en: '' },
    fileNames: documents.map(({ source }) => source.fileName),
    languages: documents.map(({ language }) => language),
    articles: articlesOf(documents.flatMap(({ id }) => segments.get(id) ?? [])),
  };
}

function articlesOf(segments: readonly Segment[]): readonly string[] {
  return segments
    .filter(({ kind }) => kind === 'article')
    .map(({ eId }) => eId.split('__').at(-1) ?? eId);
}
