import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysisTable, AnalysisValue } from '../../../shared/analysis/analysis-table.ts';
import { count, dimension, rate } from '../../../shared/analysis/columns.ts';
import { unguardFormula } from '../../../shared/codebook/csv-cell.ts';
import { plainCsv, tableToCsv } from '../../../shared/export/table-to-csv.ts';
import { tableToJson } from '../../../shared/export/table-to-json.ts';
import { tableToText } from '../../../shared/export/table-to-text.ts';
import { tableToXlsx } from '../../../shared/export/table-to-xlsx.ts';

function tableOf(rows: AnalysisTable['rows']): AnalysisTable {
  return {
    columns: [dimension('concept'), count('units', 'units'), rate('share', 'units', 'words', 2)],
    rows,
    provenance: {
      request: { kind: 'test', documentIds: null },
      documents: [{ id: 'doc_1', title: 'Заң', language: 'kk', textHash: 'abc' }],
      codebook: { id: 'book', version: 3 },
      wordEdits: null,
      methods: { tokenizer: '1' },
    },
    evidence: (row, column) =>
      column === 1 && row === 0
        ? [{ documentId: 'doc_1', span: { start: 2, end: 5 }, quote: 'әкі' }]
        : [],
  };
}
const table = tableOf([
  ['Әкім; "сайлау"', 2, 1 / 3],
  ['=1+1', 0, null],
]);
const labels = (key: string): string => ({ concept: 'Ұғым', units: 'Бірлік' })[key] ?? key;

describe('a table as CSV', () => {
  it('is quoted after RFC 4180, numbers in full, formulas guarded', () => {
    expect(tableToCsv(table, labels)).toBe(
      'Ұғым,Бірлік,share\r\n"Әкім; ""сайлау""",2,0.3333333333333333\r\n\'=1+1,0,\r\n',
    );
  });

  it('can be what Excel in Kazakhstan opens by double click', () => {
    const options = { delimiter: ';', hasByteOrderMark: true, decimalMark: ',' } as const;
    expect(tableToCsv(table, labels, options)).toBe(
      '\uFEFFҰғым;Бірлік;share\r\n"Әкім; ""сайлау""";2;0,3333333333333333\r\n\'=1+1;0;\r\n',
    );
  });

  it('holds every text as it was', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('=', '+', "'", '"', ',', '\r', '\n', '\t', ' ') }),
    );
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), (texts) => {
        const csv = tableToCsv(tableOf(texts.map((text) => [text, 1, null])), labels, plainCsv);
        const { data } = papaparse.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' });
        const cells = data.slice(1, -1).map(([cell = '']) => cell);
        expect(cells.map(unguardFormula)).toEqual(texts);
        expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
      }),
    );
  });
});

describe('a table as JSON', () => {
  it('has columns, rows, provenance and, when asked for, evidence', () => {
    const stored: unknown = JSON.parse(tableToJson(table, true));
    expect(stored).toEqual({
      format: 'talda-table',
      formatVersion: 1,
      columns: table.columns,
      rows: table.rows,
      provenance: table.provenance,
      evidence: [
        {
          row: 0,
          column: 1,
          spans: [{ documentId: 'doc_1', start: 2, end: 5, quote: 'әкі' }],
        },
      ],
    });
    expect(JSON.parse(tableToJson(table, false))).not.toHaveProperty('evidence');
  });
});

describe('a table for the terminal', () => {
  it('is aligned by characters, numbers to the right', () => {
    expect(tableToText(table, labels)).toBe(
      [
        'Ұғым            Бірлік  share',
        '──────────────  ──────  ─────',
        'Әкім; "сайлау"       2   0.33',
        '=1+1                 0      –',
        '',
      ].join('\n'),
    );
  });

  it('shows the columns asked for and cuts long text', () => {
    expect(tableToText(table, labels, { columnKeys: ['concept'], widestColumn: 6 })).toBe(
      'Ұғым\n──────\nӘкім;…\n=1+1\n',
    );
  });
});

describe('a table as XLSX', () => {
  const open = async (source: AnalysisTable): Promise<{ [path: string]: string }> => {
    const parts = unzipSync(await tableToXlsx(source, labels));
    return Object.fromEntries(
      Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]),
    );
  };

  it('holds numbers as numbers and texts in their letters', async () => {
    const files = await open(table);
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(cellsOf(sheet, files['xl/sharedStrings.xml'] ?? '')).toEqual([
      ['A1', 'Ұғым'],
      ['B1', 'Бірлік'],
      ['C1', 'share'],
      ['A2', 'Әкім; "сайлау"'],
      ['B2', 2],
      ['C2', 1 / 3],
      ['A3', '=1+1'],
      ['B3', 0],
    ]);
    expect(sheet).not.toContain('<f>');
  });

  it('keeps its bold header in view', async () => {
    const files = await open(table);
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
    expect(files['xl/styles.xml']).toContain('<b/>');
  });

  it('says on a second sheet where the numbers come from', async () => {
    const files = await open(table);
    const strings = files['xl/sharedStrings.xml'] ?? '';
    const cells = cellsOf(files['xl/worksheets/sheet2.xml'] ?? '', strings).map(
      ([, value]) => value,
    );
    expect(cells).toEqual([
      'provenance.key',
      'provenance.fact',
      'request.kind',
      'test',
      'request.documentIds',
      'null',
      'document',
      'Заң (kk) doc_1 abc',
      'codebook',
      'book 3',
      'method.tokenizer',
      '1',
      'column.share',
      'units / words',
    ]);
  });

  it('writes tiny numbers with their power of ten, not as zero', async () => {
    const formats = async (value: number): Promise<string> => {
      const files = await open(tableOf([['a', 1, value]]));
      return files['xl/styles.xml'] ?? '';
    };
    expect(await formats(1e-9)).toContain('0.0E+00');
    expect(await formats(0.25)).not.toContain('0.0E+00');
    expect(await formats(0)).not.toContain('0.0E+00');
  });

  it('is well formed whatever the texts hold, and the same every time', async () => {
    const hostile = tableOf([['<a>&\u0000\uD800]]>', 1, null]]);
    const files = await open(hostile);
    const [, , , text] = cellsOf(
      files['xl/worksheets/sheet1.xml'] ?? '',
      files['xl/sharedStrings.xml'] ?? '',
    );
    expect(text).toEqual(['A2', '<a>&]]>']);
    expect(await tableToXlsx(table, labels)).toEqual(await tableToXlsx(table, labels));
  });
});

/** Address and value of each filled cell of a sheet. */
function cellsOf(sheet: string, sharedStrings: string): [string, AnalysisValue][] {
  const plain = (xml: string): string =>
    xml
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
  const strings = [...sharedStrings.matchAll(/<t[^>]*>([^]*?)<\/t>/gu)].map((match) =>
    plain(match[1] ?? ''),
  );
  return [...sheet.matchAll(/<c ([^>]*)><v>([^<]*)<\/v><\/c>/gu)].map((match) => {
    const attributes = match[1] ?? '';
    const address = /r="(\w+)"/u.exec(attributes)?.[1] ?? '';
    const type = /t="(\w+)"/u.exec(attributes)?.[1] ?? 'n';
    if (type === 'n') return [address, Number(match[2])];
    return [address, type === 's' ? (strings[Number(match[2])] ?? null) : null];
  });
}
