import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';

export type Cell = string | number | null;

/** The sheets of a workbook by name: texts as texts, numbers as numbers, as a spreadsheet takes them. */
export function readWorkbook(bytes: Uint8Array): ReadonlyMap<string, Cell[][]> {
  const parts = unzipSync(bytes);
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>([^]*?)<\/si>/g)].map(([, inner]) =>
    [...(inner ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => unescape(text)).join(''),
  );
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return new Map(
    names.map(([, name], index) => [
      unescape(name),
      readSheet(part(`xl/worksheets/sheet${index + 1}.xml`), shared),
    ]),
  );
}

function readSheet(xml: string, shared: readonly string[]): Cell[][] {
  return [...xml.matchAll(/<row[^>]*?(?:\/>|>([^]*?)<\/row>)/g)].map(([, row = '']) => {
    const cells: Cell[] = [];
    for (const [, attributes = '', inner = ''] of row.matchAll(
      /<c ([^>]*?)(?:\/>|>([^]*?)<\/c>)/g,
    )) {
      const column = columnNumber(/r="([A-Z]+)/.exec(attributes)?.[1] ?? '');
      while (cells.length < column) cells.push(null);
      cells.push(readCell(/t="(\w+)"/.exec(attributes)?.[1] ?? 'n', inner, shared));
    }
    return cells;
  });
}

function readCell(type: string, inner: string, shared: readonly string[]): Cell {
  const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
  if (type === 's') return shared[Number(value)] ?? null;
  if (type === 'inlineStr') return unescape(/<t[^>]*>([^<]*)<\/t>/.exec(inner)?.[1]);
  if (type === 'n') return value === undefined ? null : Number(value);
  throw new Error(`A cell of an unexpected type: ${type}`);
}

/** `A` is 0, `AA` is 26. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const entities: { readonly [name: string]: string } = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
};

function unescape(text = ''): string {
  return text.replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) =>
    code === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );
}

/** The lines of a CSV file of the window, which begins with a byte order mark; empty lines are kept. */
export function readCsv(bytes: Uint8Array, delimiter: string): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (!text.startsWith('\uFEFF')) throw new Error('Excel would not read it as UTF-8');
  const { data, errors } = papaparse.parse<string[]>(text.slice(1), { delimiter });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** Width and height of a PNG picture in dots; throws for anything else. */
export function pictureSize(bytes: Uint8Array): {
  readonly width: number;
  readonly height: number;
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = view.getBigUint64(0) === 0x8950_4e47_0d0a_1a0an;
  if (!isPng || strFromU8(bytes.subarray(12, 16)) !== 'IHDR') throw new Error('It is no PNG');
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
