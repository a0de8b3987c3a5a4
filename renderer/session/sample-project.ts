import type { CoderId } from '../../shared/base/identifiers.ts';
import { parseCodebookJson } from '../../shared/codebook/codebook-json.ts';
import { assignToWork } from '../../shared/import/adjust-import.ts';
import type { OriginalBytes } from '../../shared/bridge/bridge-api.ts';
import type { ImportedFile } from '../../shared/import/import-document.ts';
import { isLanguage } from '../../shared/language/language.ts';
import type { JobOptions } from '../worker/core-client.ts';
import { addProposals } from '../../shared/project/coding-changes.ts';
import { addTexts, replaceCodebookWhole } from '../../shared/project/compose-changes.ts';
import { createProject } from '../../shared/project/new-project.ts';
import { applyChange } from '../../shared/project/project-changes.ts';
import type { Project } from '../../shared/project/project.ts';
import starterCodebook from '../../corpora/starter-codebook.json' with { type: 'json' };
import type { Talda } from './talda.ts';

export type SampleName = 'law' | 'article';

const texts = {
  law: import.meta.glob<string>('../../corpora/model-local-elections-law/*.txt', {
    query: '?raw',
    import: 'default',
  }),
  article: import.meta.glob<string>('../../corpora/sample-article-abstract/*.txt', {
    query: '?raw',
    import: 'default',
  }),
};

/** Of the proposals in the sample, those of the first articles are accepted, so that there is something to count. */
const acceptedShare = 0.6;

/** Makes a sample project of texts that come with the program, with its codebook, and opens it. */
export async function openSample(
  talda: Talda,
  name: SampleName,
  t: (key: string) => string,
): Promise<void> {
  const made = await talda.jobs.run(t('sample.making'), (options) =>
    makeSample(talda, name, t(`sample.${name}.title`), options),
  );
  if (made === null) return;
  talda.preferences.update({ hasStarted: true });
  await talda.desk.createSample(made.project, made.originals);
}

type Sample = { readonly project: Project; readonly originals: readonly OriginalBytes[] };

async function makeSample(
  talda: Talda,
  name: SampleName,
  title: string,
  options: JobOptions,
): Promise<Sample> {
  const coder = { id: `coder_${talda.newId()}` satisfies CoderId, name: coderName(talda) } as const;
  let project = createProject(`proj_${talda.newId()}`, title, coder);
  const originals: OriginalBytes[] = [];
  const imported: ImportedFile[] = [];
  for (const [path, read] of Object.entries(texts[name])) {
    const fileName = path.slice(path.lastIndexOf('/') + 1);
    const bytes = new TextEncoder().encode(await read());
    const code = fileName.slice(0, 2);
    const language = name === 'law' && isLanguage(code) ? code : 'detect';
    const choices = { encoding: 'utf-8', language, kind: name, keptRemains: [] } as const;
    const prepared = await talda.core.prepareImport({ fileName, bytes }, choices, options);
    if (!prepared.ok) throw new Error(`Invariant broken: sample ${fileName} cannot be read`);
    imported.push(await talda.core.completeImport(prepared.value, talda.now(), options));
    originals.push({ fileName, bytes });
  }
  project = applyChange(project, addTexts(asOneWork(imported)));
  const codebook = parseCodebookJson(JSON.stringify(starterCodebook));
  if (!codebook.ok) throw new Error('Invariant broken: the starter codebook cannot be read');
  project = applyChange(project, replaceCodebookWhole(project, codebook.value));
  return {
    project: name === 'law' ? await withCodes(talda, project, options) : project,
    originals,
  };
}

/** All files are expressions of the work of the first one, which gets the titles of all. */
function asOneWork(files: readonly ImportedFile[]): Pick<ImportedFile, 'documents' | 'segments'> & {
  readonly works: readonly ImportedFile['work'][];
} {
  const [first, ...others] = files;
  if (first === undefined) throw new Error('Invariant broken: a sample without texts');
  let { work } = first;
  const assigned = [first];
  for (const file of others) {
    const joined = assignToWork(file, work);
    work = joined.work;
    assigned.push(joined);
  }
  return {
    works: [work],
    documents: assigned.flatMap(({ documents }) => documents),
    segments: assigned.flatMap(({ segments }) => segments),
  };
}

async function withCodes(talda: Talda, project: Project, options: JobOptions): Promise<Project> {
  const [coder] = project.coders;
  if (coder === undefined) return project;
  const wanted = { documentIds: null, conceptIds: null, coderId: coder.id, at: talda.now() };
  const proposals = await talda.core.propose(project, wanted, options);
  const ends = new Map(project.documents.map(({ id, text }) => [id, text.length]));
  const decided = proposals.map((annotation) => {
    const share = annotation.anchor.span.start / (ends.get(annotation.documentId) ?? 1);
    return share < acceptedShare ? { ...annotation, status: 'accepted' as const } : annotation;
  });
  const change = addProposals(decided);
  return change === null ? project : applyChange(project, change);
}

function coderName(talda: Talda): string {
  return talda.preferences.get().coderName || talda.firstCoderName();
}
