import { failure, success, type Result } from '../base/result.ts';
import type { ImportError } from './import-error.ts';
import { odtStoryHandler } from './odt-story.ts';
import { collectOdtStyles, odtPrefixes } from './odt-styles.ts';
import { createParagraphList } from './paragraph-list.ts';
import type { Paragraph } from './paragraph.ts';
import { readXml, type XmlHandler } from './read-xml.ts';
import { openZip } from './read-zip.ts';
import { addBlock } from './story-blocks.ts';

/**
 * The paragraphs of an OpenDocument text (ISO/IEC 26300): headings by outline level, generated list
 * numbers written out, table rows with tabs between cells, notes after their paragraph. Text
 * deleted by tracked changes, headers and footers are not text. A document whose parts are
 * encrypted by password is `encrypted`.
 */
export function readOdt(bytes: Uint8Array): Result<readonly Paragraph[], ImportError> {
  const zip = openZip(bytes, 'odt');
  if (!zip.ok) return zip;
  const manifest = zip.value.read('META-INF/manifest.xml');
  if (!manifest.ok) return manifest;
  if (manifest.value !== null && isEncrypted(manifest.value)) {
    return failure({ code: 'encrypted', format: 'odt' });
  }
  const styles = collectOdtStyles();
  const styleBytes = zip.value.read('styles.xml');
  if (!styleBytes.ok) return styleBytes;
  if (styleBytes.value !== null && !readXml(styleBytes.value, odtPrefixes, styles.handler)) {
    return failure({ code: 'damaged', format: 'odt' });
  }
  const content = zip.value.read('content.xml');
  if (!content.ok) return content;
  const list = createParagraphList();
  const story = odtStoryHandler(styles, (block) => {
    addBlock(list, block);
  });
  if (content.value === null || !readXml(content.value, odtPrefixes, both(styles.handler, story))) {
    return failure({ code: 'damaged', format: 'odt' });
  }
  return success(list.paragraphs);
}

/** Automatic styles stand before the text of the same file, so one pass serves both. */
function both(first: XmlHandler, second: XmlHandler): XmlHandler {
  return {
    onOpen: (name, attributes) => {
      first.onOpen(name, attributes);
      second.onOpen(name, attributes);
    },
    onClose: (name) => {
      first.onClose(name);
      second.onClose(name);
    },
    onText: second.onText,
  };
}

function isEncrypted(manifest: Uint8Array): boolean {
  let found = false;
  readXml(manifest, odtPrefixes, {
    onOpen: (name) => {
      if (name === 'manifest:encryption-data') found = true;
    },
    onClose: () => undefined,
    onText: () => undefined,
  });
  return found;
}
