import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentVersion } from '../../../shared/alignment/align-documents.ts';
import { importTmx } from '../../../shared/alignment/alignment-from-tmx.ts';
import { applyAlignmentEdit } from '../../../shared/alignment/alignment-edit.ts';
import type { Alignment, Bead } from '../../../shared/alignment/alignment.ts';
import { mergeWithNext, setBeadStatus } from '../../../shared/alignment/edit-beads.ts';
import { emptyLexicon } from '../../../shared/alignment/stem-lexicon.ts';
import { countingIds } from '../../../shared/base/identifiers.ts';
import {
  exportAlignment,
  type AlignmentExport,
  type AlignmentExportKind,
} from '../../../shared/export/export-alignment.ts';
import { wholeAlignment } from '../../../shared/export/viewed-alignment.ts';
import { contentHash } from '../../../shared/text/content-hash.ts';
import { normalizeText } from '../../../shared/text/normalize-text.ts';
import { alignDocuments } from '../../support/align-documents.ts';
import { beadWords, lawOf } from '../../support/aligned-laws.ts';
import { sampleDocument, sampleWork } from '../../support/sample-project.ts';
import { tmxFaults } from '../../support/tmx-faults.ts';

const words = { 'alignment.absent': 'not here', 'sheet.alignment': 'Rows', 'column.bead': 'No.' };

