import { describe, expect, it } from 'vitest';
import { invertChange, applyChange } from '../../../shared/project/project-changes.ts';
import { countingIds } from '../../../shared/base/identifiers.ts';
import { type ImportedFile, importFile } from '../../../shared/import/import-document.ts';
import { detectLanguage } from '../../../shared/language/detect-language.ts';
import { findBrokenReference } from '../../../shared/project/project-references.ts';
import type { Project } from '../../../shared/project/project.ts';
import { type FileToTakeIn, takeInFiles } from '../../../shared/project/take-in-files.ts';
import { sampleProject } from '../../support/sample-project.ts';

const russian = 'Закон о садах\nСтатья 1. Сады\nСады являются общим достоянием всех граждан.';
const kazakh =
  'Бақтар туралы заң\n1-бап. Бақтар\nБақтар барлық азаматтардың ортақ игілігі болып табылады.';

async function file(text: string, name: string): Promise<ImportedFile> {
  const ids = countingIds();
  const bytes = new TextEncoder().encode(text);
  const result = await importFile(
    {
      ...{ bytes, fileName: `${name}.txt`, encoding: 'detect', language: 'detect' },
      ...{ kind: 'detect', keepPageRemains: false, at: '2026-01-02T03:04:05Z' },
    },
    () => `${name}${ids()}`,
    detectLanguage,
  );
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const plain = {
  target: { kind: 'new' },
  editionDate: null,
  variables: {},
  replacesDocumentId: null,
} as const;

async function both(fields: Partial<FileToTakeIn> = {}): Promise<FileToTakeIn[]> {
  return [
    { imported: await file(russian, 'ru'), ...plain, ...fields },
    { imported: await file(kazakh, 'kk'), ...plain, ...fields, target: { kind: 'file', index: 0 } },
  ];
}

function takenIn(project: Project, files: readonly FileToTakeIn[]): Project {
  const change = takeInFiles(project, files);
  if (change === null) throw new Error('Nothing was taken in');
  const after = applyChange(project, change);
  expect(findBrokenReference(after)).toBeNull();
  const back = applyChange(after, invertChange(project, change));
  expect({ ...back, changeNumber: 0 }).toEqual({ ...project, changeNumber: 0 });
  return after;
}

describe('taking files in', () => {
  it('makes one work of files that are versions of each other, with the titles of both', async () => {
    const before = sampleProject();
    const after = takenIn(before, await both());
    expect(after.works).toHaveLength(before.works.length + 1);
    expect(after.works.at(-1)?.title).toEqual({
      kk: 'Бақтар туралы заң',
      ru: 'Закон о садах',
      en: '',
    });
    const added = after.documents.slice(before.documents.length);
    expect(added.map(({ workId }) => workId)).toEqual(['work_ru1', 'work_ru1']);
  });

  it('adds to a work of the project, whose titles hold', async () => {
    const before = sampleProject();
    const [work] = before.works;
    if (work === undefined) throw new Error('No work');
    const target = { kind: 'work', workId: work.id } as const;
    const after = takenIn(before, [{ ...plain, imported: await file(kazakh, 'kk'), target }]);
    expect(after.works.find(({ id }) => id === work.id)?.title).toEqual({
      ...work.title,
      kk: 'Бақтар туралы заң',
    });
    expect(after.works).toHaveLength(before.works.length);
  });

  it('makes a work of its own where the target is gone', async () => {
    const before = sampleProject();
    const target = { kind: 'work', workId: 'work_gone' } as const;
    const after = takenIn(before, [{ ...plain, imported: await file(russian, 'ru'), target }]);
    expect(after.works.at(-1)?.id).toBe('work_ru1');
  });

  it('gives all documents their date and variables', async () => {
    const before = sampleProject();
    const files = await both({ editionDate: '2023-01-01', variables: { genre: 'law' } });
    const added = takenIn(before, files).documents.slice(before.documents.length);
    expect(added.map(({ editionDate }) => editionDate)).toEqual(['2023-01-01', '2023-01-01']);
    expect(added.map(({ variables }) => variables)).toEqual([{ genre: 'law' }, { genre: 'law' }]);
  });

  it('lets only the version in its language replace a document', async () => {
    const before = sampleProject();
    const replaced = before.documents.find(({ language }) => language === 'ru');
    if (replaced === undefined) throw new Error('No document');
    const files = await both({ replacesDocumentId: replaced.id });
    const added = takenIn(before, files).documents.slice(before.documents.length);
    expect(added.map(({ replacesDocumentId }) => replacesDocumentId)).toEqual([replaced.id, null]);
  });

  it('is no change when there is nothing to take in', async () => {
    const imported = { ...(await file(russian, 'ru')), documents: [], segments: [] };
    expect(takeInFiles(sampleProject(), [])).toBeNull();
    expect(takeInFiles(sampleProject(), [{ ...plain, imported }])).toBeNull();
  });
});
