import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { workKinds } from '../../shared/document/document.ts';
import { languages } from '../../shared/language/language.ts';
import { mixedScriptWords } from '../support/mixed-script-words.ts';
import { corpusNames, readCorpusFile, titleSchema } from '../support/read-corpora.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const isoDate = v.pipe(v.string(), v.isoDate());
const count = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)));
const catalogSchema = v.strictObject({
  format: v.literal('talda-catalog'),
  formatVersion: v.literal(1),
  entries: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/u)),
      work: v.strictObject({
        id: v.pipe(v.string(), v.regex(/^work_[a-z0-9-]+$/u)),
        kind: v.picklist(workKinds),
        title: titleSchema,
      }),
      citation: v.strictObject({
        date: isoDate,
        number: v.nullable(text),
        adoptedBy: v.nullable(text),
      }),
      inForce: v.strictObject({ since: v.nullable(isoDate), until: v.nullable(isoDate) }),
      corpus: v.nullable(text),
      expected: v.strictObject({ articles: count, sections: count, chapters: count }),
      expressions: v.array(
        v.strictObject({
          language: v.picklist(languages),
          url: v.nullable(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
          note: v.nullable(text),
          hints: v.strictObject({
            fileName: v.array(text),
            text: v.pipe(v.array(text), v.nonEmpty()),
          }),
        }),
      ),
      note: v.nullable(text),
    }),
  ),
});
const { entries } = v.parse(catalogSchema, JSON.parse(readCorpusFile('catalog.json')));

test('the catalog has the texts that the study needs', () => {
  expect(entries.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'constitution-kz-1995',
      'constitution-kz-2026',
      'elections-law',
      'local-administration-law',
      'european-charter',
      'udhr',
      'iccpr',
    ]),
  );
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});

describe.each(entries)('$id', ({ work, id, corpus, expressions }) => {
  test('has one expression per language, each with an address or a note', () => {
    expect(expressions.map(({ language }) => language)).toEqual([...languages]);
    for (const { url, note } of expressions) expect(url ?? note).not.toBeNull();
  });

  test('names a work of its own and, if any, a corpus that exists', () => {
    expect(work.id).toBe(`work_${id}`);
    if (corpus !== null) expect(corpusNames()).toContain(corpus);
  });

  test('has hints in the script of the language, without look-alikes', () => {
    for (const { language, hints } of expressions) {
      for (const hint of hints.text) {
        expect(mixedScriptWords(hint)).toEqual([]);
        expect(/\p{Script=Cyrillic}/u.test(hint)).toBe(language !== 'en');
      }
    }
  });

  test('points each language to its own page', () => {
    const urls = expressions.flatMap(({ url }) => (url === null ? [] : [url]));
    expect(new Set(urls).size).toBe(urls.length);
  });
});