async function bytesOf(
  alignment: Alignment,
  documents: readonly DocumentVersion[],
  kind: AlignmentExportKind,
  view: Partial<AlignmentExport['view']> = {},
): Promise<Uint8Array> {
  const options = { kind, language: 'en', words, view: { ...wholeAlignment, ...view } } as const;
  return await exportAlignment({ alignment, documents }, options);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

const laws = [
  lawOf('kk', 'kk', [1, 3]),
  lawOf('ru', 'ru', [1, 2, 3]),
  lawOf('en', 'en', [1, 2, 3]),
];
const fresh = alignDocuments(laws, { id: 'aln_1', lexicon: emptyLexicon });
const merged = applyAlignmentEdit(fresh, mergeWithNext(fresh, 2) ?? expect.fail());
const alignment = applyAlignmentEdit(
  merged,
  setBeadStatus(merged, [0, 2], 'confirmed') ?? expect.fail(),
);
const hostile = '<script>alert("1")</script> & \u0007\u0000 \uD800 =1+1 ]]> <!-- &amp;';

/** Lines as segments, one bead for each row; a null is an empty side. */
function aligned(rows: readonly (readonly (string | null)[])[]): {
  readonly alignment: Alignment;
  readonly documents: DocumentVersion[];
} {
  const languages = ['kk', 'ru', 'en'] as const;
  const documents = languages.map((language, version) => {
    const text = rows.flatMap((row) => row[version] ?? []).join('\n');
    const document = sampleDocument(language, sampleWork('1'), text);
    return { document: { ...document, language, textHash: contentHash(text) }, segments: [] };
  });
  const texts = documents.map(({ document }, version) => {
    const offsets: number[] = [];
    let at = 0;
    for (const row of rows) {
      const line = row[version];
      if (line === null || line === undefined) continue;
      offsets.push(at, at + line.length);
      at += line.length + 1;
    }
    return { documentId: document.id, textHash: document.textHash, offsets };
  });
  const beads = rows.map((row): Bead => ({
    sizes: row.map((line) => (line === null ? 0 : 1)),
    ...{ confidence: 0.5, status: 'automatic' },
  }));
  return { alignment: { id: 'aln_1', workId: 'work_1', method: 'm 1', texts, beads }, documents };
}

describe('an alignment as TMX', () => {
  it('is valid by the DTD of TMX 1.4, for three languages and for two, with and without gaps', async () => {
    for (const hasGaps of [null, true, false]) {
      for (const documentIds of [null, ['doc_kk', 'doc_en'] as const]) {
        const bytes = await bytesOf(alignment, laws, 'tmx', { hasGaps, documentIds });
        expect(tmxFaults(bytes)).toEqual([]);
      }
    }
  });

  it('stays valid whatever stands in the texts', async () => {
    const line = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== '');
    const row = fc.tuple(line, fc.option(line), fc.option(line));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const given = aligned([...rows, [hostile, hostile, hostile]]);
        const bytes = await bytesOf(given.alignment, given.documents, 'tmx', { hasGaps: true });
        expect(tmxFaults(bytes)).toEqual([]);
      }),
    );
  });

  it('leaves gaps out, or writes them with one variant, and keeps what is known of a bead', async () => {
    const usual = textOf(await bytesOf(alignment, laws, 'tmx'));
    expect(usual.match(/<tu /gu)).toHaveLength(alignment.beads.length);
    const pair = { documentIds: ['doc_kk', 'doc_ru'] as const };
    expect(textOf(await bytesOf(alignment, laws, 'tmx', pair))).toContain('Голосование');
    expect(textOf(await bytesOf(alignment, laws, 'tmx', pair))).not.toContain(
      'Маслихат утверждает',
    );
    const all = textOf(await bytesOf(alignment, laws, 'tmx', { ...pair, hasGaps: true }));
    expect(all).toContain('Маслихат утверждает');
    expect(usual).toContain(
      [
        '<tu tuid="3" segtype="block">',
        '<prop type="x-article">1</prop>',
        '<prop type="x-clause">1</prop>',
        '<prop type="x-bead">2-2-2</prop>',
        '<prop type="x-status">confirmed</prop>',
      ].join('\n'),
    );
  });

  it('comes back with the same segments, beads and confirmations', async () => {
    const bytes = await bytesOf(alignment, laws, 'tmx', { hasGaps: true });
    const back = importTmx({ fileName: 'x.tmx', bytes }, '2026-01-02T03:04:05.000Z', countingIds());
    if (!back.ok) expect.fail(back.error.code);
    const { documents, segments, alignment: restored, work } = back.value;
    expect(restored.beads).toEqual(alignment.beads);
    const versions = documents.map((document) => ({ document, segments }));
    expect(beadWords(restored, versions)).toEqual(beadWords(alignment, laws));
    expect(documents.map(({ language, title }) => [language, title])).toEqual(
      laws.map(({ document }) => [document.language, document.title]),
    );
    expect(work.kind).toBe('law');
  });

  it('comes back with the same words from any texts', async () => {
    const line = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .map((text) =>
        normalizeText(text)
          .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
          .trim(),
      )
      .filter((text) => text !== '');
    const row = fc.tuple(line, fc.option(line), fc.option(line));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (some) => {
        const rows = [...some, ['а', 'б', 'c']];
        const given = aligned(rows);
        const bytes = await bytesOf(given.alignment, given.documents, 'tmx', { hasGaps: true });
        const back = importTmx({ fileName: 'x', bytes }, '2026-01-02T03:04:05.000Z', countingIds());
        if (!back.ok) expect.fail(back.error.code);
        const versions = back.value.documents.map((document) => ({ document, segments: [] }));
        const order = versions.map(({ document }) => ['kk', 'ru', 'en'].indexOf(document.language));
        expect(beadWords(back.value.alignment, versions)).toEqual(
          rows.map((own) => order.map((version) => own[version] ?? '–')),
        );
      }),
    );
  });

  it('brings two editions in one language back as two', async () => {
    const versions = [lawOf('1', 'ru', [1, 2]), lawOf('2', 'ru', [1, 2])];
    const editions = alignDocuments(versions, { id: 'aln_1', lexicon: emptyLexicon });
    const bytes = await bytesOf(editions, versions, 'tmx');
    const back = importTmx({ fileName: 'x.tmx', bytes }, '2026-01-02T03:04:05.000Z', countingIds());
    expect(back.ok && back.value.documents.map(({ language }) => language)).toEqual(['ru', 'ru']);
  });
});

