/** A line of text on a page: position of its start in points from the lower left corner. */
export type PdfText = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Font size in points, 12 unless stated. */
  readonly size?: number;
};

/**
 * A PDF file with one page (595 × 842 points) for each list of texts. All characters come through one
 * font with a ToUnicode map, so any letter of the basic plane can stand in it; every letter is half
 * a font size wide.
 */
export function pdfFile(pages: readonly (readonly PdfText[])[]): Uint8Array {
  const codes = new Map<string, number>();
  const codeOf = (character: string): string => {
    const code = codes.get(character) ?? codes.size + 1;
    codes.set(character, code);
    return code.toString(16).padStart(4, '0');
  };
  const contents = pages.map((page) =>
    page
      .map(({ x, y, text, size = 12 }) => {
        const shown = [...text].map(codeOf).join('');
        return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${shown}> Tj ET`;
      })
      .join('\n'),
  );
  const map = [...codes]
    .map(([character, code]) => {
      const unicode = character.charCodeAt(0).toString(16).padStart(4, '0');
      return `1 beginbfchar <${code.toString(16).padStart(4, '0')}> <${unicode}> endbfchar`;
    })
    .join('\n');
  const pageObjects = pages.map((_, index) => 7 + index * 2);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pageObjects.map((id) => `${id} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Test/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/Test/Flags 4/FontBBox[0 0 500 700]/ItalicAngle 0/Ascent 700/Descent 0/CapHeight 700/StemV 80>>',
    stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n' +
        `1 begincodespacerange <0000> <ffff> endcodespacerange\n${map}\nendcmap end end`,
    ),
  ];
  for (const [index, content] of contents.entries()) {
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${8 + index * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      stream(content),
    );
  }
  return assemble(objects);
}

function stream(content: string): string {
  return `<</Length ${content.length}>>stream\n${content}\nendstream`;
}

/** Numbers the objects from 1 and adds the table of their places. */
function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<</Size ${places.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
