import * as v from 'valibot';
import { failure, success, type Result } from '../base/result.ts';
import { languages } from '../language/language.ts';
import { contentHash } from '../text/content-hash.ts';
import { migrateProject, projectMigrations, type StoredProject } from './project-migrations.ts';
import { findBrokenReference } from './project-references.ts';
import { projectRecordSchema, type ProjectRecord } from './project-schema.ts';
import { currentFormatVersion, type Project } from './project.ts';

/** Every way in which opening a project can be expected to fail. */
export type OpenProjectError =
  | { readonly code: 'notAProject' }
  | { readonly code: 'formatTooNew'; readonly version: number }
  | { readonly code: 'migrationFailed'; readonly step: number }
  /** `path` leads to the record, as in `annotations[3].conceptId`. */
  | { readonly code: 'invalidRecord'; readonly path: string }
  | { readonly code: 'textMissing'; readonly hash: string }
  | { readonly code: 'textAltered'; readonly hash: string };

/** A project as it goes to disk: one JSON text, and the document texts by their hash. */
export type SerializedProject = {
  readonly json: string;
  readonly texts: ReadonlyMap<string, string>;
};

/**
 * `project.json` in pieces: the two long lists apart from what stands before and after them, so
 * that a list of which little has changed need not be written out anew.
 */
export type ProjectFrame = { readonly head: string; readonly tail: string };

/**
 * The project as files. The JSON has one record per line, so that two versions of it can be
 * compared line by line; the same project always gives the same characters.
 */
export function serializeProject(project: Project): SerializedProject {
  const segments = [recordLines(project.segments)];
  const json = joinProjectFile(projectFrame(project), segments, [recordLines(project.annotations)]);
  const texts = new Map(project.documents.map(({ textHash, text }) => [textHash, text]));
  return { json, texts };
}

/** Everything of `project.json` but the segments and the annotations. */
export function projectFrame(project: Omit<Project, 'segments' | 'annotations'>): ProjectFrame {
  const { formatVersion, id, name, changeNumber, codebook } = project;
  const { works, documents, coders, alignments, savedRequests, wordForms, stopWords } = project;
  const records = documents.map(({ text: _text, ...record }) => record);
  const head = [
    `"formatVersion": ${JSON.stringify(formatVersion)}`,
    `"id": ${JSON.stringify(id)}`,
    `"name": ${JSON.stringify(name)}`,
    `"changeNumber": ${JSON.stringify(changeNumber)}`,
    `"works": ${listOf([recordLines(works)])}`,
    `"documents": ${listOf([recordLines(records)])}`,
    `"codebook": {\n"id": ${JSON.stringify(codebook.id)},\n"version": ${codebook.version},\n"concepts": ${listOf([recordLines(codebook.concepts)])}\n}`,
    `"coders": ${listOf([recordLines(coders)])}`,
  ];
  const tail = [
    `"alignments": ${listOf([recordLines(alignments)])}`,
    `"savedRequests": ${listOf([recordLines(savedRequests)])}`,
    `"wordForms": {\n"assigned": ${listOf([recordLines(wordForms.assigned)])},\n"merged": ${listOf([recordLines(wordForms.merged)])}\n}`,
    `"stopWords": {\n${languages.map((own) => `${JSON.stringify(own)}: ${JSON.stringify(stopWords[own])}`).join(',\n')}\n}`,
  ];
  return { head: `{\n${head.join(',\n')}`, tail: `${tail.join(',\n')}\n}\n` };
}

/** `project.json` from its frame and the record lines of the two long lists, in one or more parts. */
export function joinProjectFile(
  { head, tail }: ProjectFrame,
  segments: readonly string[],
  annotations: readonly string[],
): string {
  return projectFileParts({ head, tail }, segments, annotations).join('');
}

/** What {@link joinProjectFile} joins. */
export function projectFileParts(
  { head, tail }: ProjectFrame,
  segments: readonly string[],
  annotations: readonly string[],
): string[] {
  return [
    ...[`${head},\n"segments": `, ...listParts(segments)],
    ...[',\n"annotations": ', ...listParts(annotations)],
    `,\n${tail}`,
  ];
}

/** Records as JSON, one per line, without the brackets of a list; empty when there are none. */
export function recordLines(records: readonly object[]): string {
  return records.map((record) => JSON.stringify(record)).join(',\n');
}

function listOf(parts: readonly string[]): string {
  return listParts(parts).join('');
}

function listParts(parts: readonly string[]): string[] {
  const written = parts.filter((part) => part !== '');
  if (written.length === 0) return ['[]'];
  return [...written.flatMap((part, index) => [index === 0 ? '[\n' : ',\n', part]), '\n]'];
}

/** What a project file says, before its texts have been looked at. */
export type ReadProject = {
  readonly record: ProjectRecord;
  /** The version it was stored in; the record is of the current one. */
  readonly storedVersion: number;
};

/**
 * The project that the files hold, or the first reason why they hold none. `readText` gives the
 * text stored under a hash, or `null`. Nothing is repaired: a project opens whole or not at all.
 */
export function openProjectFile(
  json: string,
  readText: (hash: string) => string | null,
): Result<Project, OpenProjectError> {
  const read = readProjectFile(json);
  return read.ok ? withTexts(read.value.record, readText) : read;
}

/**
 * The first half of {@link openProjectFile}, for callers that have to fetch the texts: parsed,
 * migrated and every record checked by itself.
 */
export function readProjectFile(json: string): Result<ReadProject, OpenProjectError> {
  const stored = parseStored(json);
  if (stored === null) return failure({ code: 'notAProject' });
  const { formatVersion: version } = stored;
  if (version > currentFormatVersion) return failure({ code: 'formatTooNew', version });
  const migrated = migrateProject(stored, version, projectMigrations);
  if (!migrated.ok) return failure({ code: 'migrationFailed', step: migrated.error.step });
  const parsed = v.safeParse(projectRecordSchema, migrated.value, { abortEarly: true });
  if (!parsed.success) {
    return failure({ code: 'invalidRecord', path: pathOf(parsed.issues[0].path ?? []) });
  }
  return success({ record: parsed.output, storedVersion: version });
}

/** The second half of {@link openProjectFile}: texts against their hashes, then the references. */
export function withTexts(
  record: ProjectRecord,
  readText: (hash: string) => string | null,
): Result<Project, OpenProjectError> {
  const documents: Project['documents'][number][] = [];
  for (const document of record.documents) {
    const { textHash: hash } = document;
    const text = readText(hash);
    if (text === null) return failure({ code: 'textMissing', hash });
    if (contentHash(text) !== hash) return failure({ code: 'textAltered', hash });
    documents.push({ ...document, text });
  }
  const project = { ...record, documents };
  const path = findBrokenReference(project);
  return path === null ? success(project) : failure({ code: 'invalidRecord', path });
}

/** A file is a project of some version when it says so: an id of our kind and a version from 1. */
function parseStored(json: string): (StoredProject & { formatVersion: number }) | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const header = v.looseObject({
    formatVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
    id: v.pipe(v.string(), v.startsWith('proj_')),
  });
  const parsed = v.safeParse(header, value);
  return parsed.success ? parsed.output : null;
}

function pathOf(items: readonly { readonly key: unknown }[]): string {
  return items
    .map(({ key }, index) => {
      if (typeof key === 'number') return `[${key}]`;
      return index === 0 ? String(key) : `.${String(key)}`;
    })
    .join('');
}