describe('an alignment as tab-separated cells', () => {
  it('has a line for each bead, cells without tabs and line ends, and nothing that a spreadsheet runs', async () => {
    const given = aligned([['=1+1', 'б\tв\nг', null]]);
    expect(textOf(await bytesOf(given.alignment, given.documents, 'tsv'))).toBe(
      '\uFEFFid\tarticle\tclause\tkk\tru\ten\tstatus\tconfidence\r\n' +
        "1\t\t\t'=1+1\tб в г\t\tautomatic\t0.5\r\n",
    );
  });

  it('names the article and clause of each bead', async () => {
    const lines = textOf(await bytesOf(alignment, laws, 'tsv')).split('\r\n');
    expect(lines[2]?.split('\t').slice(0, 4)).toEqual(['2', '1', '', '1-бап. Ауыл әкімі']);
    expect(lines[3]?.split('\t').slice(0, 3)).toEqual(['3', '1', '1']);
    expect(lines[4]?.split('\t').slice(0, 4)).toEqual(['4', '2', '', '']);
  });
});

describe('two editions in one language', () => {
  it('say in every kind of file what became of each provision', async () => {
    const versions = [lawOf('1', 'ru', [1, 2, 3]), lawOf('2', 'ru', [1, 3, 4])];
    const editions = alignDocuments(versions, { id: 'aln_1', lexicon: emptyLexicon });
    const tsv = textOf(await bytesOf(editions, versions, 'tsv')).split('\r\n');
    expect(tsv[0]).toBe('\uFEFFid\tarticle\tclause\tru 1\tru 2\tstatus\tconfidence\tchange');
    const kinds = tsv.slice(1, -1).map((line) => line.split('\t').at(-1));
    expect(kinds).toEqual([
      ...['same', 'same', 'same', 'same'],
      ...['repealed', 'repealed', 'repealed', 'same', 'same', 'same'],
      ...['inserted', 'inserted', 'inserted'],
    ]);
    const tmx = textOf(await bytesOf(editions, versions, 'tmx', { hasGaps: true }));
    expect(tmx.match(/<prop type="x-change">repealed</gu)).toHaveLength(3);
    expect(textOf(await bytesOf(editions, versions, 'html'))).toContain('automatic repealed');
  });
});

describe('an alignment as a page', () => {
  it('shows whatever stands in the texts as text, and has no scripts', async () => {
    const given = aligned([[hostile, hostile, hostile]]);
    const page = textOf(await bytesOf(given.alignment, given.documents, 'html'));
    expect(page).not.toMatch(/<script|<!--|\son\w+=|javascript:|[^\n\P{Cc}]/iu);
    expect(page).toContain('&lt;script&gt;alert("1")&lt;/script&gt; &amp;');
  });

  it('has a row for each article that says which version lacks it', async () => {
    const page = textOf(await bytesOf(alignment, laws, 'html'));
    expect(page).toContain(
      '<tr class="automatic section"><td class="number">4</td><td class="gap">not here</td>' +
        '<td lang="ru"><p>Статья 2. Маслихат</p></td><td lang="en"><p>Article 2. Maslikhat</p></td></tr>',
    );
    expect(page.match(/<tr class="[a-z ]*section">/gu)).toHaveLength(3);
    const joined = applyAlignmentEdit(alignment, mergeWithNext(alignment, 3) ?? expect.fail());
    expect(textOf(await bytesOf(joined, laws, 'html'))).toContain(
      '<tr class="section"><th></th><th class="gap">not here</th>' +
        '<th scope="colgroup" lang="ru">Статья 2. Маслихат</th>',
    );
  });
});

describe('an alignment as JSON', () => {
  it('holds the record, its documents and its rows in words', async () => {
    const value: unknown = JSON.parse(textOf(await bytesOf(alignment, laws, 'json')));
    expect(value).toMatchObject({
      format: 'talda-alignment',
      alignment: structuredClone(alignment),
      documents: laws.map(({ document }) => ({ id: document.id, textHash: document.textHash })),
    });
  });
});

describe('an alignment as a workbook', () => {
  it('has the words of each side in a cell, and the same bytes each time', async () => {
    const bytes = await bytesOf(alignment, laws, 'xlsx');
    const parts = unzipSync(bytes);
    const text = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('');
    expect(text).toContain('1. Маслихат утверждает бюджет села.');
    expect(text).toContain('name="Rows"');
    expect(await bytesOf(alignment, laws, 'xlsx')).toEqual(bytes);
  });
});
