import { Zip, ZipDeflate, ZipPassThrough, type ZipInputFile } from 'fflate';
import type { OriginalBytes } from '../bridge/bridge-api.ts';
import type { SerializedProject } from '../project/project-file.ts';

/** The earliest time that a zip archive can tell: equal projects give equal bytes. */
const noTime = new Date(1980, 0, 1);

/** UTF-16 units that are encoded and packed at a time: some 5 ms of work. */
const pieceLength = 2 ** 16;

/**
 * The project folder as one `.talda` archive: `project.json`, `texts/` and `originals/`. Imported
 * files are stored as they are, since most of their formats are packed already. `breathe` is awaited
 * between small pieces of work: packing a large project takes seconds.
 */
export async function projectToArchive(
  { json, texts }: SerializedProject,
  originals: readonly OriginalBytes[],
  breathe: () => Promise<void>,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    // Only wrong use of the library ends here: all input is in memory.
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const begin = <File extends ZipInputFile>(file: File): File => {
    file.mtime = noTime;
    zip.add(file);
    return file;
  };
  const pack = async (name: string, text: string): Promise<void> => {
    const file = begin(new ZipDeflate(name, { level: 6 }));
    const encoder = new TextEncoder();
    for (const { piece, isLast } of piecesOf(text)) {
      file.push(encoder.encode(piece), isLast);
      await breathe();
    }
  };
  await pack('project.json', json);
  for (const [hash, text] of texts) await pack(`texts/${hash}.txt`, text);
  for (const { fileName, bytes } of originals) {
    begin(new ZipPassThrough(`originals/${fileName}`)).push(bytes, true);
    await breathe();
  }
  zip.end();
  return joined(chunks);
}

/** The text in pieces, at least one, none of which ends between the halves of a character. */
function* piecesOf(text: string): Generator<{ readonly piece: string; readonly isLast: boolean }> {
  let start = 0;
  do {
    let end = Math.min(start + pieceLength, text.length);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end += 1;
    yield { piece: text.slice(start, end), isLast: end === text.length };
    start = end;
  } while (start < text.length);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
