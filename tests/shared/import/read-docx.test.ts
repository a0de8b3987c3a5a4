import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../shared/import/read-docx.ts';
import { docxFile, wordParagraph, type DocxParts } from '../../support/office-files.ts';

function textsOf(body: string, parts: DocxParts = {}): string[] {
  const read = readDocx(docxFile(body, parts));
  if (!read.ok) throw new Error(read.error.code);
  return read.value.map(({ text }) => text);
}
function rolesOf(body: string, parts: DocxParts = {}): unknown[] {
  const read = readDocx(docxFile(body, parts));
  return read.ok ? read.value.map(({ text, role, level }) => [text, role, level]) : [read.error];
}
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const list = (id: number, index: number): string =>
  `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${id}"/></w:numPr>`;

describe('text', () => {
  test('runs of one paragraph are one text; tabs, hyphens and breaks are kept', () => {
    const body =
      `<w:p>${run('Қазақ')}${run('стан')}<w:r><w:tab/><w:t>Р</w:t><w:noBreakHyphen/><w:t>К</w:t></w:r></w:p>` +
      '<w:p><w:r><w:t>само</w:t><w:softHyphen/><w:t>управление</w:t><w:br/><w:t>вторая</w:t></w:r></w:p>';
    expect(textsOf(body)).toEqual(['Қазақстан\tР-К', 'самоуправление', 'вторая']);
  });

  test('a paragraph after an empty one or a page break stands after a gap', () => {
    const body =
      wordParagraph('a') +
      wordParagraph('') +
      wordParagraph('b') +
      wordParagraph('c') +
      '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' +
      wordParagraph('d') +
      wordParagraph('e', '<w:pageBreakBefore/>');
    const read = readDocx(docxFile(body));
    expect(read.ok && read.value.map(({ isAfterGap }) => isAfterGap)).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
  });

  test('insertions count and deletions do not; a deleted paragraph end joins two paragraphs', () => {
    const body =
      `<w:p>${run('один ')}<w:del><w:r><w:delText>два </w:delText></w:r></w:del><w:ins>${run('три')}</w:ins></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('начало ')}</w:p><w:p>${run('конец')}</w:p>` +
      `<w:p><w:moveFrom>${run('ушло')}</w:moveFrom><w:moveTo>${run('пришло')}</w:moveTo></w:p>`;
    expect(textsOf(body)).toEqual(['один три', 'начало конец', 'пришло']);
  });

  test('of a field the result counts, not the code, also when fields stand in each other', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const body =
      `<w:p>${run('см. ')}${mark('begin')}${code(' REF x ')}${mark('separate')}${run('статью 5')}${mark('end')}${run('.')}</w:p>` +
      `<w:p>${mark('begin')}${code('IF ')}${mark('begin')}${code('PAGE')}${mark('separate')}${run('7')}${mark('end')}${code(' = 1')}${mark('separate')}${run('да')}${mark('end')}</w:p>`;
    expect(textsOf(body)).toEqual(['см. статью 5.', 'да']);
  });

  test('a generated table of contents is left out, a broken field swallows nothing after it', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body =
      `<w:p>${mark('begin')}<w:r><w:instrText> TOC \\o </w:instrText></w:r>${mark('separate')}${run('Статья 1 ... 3')}</w:p>` +
      `<w:p>${run('Статья 2 ... 4')}${mark('end')}</w:p>${wordParagraph('Статья 1')}` +
      `<w:p>${mark('begin')}${run('x')}</w:p>${wordParagraph('дальше')}`;
    expect(textsOf(body)).toEqual(['Статья 1', 'дальше']);
  });

  test('hidden text is left out; hiding ends with its run', () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>скрыто</w:t></w:r>';
    expect(textsOf(`<w:p>${run('а')}${hidden}${run('б')}</w:p>`)).toEqual(['аб']);
  });

  test('a text box is read once, after its paragraph', () => {
    const box = `<w:txbxContent>${wordParagraph('в рамке')}</w:txbxContent>`;
    const body = `<w:p>${run('до ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('после')}</w:p>`;
    expect(textsOf(body)).toEqual(['до после', 'в рамке']);
  });

  test('notes follow the paragraph that refers to them', () => {
    const body = `<w:p>${run('Текст')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' дальше.')}</w:p>${wordParagraph('Второй')}`;
    const footnotes =
      `<w:footnote w:type="separator" w:id="0">${wordParagraph('---')}</w:footnote>` +
      `<w:footnote w:id="2">${wordParagraph('Примечание.')}</w:footnote>`;
    expect(rolesOf(body, { footnotes })).toEqual([
      ['Текст дальше.', 'text', null],
      ['Примечание.', 'footnote', null],
      ['Второй', 'text', null],
    ]);
  });
});

