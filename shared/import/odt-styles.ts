import { odtListLevel, type OdtListLevel, type OdtListStyle } from './odt-lists.ts';
import type { XmlHandler } from './read-xml.ts';

const openDocument = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Prefixes for the namespaces of OpenDocument (ISO/IEC 26300). */
export const odtPrefixes: ReadonlyMap<string, string> = new Map([
  [`${openDocument}office:1.0`, 'office'],
  [`${openDocument}text:1.0`, 'text'],
  [`${openDocument}table:1.0`, 'table'],
  [`${openDocument}style:1.0`, 'style'],
  [`${openDocument}drawing:1.0`, 'draw'],
  [`${openDocument}xsl-fo-compatible:1.0`, 'fo'],
  [`${openDocument}svg-compatible:1.0`, 'svg'],
  [`${openDocument}manifest:1.0`, 'manifest'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

type ParagraphStyle = { parent: string | null; listStyle: string | null; hasBreak: boolean };

/** Styles of `styles.xml` and `content.xml` together, filled while they are read. */
export type OdtStyles = {
  readonly lists: ReadonlyMap<string, OdtListStyle>;
  /** Numbers of headings that stand in no list. */
  readonly outline: OdtListStyle;
  /** The list style that the paragraph style names, itself or through what it is derived from. */
  readonly listStyleOf: (paragraphStyle: string) => string | null;
  readonly hasBreakBefore: (paragraphStyle: string) => boolean;
  /** Reports what is read to the collection; to be called beside any other handler. */
  readonly handler: XmlHandler;
};

export function collectOdtStyles(): OdtStyles {
  const lists = new Map<string, Map<number, OdtListLevel>>();
  const outline = new Map<number, OdtListLevel>();
  const styles = new Map<string, ParagraphStyle>();
  let list: Map<number, OdtListLevel> | null = null;
  let style: ParagraphStyle | null = null;

  function onOpen(name: string, attributes: ReadonlyMap<string, string>): void {
    const level = Number.parseInt(attributes.get('text:level') ?? '1', 10);
    switch (name) {
      case 'text:list-style':
        list = new Map();
        lists.set(attributes.get('style:name') ?? '', list);
        break;
      case 'text:outline-style':
        list = outline;
        break;
      case 'text:list-level-style-number':
      case 'text:outline-level-style':
        list?.set(level, odtListLevel(attributes));
        break;
      case 'text:list-level-style-bullet':
      case 'text:list-level-style-image':
        list?.set(level, { ...odtListLevel(attributes), format: null });
        break;
      case 'style:style':
        style = {
          parent: attributes.get('style:parent-style-name') ?? null,
          listStyle: attributes.get('style:list-style-name') ?? null,
          hasBreak: false,
        };
        styles.set(attributes.get('style:name') ?? '', style);
        break;
      case 'style:paragraph-properties':
        if (style !== null && attributes.get('fo:break-before') === 'page') style.hasBreak = true;
        break;
    }
  }

  return {
    lists,
    outline,
    listStyleOf: (paragraphStyle) => {
      let name: string | null = paragraphStyle;
      for (let hops = 0; hops < 20 && name !== null; hops += 1) {
        const found: ParagraphStyle | undefined = styles.get(name);
        const listStyle = found?.listStyle ?? null;
        if (listStyle !== null) return listStyle === '' ? null : listStyle;
        name = found?.parent ?? null;
      }
      return null;
    },
    hasBreakBefore: (paragraphStyle) => styles.get(paragraphStyle)?.hasBreak ?? false,
    handler: {
      onOpen,
      onClose: (name) => {
        if (name === 'text:list-style' || name === 'text:outline-style') list = null;
        if (name === 'style:style') style = null;
      },
      onText: () => undefined,
    },
  };
}
