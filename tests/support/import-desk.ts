import { expect } from 'vitest';
import type { Project } from '../../shared/project/project.ts';
import {
  importDesk,
  type FileToRead,
  type ImportDesk,
  type TakenIn,
} from '../../renderer/panels/texts/import/import-desk.ts';
import type { ImportFile } from '../../renderer/panels/texts/import/import-run.ts';
import { createJobs, type Jobs } from '../../renderer/session/jobs.ts';
import type { ProjectStore } from '../../renderer/store/project-store.ts';
import { connectCore } from '../../renderer/worker/connect-core.ts';
import { createFakeBridge } from './fake-bridge.ts';
import { inProcessWorkers } from './in-process-worker.ts';
import { newProject, opened, putInFolder } from './opened-project.ts';

export const law = (
  title: string,
  article: string,
  words: string,
  numbers: readonly number[],
): string =>
  [title, ...numbers.flatMap((number) => [article.replace('N', `${number}`), words])].join('\n');
const six = [1, 2, 3, 4, 5, 6];
export const russian = law(
  'Закон о садах и об охране деревьев',
  'Статья N. Сады',
  'Сады являются общим достоянием всех граждан республики.',
  six,
);
export const kazakhLine = 'Бақтар республиканың барлық азаматтарының ортақ игілігі болып табылады.';
export const kazakh = law(
  'Бақтар мен ағаштарды қорғау туралы заң',
  'N-бап. Бақтар',
  kazakhLine,
  six,
);
export const english =
  'Gardens are the common property of all the citizens of the republic. '.repeat(4);

/** A dropped file with this text in UTF-8. */
export function textFile(fileName: string, text: string): FileToRead {
  const value = new TextEncoder().encode(text);
  return { fileName, read: () => Promise.resolve({ ok: true, value }) };
}

/** The worker of these tests counts its ids from 1, as the sample does: so the project is empty. */
function emptyProject(): Project {
  return {
    ...newProject(),
    works: [],
    documents: [],
    segments: [],
    alignments: [],
    annotations: [],
  };
}

export const kazakhLaw = kazakh.split('\n');
export const russianLaw = russian.split('\n');

/** Pairs of Kazakh and Russian segments as TMX, with `more` before its root. */
export function tmxOf(rows: readonly (readonly [string, string])[], more = ''): string {
  const units = rows.map(
    ([kk, ru]) =>
      `<tu><tuv xml:lang="kk"><seg>${kk}</seg></tuv><tuv xml:lang="ru"><seg>${ru}</seg></tuv></tu>`,
  );
  const header =
    '<header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="kk" datatype="plaintext"/>';
  return `<?xml version="1.0"?>${more}<tmx version="1.4">${header}<body>${units.join('')}</body></tmx>`;
}

export const alignedLaw = tmxOf(kazakhLaw.map((line, row) => [line, russianLaw[row] ?? '']));

export type Place = {
  desk: ImportDesk;
  store: ProjectStore;
  jobs: Jobs;
  project: () => Project;
  /** The files that are kept with the project, by name. */
  originals: () => ReadonlyMap<string, Uint8Array>;
  stop: () => void;
};

/** The desk of an empty project that is open. */
export async function openDesk(): Promise<Place> {
  const fake = createFakeBridge();
  const folder = putInFolder(fake, emptyProject());
  const { store } = await opened(fake, folder);
  const { startWorker } = inProcessWorkers();
  let ids = 0;
  const jobs = createJobs(() => 0);
  const desk = importDesk(
    {
      core: connectCore(startWorker),
      jobs,
      now: () => '2026-01-02T03:04:05.000Z',
      newId: () => `file${++ids}`,
    },
    store,
  );
  return {
    desk,
    store,
    project: () => store.snapshot().project,
    originals: () => fake.folderOf(folder).originals,
    jobs,
    stop: () => jobs.get()[0]?.stop(),
  };
}

export const files = (desk: ImportDesk): readonly ImportFile[] => desk.get()?.files ?? [];
export const states = (desk: ImportDesk): string[] => files(desk).map(({ state }) => state.kind);
export const take = async (desk: ImportDesk): Promise<TakenIn> =>
  (await desk.takeIn('taking in')) ?? expect.fail();
export const taken = async (desk: ImportDesk): Promise<number> => (await take(desk)).documents;
export const idOf = (desk: ImportDesk, place: number): string => files(desk)[place]?.id ?? '';
