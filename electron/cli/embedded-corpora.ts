import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { WorkId } from '../../shared/base/identifiers.ts';
import { workKinds, type Work } from '../../shared/document/document.ts';
import { languages, type Language } from '../../shared/language/language.ts';

/**
 * The folder of the package as a URL with a slash at its end. Compiled code lies one level deeper
 * (`dist/electron/cli`) than its source (`electron/cli`).
 */
export const packageRoot = new URL(
  import.meta.url.includes('/dist/electron/cli/') ? '../../../' : '../../',
  import.meta.url,
);

const corporaFolder = fileURLToPath(new URL('corpora/', packageRoot));

export const starterCodebookPath = join(corporaFolder, 'starter-codebook.json');

/** A work that comes with the program, with the files of its expressions. */
export type EmbeddedCorpus = {
  readonly name: string;
  readonly work: Work;
  readonly expressions: readonly {
    /** `null` for a file that holds several languages. */
    readonly language: Language | null;
    readonly path: string;
    readonly editionDate: string | null;
  }[];
};

const title = v.object({ kk: v.string(), ru: v.string(), en: v.string() });
const workId = v.custom<WorkId>((value) => typeof value === 'string' && value.startsWith('work_'));
const manifestSchema = v.object({
  name: v.string(),
  work: v.object({ id: workId, kind: v.picklist(workKinds), title }),
  expressions: v.array(
    v.object({
      language: v.optional(v.nullable(v.picklist(languages)), null),
      file: v.string(),
      /** The npm package that the file is part of; without it the file lies beside the manifest. */
      package: v.optional(v.string()),
      editionDate: v.optional(v.nullable(v.string()), null),
    }),
  ),
});

/** The corpora that come with the program, by name. A manifest that is not sound is a bug and throws. */
export async function readEmbeddedCorpora(): Promise<EmbeddedCorpus[]> {
  const corpora: EmbeddedCorpus[] = [];
  const entries = await readdir(corporaFolder, { withFileTypes: true });
  for (const entry of entries.filter((candidate) => candidate.isDirectory())) {
    const folder = join(corporaFolder, entry.name);
    const manifest = v.parse(
      manifestSchema,
      JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
    );
    corpora.push({
      name: manifest.name,
      work: manifest.work,
      expressions: manifest.expressions.map((expression) => ({
        language: expression.language,
        path: join(
          expression.package === undefined ? folder : folderOfPackage(expression.package),
          expression.file,
        ),
        editionDate: expression.editionDate,
      })),
    });
  }
  return corpora.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function folderOfPackage(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(name));
}
