import { SaxesParser } from 'saxes';
import { decodeBytes } from '../text/decode-bytes.ts';

/**
 * Receives an XML document in order. Names are `prefix:local` with the caller's own prefixes,
 * whatever prefixes the file uses; attributes without a namespace have their bare name.
 */
export type XmlHandler = {
  readonly onOpen: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly onClose: (name: string) => void;
  readonly onText: (text: string) => void;
};

/** Deeper nesting than any writer makes. */
const maxDepth = 400;
const step = 65_536;

/**
 * Reads XML and reports to `handler`; returns whether the document was well formed to its end. What
 * was reported before a fault must then be thrown away. A document type declaration counts as a
 * fault, so there are no entities but the five of XML; so does nesting beyond 400. `prefixes`
 * gives the prefix for each namespace of interest; elements of others are named `other:local`.
 * `isUsualDoctype` lets a declaration through that only names a type: nothing of it is ever read.
 */
export function readXml(
  bytes: Uint8Array,
  prefixes: ReadonlyMap<string, string>,
  handler: XmlHandler,
  isUsualDoctype: (declaration: string) => boolean = () => false,
): boolean {
  const decoded = decodeBytes(bytes, 'detect');
  if (!decoded.ok || !decoded.value.encoding.startsWith('utf')) return false;
  const { text } = decoded.value;
  const parser = new SaxesParser({ xmlns: true, position: false });
  let isSound = true;
  let depth = 0;
  const nameOf = (uri: string, local: string): string => `${prefixes.get(uri) ?? 'other'}:${local}`;
  parser.on('error', () => {
    isSound = false;
  });
  parser.on('doctype', (declaration) => {
    if (!isUsualDoctype(declaration)) isSound = false;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > maxDepth) isSound = false;
    if (!isSound) return;
    const attributes = new Map<string, string>();
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      attributes.set(uri === '' ? local : nameOf(uri, local), value);
    }
    handler.onOpen(nameOf(tag.uri, tag.local), attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    if (isSound) handler.onClose(nameOf(tag.uri, tag.local));
  });
  const onText = (content: string): void => {
    if (isSound) handler.onText(content);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  for (let start = 0; start < text.length && isSound; start += step) {
    parser.write(text.slice(start, start + step));
  }
  if (isSound) parser.close();
  return isSound;
}