describe('structure', () => {
  test('headings come from style names, outline levels and inherited styles', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="law"><w:name w:val="Статья"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="child"><w:name w:val="x"/><w:basedOn w:val="law"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="y"/><w:basedOn w:val="loop"/></w:style>';
    const body =
      wordParagraph('A', '<w:pStyle w:val="1"/>') +
      wordParagraph('B', '<w:pStyle w:val="child"/>') +
      wordParagraph('C', '<w:outlineLvl w:val="0"/>') +
      wordParagraph('D', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>') +
      wordParagraph('E', '<w:pStyle w:val="loop"/>');
    expect(rolesOf(body, { styles })).toEqual([
      ['A', 'heading', 1],
      ['B', 'heading', 3],
      ['C', 'heading', 1],
      ['D', 'text', null],
      ['E', 'text', null],
    ]);
  });

  test('table rows have tabs between cells; a table of one column is plain text', () => {
    const cell = (...texts: string[]): string =>
      `<w:tc>${texts.map((text) => wordParagraph(text)).join('')}</w:tc>`;
    const nested = `<w:tc><w:tbl><w:tr>${cell('x')}${cell('y')}</w:tr></w:tbl><w:p/></w:tc>`;
    const body =
      `<w:tbl><w:tr>${cell('1', 'a')}${cell('')}${cell('b')}</w:tr>` +
      `<w:tr><w:trPr><w:del/></w:trPr>${cell('gone')}${cell('gone')}</w:tr>` +
      `<w:tr>${cell('2')}${nested}</w:tr></w:tbl>` +
      `<w:tbl><w:tr>${cell('Статья 1', 'Текст')}</w:tr></w:tbl>`;
    expect(rolesOf(body)).toEqual([
      ['1 a\t\tb', 'tableRow', null],
      ['2\tx y', 'tableRow', null],
      ['Статья 1', 'text', null],
      ['Текст', 'text', null],
    ]);
  });
});

describe('generated numbers', () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2)')}${level(2, 'russianLower', '%3)')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', 'Раздел %1', '<w:suff w:val="space"/>')}${level(1, 'lowerLetter', '(%2)')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '·')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="3">${level(0, 'upperRoman', '%1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'decimal', '%3.', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>' +
    '<w:num w:numId="6"><w:abstractNumId w:val="0"/></w:num>';
  const items = (...steps: (readonly [number, number])[]): string[] =>
    textsOf(steps.map(([id, index]) => wordParagraph('x', list(id, index))).join(''), {
      numbering,
    });

  test('levels nest and start anew below each higher number', () => {
    expect(items([1, 0], [1, 1], [1, 1], [1, 2], [1, 2], [1, 0], [1, 1], [1, 2])).toEqual([
      '1. x',
      '1.1) x',
      '1.2) x',
      'а) x',
      'б) x',
      '2. x',
      '2.1) x',
      'а) x',
    ]);
  });

  test('lists of one abstract list count on; an overridden start begins anew, once', () => {
    expect(items([1, 0], [6, 0], [4, 0], [4, 0], [1, 0])).toEqual([
      '1. x',
      '2. x',
      '5. x',
      '6. x',
      '7. x',
    ]);
  });

  test('Roman numbers, letters, bullets, legal numbers, levels that never start anew', () => {
    expect(items([2, 0], [2, 1], [2, 0], [3, 0])).toEqual([
      'Раздел I x',
      '(a) x',
      'Раздел II x',
      'x',
    ]);
    expect(items([5, 0], [5, 1], [5, 2], [5, 0], [5, 1], [5, 2])).toEqual([
      'I x',
      '1.1 x',
      '1. x',
      'II x',
      '2.1 x',
      '2. x',
    ]);
  });

  test('numbers come through styles too, and numId 0 takes them away', () => {
    const styles =
      `<w:style w:type="paragraph" w:styleId="art"><w:name w:val="art"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
      `<w:style w:type="paragraph" w:styleId="sub"><w:name w:val="sub"/><w:basedOn w:val="art"/></w:style>`;
    const body =
      wordParagraph('a', '<w:pStyle w:val="art"/>') +
      wordParagraph('b', '<w:pStyle w:val="sub"/><w:numPr><w:ilvl w:val="1"/></w:numPr>') +
      wordParagraph('c', '<w:pStyle w:val="art"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(textsOf(body, { styles, numbering })).toEqual(['1. a', '1.1) b', 'c']);
  });
});

describe('refusal', () => {
  test('a cut file, one without a body, and broken XML are damaged', () => {
    const whole = docxFile(wordParagraph('Текст'));
    const damaged = { ok: false, error: { code: 'damaged', format: 'docx' } };
    expect(readDocx(whole.subarray(0, whole.length - 30))).toEqual(damaged);
    expect(readDocx(docxFile('<w:p>'))).toEqual(damaged);
  });

  test('a protected document is encrypted', () => {
    expect(readDocx(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toEqual({
      ok: false,
      error: { code: 'encrypted', format: 'docx' },
    });
  });
});
