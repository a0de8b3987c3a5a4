import { strToU8, zipSync } from 'fflate';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const openDocument = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Parts of a Word document beside its body; each is the inside of the part's root element. */
export type DocxParts = {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
};

/** A Word document whose body is the given WordprocessingML. */
export function docxFile(body: string, parts: DocxParts = {}): Uint8Array {
  const namespaces =
    `xmlns:w="${word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"' +
    ' xmlns:v="urn:schemas-microsoft-com:vml"';
  const part = (root: string, inside: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${inside}</w:${root}>`);
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>' +
        '</Relationships>',
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
  };
  for (const [name, inside] of Object.entries(parts)) {
    files[`word/${name}.xml`] = part(name, inside);
  }
  return zipSync(files);
}

/** A paragraph of Word with one run of text; `properties` is the inside of `w:pPr`. */
export function wordParagraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** An OpenDocument text: `automatic` goes into the automatic styles, `body` into the text. */
export function odtFile(body: string, automatic = ''): Uint8Array {
  const namespaces = ['office', 'text', 'table', 'style']
    .map((name) => `xmlns:${name}="${openDocument}${name}:1.0"`)
    .join(' ');
  const extra =
    `xmlns:draw="${openDocument}drawing:1.0" xmlns:fo="${openDocument}xsl-fo-compatible:1.0"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"';
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} ${extra}>` +
        `<office:automatic-styles>${automatic}</office:automatic-styles>` +
        `<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });
}
