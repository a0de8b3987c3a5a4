import { readXml } from './read-xml.ts';
import { wordPrefixes } from './word-namespaces.ts';

type Style = {
  name: string;
  basedOn: string | null;
  /** 0 to 8; 9 is body text. */
  outline: number | null;
  listId: string | null;
  listLevel: number | null;
};

/** What paragraph styles say about headings and numbers, with inheritance resolved. */
export type DocxStyles = {
  readonly defaultId: string | null;
  /** Heading depth from 1, `null` for body text. */
  readonly headingLevel: (styleId: string) => number | null;
  /** The list a style belongs to and the style that says so; `null` for none. */
  readonly listOf: (
    styleId: string,
  ) => { readonly listId: string; readonly level: number | null; readonly styleId: string } | null;
};

/** Styles for a document that has none. */
export const noStyles: DocxStyles = {
  defaultId: null,
  headingLevel: () => null,
  listOf: () => null,
};

/** Reads `word/styles.xml`; `null` when it is not well formed. */
export function readDocxStyles(bytes: Uint8Array): DocxStyles | null {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  let defaultId: string | null = null;
  const isSound = readXml(bytes, wordPrefixes, {
    onOpen: (name, attributes) => {
      const value = attributes.get('w:val') ?? '';
      if (name === 'w:style') {
        style = { name: '', basedOn: null, outline: null, listId: null, listLevel: null };
        const id = attributes.get('w:styleId') ?? '';
        styles.set(id, style);
        const isDefault = ['1', 'true', 'on'].includes(attributes.get('w:default') ?? '');
        if (isDefault && attributes.get('w:type') === 'paragraph') defaultId = id;
      }
      if (style === null) return;
      if (name === 'w:name') style.name = value;
      if (name === 'w:basedOn') style.basedOn = value;
      if (name === 'w:outlineLvl') style.outline = Number.parseInt(value, 10);
      if (name === 'w:numId') style.listId = value;
      if (name === 'w:ilvl') style.listLevel = Number.parseInt(value, 10);
    },
    onClose: (name) => {
      if (name === 'w:style') style = null;
    },
    onText: () => undefined,
  });
  if (!isSound) return null;

  /** The style and what it is based on, nearest first; a circle ends the chain. */
  function chain(styleId: string): (readonly [id: string, style: Style])[] {
    const found: (readonly [string, Style])[] = [];
    let id: string | null = styleId;
    while (id !== null && found.length < 20) {
      const next = styles.get(id);
      if (next === undefined) break;
      found.push([id, next]);
      id = next.basedOn;
    }
    return found;
  }

  return {
    defaultId,
    headingLevel: (styleId) => {
      for (const [, { outline, name }] of chain(styleId)) {
        if (outline !== null && Number.isInteger(outline)) return outline < 9 ? outline + 1 : null;
        const named = /^(?:heading|заголовок|тақырып)\s*([1-9])$/i.exec(name);
        if (named !== null) return Number(named[1]);
        if (/^(?:title|название)$/i.test(name)) return 1;
      }
      return null;
    },
    listOf: (styleId) => {
      for (const [id, { listId, listLevel }] of chain(styleId)) {
        if (listId !== null) {
          return listId === '0' ? null : { listId, level: listLevel, styleId: id };
        }
      }
      return null;
    },
  };
}
