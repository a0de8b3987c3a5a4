import { importTmx } from '../../shared/alignment/alignment-from-tmx.ts';
import type { Alignment } from '../../shared/alignment/alignment.ts';
import type { Result } from '../../shared/base/result.ts';
import { failure, success } from '../../shared/base/result.ts';
import type { Document, Segment, Work } from '../../shared/document/document.ts';
import { assignToWork, overrideImport } from '../../shared/import/adjust-import.ts';
import {
  importFile,
  type ImportedFile,
  type ImportInput,
} from '../../shared/import/import-document.ts';
import type { ImportError } from '../../shared/import/import-error.ts';
import { detectLanguage } from '../../shared/language/detect-language.ts';
import { languageByLetters } from '../../shared/language/language-by-letters.ts';
import type { Language } from '../../shared/language/language.ts';
import type { Change } from '../../shared/project/change.ts';
import { appended } from '../../shared/project/list-edits.ts';
import { addTexts } from '../../shared/project/compose-changes.ts';
import type { Project } from '../../shared/project/project.ts';
import type { TextEncoding } from '../../shared/text/decode-bytes.ts';
import type { OriginalFile } from '../files/project-files.ts';
import type { CliIo } from './cli-io.ts';

/** A file as it was read, and what the user says about it. */
export type TextSource = {
  /** The name by which the user called it. */
  readonly path: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** `null` to detect. */
  readonly language: Language | null;
  readonly encoding: TextEncoding | null;
  readonly keepPageRemains: boolean;
  readonly editionDate: string | null;
  readonly variables: { readonly [name: string]: string };
};

export type TextError =
  | ImportError
  /** The project, or a file before this one, has the same text. */
  | { readonly code: 'duplicate'; readonly id: string; readonly title: string };

/** What came in so far: a growing value, so that files are taken one by one. */
export type GatheredTexts = {
  /** The works that documents were added to, new ones and ones of the project. */
  readonly works: readonly Work[];
  readonly documents: readonly Document[];
  readonly segments: readonly Segment[];
  readonly originals: readonly OriginalFile[];
  /** Of files of aligned text. */
  readonly alignments: readonly Alignment[];
};

export const nothingGathered: GatheredTexts = {
  works: [],
  documents: [],
  segments: [],
  originals: [],
  alignments: [],
};

export type TakenText = {
  readonly gathered: GatheredTexts;
  readonly work: Work;
  readonly imported: ImportedFile;
  /** `null` but for a file of aligned text. */
  readonly alignment: Alignment | null;
};

/**
 * Adds one file to what was gathered. Its documents become expressions of `target`, or of a work of
 * their own when it is `null`. A text that is there already is refused.
 */
export async function takeText(
  source: TextSource,
  target: Work | null,
  project: Project,
  gathered: GatheredTexts,
  io: CliIo,
): Promise<Result<TakenText, TextError>> {
  const { bytes, fileName, keepPageRemains, editionDate, variables } = source;
  const input: ImportInput = {
    ...{ bytes, fileName, keepPageRemains, at: io.now() },
    encoding: source.encoding ?? 'detect',
    language: source.language ?? 'detect',
    // Language versions of one work are of one kind, even where a short one does not show it.
    kind: target === null || target.kind === 'other' ? 'detect' : target.kind,
  };
  const aligned = isTmx(fileName) ? importTmx(source, input.at, io.ids) : null;
  const read = aligned ?? (await importFile(input, io.ids, detectLanguage));
  if (!read.ok) return read;
  const dated = overrideImport(read.value, { title: null, editionDate });
  const imported = target === null ? dated : assignToWork(dated, target);
  const known = [...project.documents, ...gathered.documents];
  for (const { textHash } of imported.documents) {
    const same = known.find((document) => document.textHash === textHash);
    if (same !== undefined) {
      return failure({ code: 'duplicate', id: same.id, title: same.title });
    }
  }
  // A work that was only named so far gets its kind from its first text.
  const kind = imported.work.kind === 'other' ? read.value.work.kind : imported.work.kind;
  const work = { ...imported.work, kind };
  const documents = imported.documents.map((document) => ({
    ...document,
    variables: { ...document.variables, ...variables },
  }));
  const alignment = aligned?.ok === true ? { ...aligned.value.alignment, workId: work.id } : null;
  return success({
    ...{ work, alignment },
    imported: { ...imported, work, documents },
    gathered: {
      works: [...gathered.works.filter(({ id }) => id !== work.id), work],
      documents: [...gathered.documents, ...documents],
      segments: [...gathered.segments, ...imported.segments],
      originals: [...gathered.originals, { fileName, bytes }],
      alignments: [...gathered.alignments, ...(alignment === null ? [] : [alignment])],
    },
  });
}

/** The change that brings in what was gathered; `null` when there is nothing. */
export function changeOf(project: Project, gathered: GatheredTexts): Change | null {
  if (gathered.documents.length === 0) return null;
  const known = new Set<string>(project.works.map(({ id }) => id));
  const added = addTexts({ ...gathered, works: gathered.works.filter(({ id }) => !known.has(id)) });
  const updated = gathered.works
    .filter(({ id }) => known.has(id))
    .map((work): Change => ({ kind: 'replaceWork', work }));
  const { alignments } = gathered;
  const aligned: Change[] =
    alignments.length === 0 ? [] : [{ kind: 'addAlignments', alignments: appended(alignments) }];
  return { kind: 'batch', changes: [...updated, added, ...aligned] };
}

/** Whether a file of this name is taken for one of aligned text. */
function isTmx(fileName: string): boolean {
  return /\.tmx$/iu.test(fileName);
}

/** A new work of which only a title is known; its language is guessed from the words, else the letters. */
export function newWork(title: string, io: CliIo): Work {
  const language = detectLanguage(title) ?? languageByLetters(title);
  const titles = { kk: '', ru: '', en: '', [language]: title };
  return { id: `work_${io.ids()}`, kind: 'other', title: titles };
}
