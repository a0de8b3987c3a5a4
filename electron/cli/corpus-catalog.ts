import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { WorkId } from '../../shared/base/identifiers.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import { workKinds, type Work } from '../../shared/document/document.ts';
import type { CliError } from './cli-error.ts';
import { packageRoot } from './embedded-corpora.ts';

/** An official text that an analyst will want: what it is and what to expect in it. */
export type CatalogEntry = {
  readonly id: string;
  readonly work: Work;
  /** How many articles the official text has, `null` when not known. */
  readonly articles: number | null;
};

const title = v.object({ kk: v.string(), ru: v.string(), en: v.string() });
const workId = v.custom<WorkId>((value) => typeof value === 'string' && value.startsWith('work_'));
const catalogSchema = v.object({
  entries: v.array(
    v.object({
      id: v.string(),
      work: v.object({ id: workId, kind: v.picklist(workKinds), title }),
      expected: v.object({ articles: v.nullable(v.number()) }),
    }),
  ),
});

/** The catalogue entry with this id; a failure lists those there are. */
export async function findCatalogEntry(given: string): Promise<Result<CatalogEntry, CliError>> {
  const file = new URL('corpora/catalog.json', packageRoot);
  const { entries } = v.parse(catalogSchema, JSON.parse(await readFile(file, 'utf8')));
  const entry = entries.find(({ id }) => id === given.toLowerCase());
  if (entry === undefined) {
    const known = entries.map(({ id }) => id);
    return failure({ code: 'unknownRecord', record: 'catalogEntry', given, known });
  }
  return success({ id: entry.id, work: entry.work, articles: entry.expected.articles });
}
