import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Codebook } from '../../../shared/codebook/codebook.ts';
import { codebookToCsv, parseCodebookCsv } from '../../../shared/codebook/codebook-csv.ts';
import { anyCodebook } from '../../support/any-codebook.ts';

function parsed(csv: string): Codebook {
  const result = parseCodebookCsv(csv, 'fallback');
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('codebook as CSV', () => {
  it('comes back as it was, whatever its texts hold', () => {
    fc.assert(
      fc.property(anyCodebook, fc.constantFrom(',', ';', '\t'), (codebook, delimiter) => {
        fc.pre(codebook.concepts.length > 0);
        expect(parsed(codebookToCsv(codebook, delimiter))).toEqual(codebook);
      }),
    );
  });

  it('writes no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(anyCodebook, (codebook) => {
        const { data } = papaparse.parse<string[]>(codebookToCsv(codebook), { delimiter: ',' });
        expect(data.flat().filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
      }),
      { examples: [[withName('=HYPERLINK("http://x")')], [withName('-1+2')], [withName('@SUM')]] },
    );
  });

  it('reads what Excel saves in Kazakhstan: byte order mark, semicolons, few columns', () => {
    const csv =
      '\uFEFFName_RU;name_en;Parent;indicators_ru\r\n' +
      'Власть;Power;;лемма\r\n' +
      '"Аким; глава";Akim;Power;"lemma:аким | phrase:глава района"\r\n';
    const [power, akim] = parsed(csv).concepts;
    expect(power).toMatchObject({ id: 'con_power', parentId: null, color: '#808080' });
    expect(akim).toMatchObject({
      id: 'con_akim',
      parentId: 'con_power',
      name: { kk: '', ru: 'Аким; глава', en: 'Akim' },
      indicators: [
        { language: 'ru', matching: 'lemma', pattern: 'аким', isCaseSensitive: false },
        { language: 'ru', matching: 'phrase', pattern: 'глава района', isCaseSensitive: false },
      ],
    });
    expect(parsed(csv).id).toBe('fallback');
  });

  it('puts parents before children that stand above them in the file', () => {
    const csv = 'id,parent,name_en\nb,a,Child\na,,Parent\n';
    expect(parsed(csv).concepts.map((concept) => concept.id)).toEqual(['con_a', 'con_b']);
  });

  it.each([
    ['', 'missingColumn', 'name_kk, name_ru, name_en'],
    ['id,color\n1,#ffffff\n', 'missingColumn', 'name_kk, name_ru, name_en'],
    ['id,name_en\na,A\na,B\n', 'duplicateId', 'row 3, id'],
    ['id,name_en\na,\n', 'emptyName', 'row 2, name'],
    ['id,parent,name_en\na,x,A\n', 'unknownParent', 'row 2, parent'],
    ['id,parent,name_en\na,A,A\nb,a,A\n', 'ambiguousParent', 'row 2, parent'],
    ['id,parent,name_en\na,b,A\nb,a,B\n', 'cycle', 'row 2, parentId'],
    ['name_en,color\nA,red\n', 'badColor', 'row 2, color'],
    ['name_en,indicators_ru\nA,stem:аким\n', 'badIndicator', 'row 2, indicators_ru'],
    [
      'name_en,indicators_ru\nA,proximity:аким NEAR\n',
      'badPattern',
      'row 2, indicators[0].pattern',
    ],
    ['name_en,version\nA,new\n', 'badVersion', 'row 2, version'],
    ['name_en\n"A\n', 'notCsv', 'row 2'],
  ])('refuses %j as %s', (csv, code, path) => {
    expect(parseCodebookCsv(csv, 'fallback')).toMatchObject({ ok: false, error: { code, path } });
  });
});

function withName(en: string): Codebook {
  const none = { kk: '', ru: '', en: '' };
  return {
    id: 'book',
    version: 1,
    concepts: [
      {
        id: 'con_1',
        parentId: null,
        name: { ...none, en },
        shortName: none,
        definition: none,
        inclusion: none,
        exclusion: none,
        examples: [],
        color: '#000000',
        indicators: [],
        isRetired: false,
      },
    ],
  };
}
