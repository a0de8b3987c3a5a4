import { Inflate } from 'fflate';
import { failure, success, type Result } from '../base/result.ts';
import type { ImportError } from './import-error.ts';

/** What an archive may cost to open. `ratio` is inflated size over packed size of one entry. */
export type ZipLimits = {
  readonly entries: number;
  readonly bytes: number;
  readonly ratio: number;
};

/** Far above any document of words; pictures count towards `bytes` by what the archive declares. */
export const defaultZipLimits: ZipLimits = { entries: 10_000, bytes: 256 * 2 ** 20, ratio: 250 };

/** Below this size no ratio is suspicious: an empty form of Word packs very well. */
const ratioFreeBytes = 2 ** 20;

type ZipEntry = {
  readonly method: number;
  readonly checksum: number;
  readonly start: number;
  readonly packedSize: number;
  readonly size: number;
  readonly isEncrypted: boolean;
};

/** An archive whose directory has been read and found within the limits; nothing is inflated yet. */
export type ZipArchive = {
  readonly names: readonly string[];
  /** Content of an entry, `null` when the archive has no entry of that name. */
  readonly read: (name: string) => Result<Uint8Array | null, ImportError>;
};

/**
 * Opens a zip archive by its central directory. Refused as `tooLarge`: more entries, declared bytes
 * or a higher ratio than `limits` allow; the bytes that really come out are counted while
 * inflating, over all reads together, so a directory that lies gains nothing. Refused as
 * `damaged`: a cut archive, entries outside it or overlapping, wrong checksums, Zip64 (whose
 * documents would be beyond the limits). `format` names the document in the errors.
 */
export function openZip(
  bytes: Uint8Array,
  format: string,
  limits: ZipLimits = defaultZipLimits,
): Result<ZipArchive, ImportError> {
  const damaged = failure<ImportError>({ code: 'damaged', format });
  const directory = findDirectory(bytes);
  if (directory === null) return damaged;
  if (directory.count > limits.entries) return tooLarge('entries', limits);
  const entries = readDirectory(bytes, directory);
  if (entries === null) return damaged;
  const listed = [...entries.values()];
  if (listed.reduce((sum, { size }) => sum + size, 0) > limits.bytes) {
    return tooLarge('bytes', limits);
  }
  if (listed.some(({ size, packedSize }) => isSuspicious(size, packedSize, limits))) {
    return tooLarge('ratio', limits);
  }
  let budget = limits.bytes;
  return success({
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return success(null);
      if (entry.isEncrypted) return failure({ code: 'encrypted', format });
      const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
      const content =
        entry.method === 0
          ? success(packed)
          : inflate(packed, { ...limits, bytes: budget }, format);
      if (!content.ok) return content;
      if (content.value.length > budget) return tooLarge('bytes', limits);
      budget -= content.value.length;
      if (content.value.length !== entry.size || crc32(content.value) !== entry.checksum) {
        return damaged;
      }
      return content;
    },
  });
}

function tooLarge(limit: keyof ZipLimits, limits: ZipLimits): Result<never, ImportError> {
  return failure({ code: 'tooLarge', limit, allowed: limits[limit] });
}

function isSuspicious(size: number, packedSize: number, limits: ZipLimits): boolean {
  return size > ratioFreeBytes && size > packedSize * limits.ratio;
}

type Directory = { readonly start: number; readonly end: number; readonly count: number };

/** The end record stands in the last 65,557 bytes: 22 of its own and a comment of up to 65,535. */
function findDirectory(bytes: Uint8Array): Directory | null {
  const lowest = Math.max(0, bytes.length - 65_557);
  for (let offset = bytes.length - 22; offset >= lowest; offset -= 1) {
    if (uint32(bytes, offset) !== 0x06054b50) continue;
    if (offset + 22 + uint16(bytes, offset + 20) !== bytes.length) continue;
    const size = uint32(bytes, offset + 12);
    const start = uint32(bytes, offset + 16);
    if (start + size > offset) return null;
    return { start, end: start + size, count: uint16(bytes, offset + 10) };
  }
  return null;
}

/** Entries by name, `null` when the directory contradicts itself or the file. */
function readDirectory(bytes: Uint8Array, directory: Directory): Map<string, ZipEntry> | null {
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder('utf-8');
  let offset = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    if (offset + 46 > directory.end || uint32(bytes, offset) !== 0x02014b50) return null;
    const nameLength = uint16(bytes, offset + 28);
    const next = offset + 46 + nameLength + uint16(bytes, offset + 30) + uint16(bytes, offset + 32);
    if (next > directory.end) return null;
    const entry = readEntry(bytes, offset, directory.start);
    if (entry === null) return null;
    const raw = decoder.decode(bytes.subarray(offset + 46, offset + 46 + nameLength));
    const name = raw.replaceAll('\\', '/');
    if (!entries.has(name)) entries.set(name, entry);
    offset = next;
  }
  return doOverlap([...entries.values()]) ? null : entries;
}

function readEntry(bytes: Uint8Array, offset: number, limit: number): ZipEntry | null {
  const local = uint32(bytes, offset + 42);
  if (local + 30 > limit || uint32(bytes, local) !== 0x04034b50) return null;
  const start = local + 30 + uint16(bytes, local + 26) + uint16(bytes, local + 28);
  const packedSize = uint32(bytes, offset + 20);
  const method = uint16(bytes, offset + 10);
  if (start + packedSize > limit || (method !== 0 && method !== 8)) return null;
  return {
    method,
    checksum: uint32(bytes, offset + 16),
    start,
    packedSize,
    size: uint32(bytes, offset + 24),
    isEncrypted: (uint16(bytes, offset + 8) & 1) === 1,
  };
}

/** Entries that share bytes are the mark of a bomb without nesting. */
function doOverlap(entries: readonly ZipEntry[]): boolean {
  const sorted = entries.filter(({ packedSize }) => packedSize > 0);
  sorted.sort((a, b) => a.start - b.start);
  return sorted.some((entry, index) => {
    const before = sorted[index - 1];
    return before !== undefined && before.start + before.packedSize > entry.start;
  });
}

/** Inflates in small steps and stops as soon as a limit is passed. */
function inflate(
  packed: Uint8Array,
  limits: ZipLimits,
  format: string,
): Result<Uint8Array, ImportError> {
  const step = 16_384;
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isComplete = false;
  const stream = new Inflate((chunk, isFinal) => {
    size += chunk.length;
    isComplete ||= isFinal;
    chunks.push(chunk);
  });
  for (let start = 0; start < packed.length; start += step) {
    const end = Math.min(start + step, packed.length);
    try {
      stream.push(packed.subarray(start, end), end === packed.length);
    } catch {
      // fflate reports a broken stream by throwing.
      return failure({ code: 'damaged', format });
    }
    if (size > limits.bytes) return tooLarge('bytes', limits);
    if (isSuspicious(size, packed.length, limits)) return tooLarge('ratio', limits);
  }
  if (!isComplete) return failure({ code: 'damaged', format });
  const content = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    content.set(chunk, offset);
    offset += chunk.length;
  }
  return success(content);
}

function uint16(bytes: Uint8Array, offset: number): number {
  return (bytes[offset] ?? 0) | ((bytes[offset + 1] ?? 0) << 8);
}

function uint32(bytes: Uint8Array, offset: number): number {
  return (uint16(bytes, offset) | (uint16(bytes, offset + 2) << 16)) >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zip uses it (ISO 3309, reflected polynomial EDB88320). */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
