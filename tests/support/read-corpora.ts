import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { workKinds } from '../../shared/document/document.ts';
import { languages } from '../../shared/language/language.ts';

const folder = fileURLToPath(new URL('../../corpora/', import.meta.url));
const filledText = v.pipe(v.string(), v.trim(), v.nonEmpty());
const isoDate = v.pipe(v.string(), v.isoDate());
export const titleSchema = v.strictObject({ kk: filledText, ru: filledText, en: filledText });

/** `corpora/<name>/manifest.json` as `corpora/README.md` describes it. */
export const manifestSchema = v.strictObject({
  name: filledText,
  work: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^work_[a-z0-9-]+$/u)),
    kind: v.picklist(workKinds),
    title: titleSchema,
  }),
  expressions: v.pipe(
    v.array(
      v.strictObject({
        language: v.picklist(languages),
        package: v.optional(filledText),
        file: filledText,
        editionDate: v.nullable(isoDate),
        roles: v.optional(
          v.array(
            v.strictObject({
              language: v.picklist(languages),
              role: v.picklist(['whole', 'body', 'abstract']),
            }),
          ),
        ),
      }),
    ),
    v.nonEmpty(),
  ),
  source: filledText,
  licence: filledText,
  date: isoDate,
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** Names of the folders that hold a corpus, in order. */
export function corpusNames(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** A file of `corpora/`, as text. */
export function readCorpusFile(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** The text of one expression, from the corpus folder or from the package that has it. */
export function readExpression(
  corpus: string,
  expression: Pick<Manifest['expressions'][number], 'package' | 'file'>,
): string {
  if (expression.package === undefined) return readCorpusFile(join(corpus, expression.file));
  const main = createRequire(import.meta.url).resolve(expression.package);
  return readFileSync(join(dirname(main), expression.file), 'utf8');
}
