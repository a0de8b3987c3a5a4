import { countingIds } from '../../shared/base/identifiers.ts';
import { parseCodebookJson } from '../../shared/codebook/codebook-json.ts';
import { assignToWork } from '../../shared/import/adjust-import.ts';
import { importFile, type ImportedFile } from '../../shared/import/import-document.ts';
import { detectLanguage } from '../../shared/language/detect-language.ts';
import { createProject } from '../../shared/project/new-project.ts';
import type { Project } from '../../shared/project/project.ts';
import { readCorpusFile } from './read-corpora.ts';

const at = '2026-01-02T03:04:05.000Z';

/** The model law in three languages as one work, and the starter codebook. */
export async function corpusProject(): Promise<Project> {
  const ids = countingIds();
  const [kk, ru, en] = await Promise.all([
    importCorpusFile('model-local-elections-law/kk.txt', ids),
    importCorpusFile('model-local-elections-law/ru.txt', ids),
    importCorpusFile('model-local-elections-law/en.txt', ids),
  ]);
  const { work } = kk;
  const files = [kk, ru, en].map((file) => assignToWork(file, work));
  const codebook = parseCodebookJson(readCorpusFile('starter-codebook.json'));
  if (!codebook.ok) throw new Error(codebook.error.code);
  return {
    ...createProject('proj_1', 'Model law', { id: 'coder_1', name: 'Айгерім' }),
    works: [work],
    documents: files.flatMap(({ documents }) => documents),
    segments: files.flatMap(({ segments }) => segments),
    codebook: codebook.value,
  };
}

/** A file of `corpora/` taken in. */
export async function importCorpusFile(
  path: string,
  ids: ReturnType<typeof countingIds>,
): Promise<ImportedFile> {
  const imported = await importFile(
    {
      bytes: new TextEncoder().encode(readCorpusFile(path)),
      fileName: path.replaceAll('/', '-'),
      encoding: 'detect',
      language: 'detect',
      kind: 'detect',
      keepPageRemains: false,
      at,
    },
    ids,
    detectLanguage,
  );
  if (!imported.ok) throw new Error(imported.error.code);
  return imported.value;
}
