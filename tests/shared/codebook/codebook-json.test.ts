import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codebookToJson, parseCodebookJson } from '../../../shared/codebook/codebook-json.ts';
import { anyCodebook } from '../../support/any-codebook.ts';

describe('codebook as JSON', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyCodebook, (codebook) => {
        expect(parseCodebookJson(codebookToJson(codebook))).toEqual({ ok: true, value: codebook });
      }),
    );
  });

  it('is the same whatever the order of keys in memory', () => {
    fc.assert(
      fc.property(anyCodebook, (codebook) => {
        const shuffled = {
          concepts: codebook.concepts.map((concept) =>
            Object.fromEntries(Object.entries(concept).reverse()),
          ),
          version: codebook.version,
          id: codebook.id,
        };
        expect(codebookToJson(shuffled as unknown as typeof codebook)).toBe(
          codebookToJson(codebook),
        );
      }),
    );
  });

  const head = '"format":"talda-codebook","formatVersion":1';
  const book = (concepts: string): string =>
    `{${head},"id":"b","version":1,"concepts":${concepts}}`;
  it.each([
    ['{', 'notJson', ''],
    ['[]', 'notACodebook', ''],
    ['{"format":"talda-codebook","formatVersion":2}', 'formatTooNew', 'formatVersion'],
    [book('[{}]'), 'wrongShape', 'concepts[0].id'],
    [
      book('[{"id":"con_a","name":{"ru":1},"color":"#000000"}]'),
      'wrongShape',
      'concepts[0].name.ru',
    ],
    [book('[{"id":"con_a","name":{"ru":" "},"color":"#000000"}]'), 'emptyName', 'concepts[0].name'],
    [
      book(
        '[{"id":"con_a","name":{"ru":"а"},"color":"#000000","indicators":' +
          '[{"language":"ru","matching":"lemma","pattern":"два слова"}]}]',
      ),
      'badPattern',
      'concepts[0].indicators[0].pattern',
    ],
  ])('refuses %s as %s at %j', (json, code, path) => {
    expect(parseCodebookJson(json)).toMatchObject({ ok: false, error: { code, path } });
  });
});
