import { failure, success, type Result } from '../base/result.ts';
import { noNumbering, readDocxNumbering } from './docx-numbering.ts';
import { docxStoryHandler, type StoryContext } from './docx-story.ts';
import { noStyles, readDocxStyles } from './docx-styles.ts';
import type { ImportError } from './import-error.ts';
import { createParagraphList } from './paragraph-list.ts';
import type { Paragraph } from './paragraph.ts';
import { readXml } from './read-xml.ts';
import { openZip, type ZipArchive } from './read-zip.ts';
import { addBlock, type Block } from './story-blocks.ts';
import { wordPrefixes } from './word-namespaces.ts';

type Notes = ReadonlyMap<string, readonly string[]>;

/**
 * The paragraphs of a Word document (ECMA-376, transitional or strict): text as it stands with all
 * tracked changes accepted, headings by style or outline level, generated list numbers written
 * out, table rows with tabs between cells (a table of one column is plain paragraphs), notes after
 * the paragraph that refers to them. Headers, footers and comments are not text.
 * A protected document is `encrypted`: its bytes are an OLE container with an encrypted package.
 */
export function readDocx(bytes: Uint8Array): Result<readonly Paragraph[], ImportError> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return failure({ code: 'encrypted', format: 'docx' });
  const zip = openZip(bytes, 'docx');
  if (!zip.ok) return zip;
  const parts = readParts(zip.value);
  if (!parts.ok) return parts;
  const { body, context } = parts.value;
  const list = createParagraphList();
  const handler = docxStoryHandler(context, (block) => {
    addBlock(list, block);
  });
  if (!readXml(body, wordPrefixes, handler)) return damaged();
  return success(list.paragraphs);
}

function damaged(): Result<never, ImportError> {
  return failure({ code: 'damaged', format: 'docx' });
}

function readParts(
  zip: ZipArchive,
): Result<{ body: Uint8Array; context: StoryContext }, ImportError> {
  const root = readRelations(zip, '');
  if (!root.ok) return root;
  const bodyPath = root.value.get('officeDocument') ?? 'word/document.xml';
  const body = zip.read(bodyPath);
  if (!body.ok) return body;
  if (body.value === null) return damaged();
  const relations = readRelations(zip, bodyPath);
  if (!relations.ok) return relations;
  const read = (type: string): Result<Uint8Array | null, ImportError> =>
    zip.read(relations.value.get(type) ?? `word/${type}.xml`);

  const styleBytes = read('styles');
  if (!styleBytes.ok) return styleBytes;
  const styles = styleBytes.value === null ? noStyles : readDocxStyles(styleBytes.value);
  const listBytes = read('numbering');
  if (!listBytes.ok) return listBytes;
  if (styles === null) return damaged();
  const numbering =
    listBytes.value === null
      ? noNumbering
      : readDocxNumbering(listBytes.value, (id) => styles.listOf(id)?.listId ?? null);
  if (numbering === null) return damaged();

  const withoutNotes: StoryContext = { styles, numbering, noteText: () => [] };
  const notes: Record<'footnote' | 'endnote', Notes> = { footnote: new Map(), endnote: new Map() };
  for (const kind of ['footnote', 'endnote'] as const) {
    const noteBytes = read(`${kind}s`);
    if (!noteBytes.ok) return noteBytes;
    const found = noteBytes.value === null ? new Map() : readNotes(noteBytes.value, withoutNotes);
    if (found === null) return damaged();
    notes[kind] = found;
  }
  return success({
    body: body.value,
    context: { styles, numbering, noteText: (kind, id) => notes[kind].get(id) ?? [] },
  });
}

/** The texts of all notes of a part by id; separators between text and notes are no notes. */
function readNotes(bytes: Uint8Array, context: StoryContext): Notes | null {
  const notes = new Map<string, string[]>();
  let current: string[] = [];
  const collect = (block: Block): void => {
    if (block.kind === 'row') current.push(block.cells.join(' '));
    if (block.kind === 'paragraph') current.push(block.input.text);
  };
  const story = docxStoryHandler(context, collect);
  const isSound = readXml(bytes, wordPrefixes, {
    ...story,
    onOpen: (name, attributes) => {
      if (name === 'w:footnote' || name === 'w:endnote') {
        current = [];
        const type = attributes.get('w:type') ?? 'normal';
        if (type === 'normal') notes.set(attributes.get('w:id') ?? '', current);
      }
      story.onOpen(name, attributes);
    },
  });
  return isSound ? notes : null;
}

/** Targets of the relations of a part by the last word of their type; `''` is the package. */
function readRelations(zip: ZipArchive, part: string): Result<Map<string, string>, ImportError> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const bytes = zip.read(`${folder}_rels/${part.slice(slash)}.rels`);
  if (!bytes.ok) return bytes;
  const targets = new Map<string, string>();
  if (bytes.value === null) return success(targets);
  const isSound = readXml(bytes.value, wordPrefixes, {
    onOpen: (name, attributes) => {
      if (name !== 'rel:Relationship') return;
      const type = attributes.get('Type')?.split('/').at(-1) ?? '';
      const target = attributes.get('Target') ?? '';
      if (attributes.get('TargetMode') === 'External' || targets.has(type)) return;
      targets.set(type, resolve(folder, target));
    },
    onClose: () => undefined,
    onText: () => undefined,
  });
  return isSound ? success(targets) : damaged();
}

/** The name in the archive of a target written relative to `folder` or absolute. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
