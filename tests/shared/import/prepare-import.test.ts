import { describe, expect, it } from 'vitest';
import { countingIds } from '../../../shared/base/identifiers.ts';
import { completeImport, importFile } from '../../../shared/import/import-document.ts';
import {
  type ImportChoices,
  type PreparedImport,
  prepareImport,
} from '../../../shared/import/prepare-import.ts';
import { detectLanguage } from '../../../shared/language/detect-language.ts';

const detected: ImportChoices = {
  encoding: 'detect',
  language: 'detect',
  kind: 'detect',
  keptRemains: [],
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function prepare(
  content: string | Uint8Array,
  choices: Partial<ImportChoices> = {},
  fileName = 'garden.txt',
): Promise<PreparedImport> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const result = await prepareImport(
    { fileName, bytes },
    { ...detected, ...choices },
    detectLanguage,
  );
  if (!result.ok) throw new Error(`Not prepared: ${result.error.code}`);
  return result.value;
}

const law = `Закон о садах и об охране деревьев
Статья 1. Сады
1. Сады являются общим достоянием всех граждан республики и охраняются
7
государством наравне с другими богатствами земли и воды.
2. Каждый гражданин вправе посадить дерево в общественном саду.
Статья 2. Поля
Поля используются в порядке, установленном настоящим законом.`;
const kazakh = 'Бақтар республиканың барлық азаматтарының ортақ игілігі болып табылады.';
const english = 'Gardens are the common property of all the citizens of the republic.';

describe('preparing an import', () => {
  it('says what was recognised and takes nothing in', async () => {
    const prepared = await prepare(law);
    expect(prepared).toMatchObject({
      fileName: 'garden.txt',
      format: 'plain-text',
      encoding: 'utf-8',
      kind: 'law',
      title: { kk: '', ru: 'Закон о садах и об охране деревьев', en: '' },
    });
    expect(prepared.parts.map(({ role, language }) => [role, language])).toEqual([['whole', 'ru']]);
    expect(prepared.languages).toHaveLength(prepared.paragraphs.length);
  });

  it('keeps the paragraphs of the file beside those without page remains', async () => {
    const { source, paragraphs, remains } = await prepare(law);
    expect(remains.map(({ kind, text }) => [kind, text])).toEqual([
      ['brokenParagraph', expect.stringContaining('\nгосударством')],
      ['pageNumber', '7'],
    ]);
    expect(source.map(({ text }) => text)).toContain('7');
    expect(paragraphs.map(({ text }) => text)).not.toContain('7');
  });

  it('is plain data: nothing is lost on the way to the window', async () => {
    const prepared = await prepare(law);
    expect(structuredClone(prepared)).toEqual(prepared);
    expect(JSON.parse(JSON.stringify(prepared))).toEqual(prepared);
  });

  it('keeps the page remains that the user keeps', async () => {
    const all = await prepare(law, { keptRemains: 'all' });
    const number = await prepare(law, { keptRemains: [1] });
    expect(all.paragraphs).toEqual(all.source);
    expect(number.paragraphs.map(({ text }) => text)).toContain('7');
    expect(number.paragraphs).toHaveLength(all.source.length - 1);
  });

  it('follows the choice of encoding and of kind', async () => {
    const bytes = Uint8Array.from([
      0xd1, 0xe0, 0xe4, 0xfb, 0x20, 0xe8, 0x20, 0xef, 0xee, 0xeb, 0xff,
    ]);
    const prepared = await prepare(bytes, {
      encoding: 'windows-1251',
      language: 'ru',
      kind: 'charter',
    });
    expect(prepared.encoding).toBe('windows-1251');
    expect(prepared.paragraphs[0]?.text).toBe('Сады и поля');
    expect(prepared.kind).toBe('charter');
  });

  it('splits a text in two languages into a part for each', async () => {
    const prepared = await prepare(`${`${kazakh}\n`.repeat(8)}${`${english}\n`.repeat(8)}`);
    expect(prepared.parts.map(({ language }) => language)).toEqual(['kk', 'en']);
  });

  it('takes a named language for the whole text, what else it may look like', async () => {
    const prepared = await prepare(`${kazakh}\n${english}`, { language: 'ru' });
    expect(prepared.parts.map(({ language }) => language)).toEqual(['ru']);
  });

  it('makes a document of a text without words when its language is named', async () => {
    const prepared = await prepare('1 2 3\n4 5 6', { language: 'kk' });
    expect(prepared.parts).toMatchObject([{ role: 'whole', language: 'kk', paragraphs: [0, 1] }]);
  });

  it('asks for the language of a text in none of the three', async () => {
    const bytes = bytesOf('1234567890 '.repeat(20));
    const result = await prepareImport({ fileName: 'x.txt', bytes }, detected, detectLanguage);
    expect(result).toEqual({ ok: false, error: { code: 'unknownLanguage' } });
  });

  it('gives up with a reason, not with an exception', async () => {
    for (const [bytes, code] of [
      [new Uint8Array(), 'empty'],
      [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'unknownFormat'],
    ] as const) {
      const result = await prepareImport({ fileName: 'x.txt', bytes }, detected, detectLanguage);
      expect(result.ok ? null : result.error.code).toBe(code);
    }
  });
});

describe('completing an import', () => {
  it('gives what importing the file in one step gives', async () => {
    const input = { ...detected, fileName: 'garden.txt', bytes: bytesOf(law) };
    const at = '2025-01-02T03:04:05Z';
    const once = await importFile(
      { ...input, keepPageRemains: false, at },
      countingIds(),
      detectLanguage,
    );
    const twice = completeImport(await prepare(law), at, countingIds());
    expect(once).toEqual({ ok: true, value: twice });
  });

  it('calls a work without a title by the name of its file', async () => {
    const prepared = await prepare(`${english}\n`.repeat(3), {}, 'My garden.v2.txt');
    const bare = { ...prepared, title: { kk: '', ru: '', en: '' } };
    const { work } = completeImport(bare, '2025-01-02T03:04:05Z', countingIds());
    expect(work.title.en).toBe('My garden.v2');
  });
});
