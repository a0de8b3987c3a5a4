import * as v from 'valibot';
import type { ConceptId } from '../base/identifiers.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { ByLanguage } from '../language/language.ts';
import { languages } from '../language/language.ts';
import type { Codebook, Concept, Indicator } from './codebook.ts';
import { matchings } from './codebook.ts';
import type { CodebookError } from './codebook-error.ts';
import { parentsFirst } from './concept-tree.ts';
import { validateCodebook } from './validate-codebook.ts';

const format = 'talda-codebook';
const formatVersion = 1;

const text = v.optional(v.string(), '');
const byLanguage = v.optional(v.object({ kk: text, ru: text, en: text }), {});
const conceptId = v.custom<ConceptId>(
  (value) => typeof value === 'string' && value.startsWith('con_'),
);

/** The stored form of a codebook; texts and lists that are left out are read as empty. */
const codebookSchema = v.object({
  id: v.string(),
  version: v.number(),
  concepts: v.array(
    v.object({
      id: conceptId,
      parentId: v.optional(v.nullable(conceptId), null),
      name: v.object({ kk: text, ru: text, en: text }),
      shortName: byLanguage,
      definition: byLanguage,
      inclusion: byLanguage,
      exclusion: byLanguage,
      examples: v.optional(v.array(v.string()), []),
      color: v.string(),
      indicators: v.optional(
        v.array(
          v.object({
            language: v.picklist(languages),
            pattern: v.string(),
            matching: v.picklist(matchings),
            isCaseSensitive: v.optional(v.boolean(), false),
          }),
        ),
        [],
      ),
      isRetired: v.optional(v.boolean(), false),
    }),
  ),
});

/** Reads what {@link codebookToJson} writes. A codebook that is not sound is refused with its first error. */
export function parseCodebookJson(json: string): Result<Codebook, CodebookError> {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/u, ''));
  } catch {
    return failure({ code: 'notJson', path: '' });
  }
  const head = v.safeParse(
    v.object({ format: v.literal(format), formatVersion: v.number() }),
    data,
  );
  if (!head.success) return failure({ code: 'notACodebook', path: '' });
  if (head.output.formatVersion > formatVersion) {
    return failure({ code: 'formatTooNew', path: 'formatVersion' });
  }
  const parsed = v.safeParse(codebookSchema, data);
  if (!parsed.success) {
    return failure({ code: 'wrongShape', path: issuePath(parsed.issues[0].path ?? []) });
  }
  const codebook = { ...parsed.output, concepts: parentsFirst(parsed.output.concepts) };
  const error = validateCodebook(codebook)[0];
  return error === undefined ? success(codebook) : failure(error);
}

/** The codebook as JSON, two spaces deep, keys always in the same order, with a line end at the end. */
export function codebookToJson(codebook: Codebook): string {
  const stored = {
    format,
    formatVersion,
    id: codebook.id,
    version: codebook.version,
    concepts: codebook.concepts.map(storedConcept),
  };
  return `${JSON.stringify(stored, null, 2)}\n`;
}

function storedConcept(concept: Concept): Concept {
  return {
    id: concept.id,
    parentId: concept.parentId,
    name: storedTexts(concept.name),
    shortName: storedTexts(concept.shortName),
    definition: storedTexts(concept.definition),
    inclusion: storedTexts(concept.inclusion),
    exclusion: storedTexts(concept.exclusion),
    examples: concept.examples,
    color: concept.color,
    indicators: concept.indicators.map(storedIndicator),
    isRetired: concept.isRetired,
  };
}

function storedTexts({ kk, ru, en }: ByLanguage<string>): ByLanguage<string> {
  return { kk, ru, en };
}

function storedIndicator(indicator: Indicator): Indicator {
  const { language, pattern, matching, isCaseSensitive } = indicator;
  return { language, pattern, matching, isCaseSensitive };
}

/** `concepts[3].name.ru`, from the path of a validation issue. */
function issuePath(items: readonly { readonly key: unknown }[]): string {
  return items
    .map(({ key }, index) =>
      typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`,
    )
    .join('');
}
