import { failure, success, type Result } from '../base/result.ts';
import { openZip, type ZipArchive, type ZipLimits } from '../import/read-zip.ts';
import type { OriginalBytes } from '../bridge/bridge-api.ts';
import { openProjectFile, type OpenProjectError } from './project-file.ts';
import type { Project } from './project.ts';

/** What an archive brings: a whole project, and the imported files that came with it. */
export type ProjectArchive = {
  readonly project: Project;
  readonly originals: readonly OriginalBytes[];
};

/** JSON of a large project packs very well; the sum of what may come out is what protects. */
const archiveLimits: ZipLimits = { entries: 20_000, bytes: 2 ** 30, ratio: 250 };

/**
 * Opens a `.talda` archive, the zip of a project folder, whether the files lie at its top or in one
 * folder (as when the folder itself was zipped). Only names of a project folder's own kind are
 * looked at: entries that point elsewhere do not exist for it. An archive that is damaged, too large
 * or not a project is `notAProject`; otherwise the errors are those of a project file.
 */
export function readProjectArchive(bytes: Uint8Array): Result<ProjectArchive, OpenProjectError> {
  const notAProject = failure<OpenProjectError>({ code: 'notAProject' });
  const opened = openZip(bytes, 'talda', archiveLimits);
  if (!opened.ok) return notAProject;
  const archive = opened.value;
  const top = archive.names.map((name) => /^([^/]+\/)?project\.json$/.exec(name)).find(Boolean);
  if (!top) return notAProject;
  const folder = top[1] ?? '';
  const json = textAt(archive, `${folder}project.json`);
  if (json === null) return notAProject;
  const project = openProjectFile(json, (hash) => textAt(archive, `${folder}texts/${hash}.txt`));
  if (!project.ok) return project;
  const originals = originalsAt(archive, `${folder}originals/`);
  return originals === null ? notAProject : success({ project: project.value, originals });
}

/** `null` when there is no such entry, or it cannot be read as UTF-8. */
function textAt(archive: ZipArchive, name: string): string | null {
  const content = archive.read(name);
  if (!content.ok || content.value === null) return null;
  try {
    // A text is its characters to the last: a mark at its beginning would be one of them.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content.value);
  } catch {
    return null;
  }
}

function originalsAt(archive: ZipArchive, folder: string): OriginalBytes[] | null {
  const originals: OriginalBytes[] = [];
  for (const name of archive.names) {
    const fileName = name.slice(folder.length);
    if (!name.startsWith(folder) || !isPlainName(fileName)) continue;
    const content = archive.read(name);
    if (!content.ok) return null;
    if (content.value !== null) originals.push({ fileName, bytes: content.value });
  }
  return originals;
}

/** A file name that is nothing but that on any system. */
function isPlainName(name: string): boolean {
  return /^[^/\\:*?"<>|\p{Cc}]+$/u.test(name) && !/^\.+$/.test(name);
}
