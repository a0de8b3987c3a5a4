import * as v from 'valibot';
import { failure, success, type Result } from '../base/result.ts';
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
 * The project as files. The JSON has one record per line, so that two versions of it can be
 * compared line by line; the same project always gives the same characters.
 */
export function serializeProject(project: Project): SerializedProject {
  const { formatVersion, id, name, changeNumber, codebook } = project;
  const { works, documents, coders, segments, annotations, savedRequests } = project;
  const texts = new Map<string, string>();
  const records = documents.map(({ text, ...record }) => {
    texts.set(record.textHash, text);
    return record;
  });
  const lines = [
    `"formatVersion": ${JSON.stringify(formatVersion)}`,
    `"id": ${JSON.stringify(id)}`,
    `"name": ${JSON.stringify(name)}`,
    `"changeNumber": ${JSON.stringify(changeNumber)}`,
    `"works": ${onePerLine(works)}`,
    `"documents": ${onePerLine(records)}`,
    `"codebook": {\n"id": ${JSON.stringify(codebook.id)},\n"version": ${codebook.version},\n"concepts": ${onePerLine(codebook.concepts)}\n}`,
    `"coders": ${onePerLine(coders)}`,
    `"segments": ${onePerLine(segments)}`,
    `"annotations": ${onePerLine(annotations)}`,
    `"savedRequests": ${onePerLine(savedRequests)}`,
  ];
  return { json: `{\n${lines.join(',\n')}\n}\n`, texts };
}

/**
 * The project that the files hold, or the first reason why they hold none. `readText` gives the
 * text stored under a hash, or `null`. Nothing is repaired: a project opens whole or not at all.
 */
export function openProjectFile(
  json: string,
  readText: (hash: string) => string | null,
): Result<Project, OpenProjectError> {
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
  const whole = withTexts(parsed.output, readText);
  if (!whole.ok) return whole;
  const path = findBrokenReference(whole.value);
  return path === null ? whole : failure({ code: 'invalidRecord', path });
}

function onePerLine(records: readonly object[]): string {
  if (records.length === 0) return '[]';
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
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

function withTexts(
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
  return success({ ...record, documents });
}
