import { isRecord } from '../base/is-record.ts';
import { failure, success, type Result } from '../base/result.ts';

/** A document to align: segments by language, in the order of the file, and confirmed beads if any. */
export type AlignmentDocument = {
  readonly id: string;
  readonly segments: ReadonlyMap<string, readonly string[]>;
  /** By pair (`kk-ru`); empty where the file names none. */
  readonly pairs: ReadonlyMap<string, readonly IndexBead[]>;
};

/** Source and target indexes. */
export type IndexBead = readonly [source: readonly number[], target: readonly number[]];

export type AlignmentInputError = {
  readonly code: 'noDocuments' | 'badId' | 'repeatedId' | 'badSegments' | 'badBeads' | 'tooMany';
  /** Where in the value, as `docs[2].sents.kk[7]`. */
  readonly path: string;
};

/** More segments of a version, or letters of a document, are not text of people but a slip or an attack. */
const mostSegments = 200_000;
const mostLetters = 100_000_000;
const mostLanguages = 12;

/** Reads documents in the form of the gold sets and of predictions; other fields are left aside. */
export function readAlignmentInput(
  value: unknown,
): Result<AlignmentDocument[], AlignmentInputError> {
  const docs = isRecord(value) ? value['docs'] : undefined;
  if (!Array.isArray(docs) || docs.length === 0)
    return failure({ code: 'noDocuments', path: 'docs' });
  const result: AlignmentDocument[] = [];
  const ids = new Set<string>();
  for (const [index, entry] of docs.entries()) {
    const path = `docs[${index}]`;
    const id: unknown = isRecord(entry) ? entry['id'] : undefined;
    if (typeof id !== 'string' || id === '' || !isRecord(entry)) {
      return failure({ code: 'badId', path: `${path}.id` });
    }
    if (ids.has(id)) return failure({ code: 'repeatedId', path: `${path}.id` });
    ids.add(id);
    const segments = readSegments(entry['sents'], `${path}.sents`);
    if (!segments.ok) return segments;
    const pairs = readPairs(entry['pairs'], segments.value, `${path}.pairs`);
    if (!pairs.ok) return pairs;
    result.push({ id, segments: segments.value, pairs: pairs.value });
  }
  return success(result);
}

function readSegments(
  value: unknown,
  path: string,
): Result<ReadonlyMap<string, readonly string[]>, AlignmentInputError> {
  const languages = isRecord(value) ? Object.keys(value) : [];
  if (!isRecord(value) || languages.length < 2) return failure({ code: 'badSegments', path });
  if (languages.length > mostLanguages) return failure({ code: 'tooMany', path });
  const result = new Map<string, readonly string[]>();
  let letters = 0;
  for (const language of languages) {
    const listed = value[language];
    const place = `${path}.${language}`;
    // A hyphen joins the two codes of a pair.
    if (!Array.isArray(listed) || !/^[\p{L}\p{N}_]{1,20}$/u.test(language)) {
      return failure({ code: 'badSegments', path: place });
    }
    if (listed.length > mostSegments) return failure({ code: 'tooMany', path: place });
    const segments: string[] = [];
    for (const [index, segment] of listed.entries()) {
      if (typeof segment !== 'string') {
        return failure({ code: 'badSegments', path: `${place}[${index}]` });
      }
      letters += segment.length;
      segments.push(segment);
    }
    if (letters > mostLetters) return failure({ code: 'tooMany', path: place });
    result.set(language, segments);
  }
  return success(result);
}

function readPairs(
  value: unknown,
  segments: ReadonlyMap<string, readonly string[]>,
  path: string,
): Result<ReadonlyMap<string, readonly IndexBead[]>, AlignmentInputError> {
  const result = new Map<string, readonly IndexBead[]>();
  if (value === undefined) return success(result);
  if (!isRecord(value)) return failure({ code: 'badBeads', path });
  for (const [pair, listed] of Object.entries(value)) {
    const [source = '', target = '', ...rest] = pair.split('-');
    const from = segments.get(source);
    const to = segments.get(target);
    if (!Array.isArray(listed) || from === undefined || to === undefined || rest.length > 0) {
      return failure({ code: 'badBeads', path: `${path}.${pair}` });
    }
    const beads: IndexBead[] = [];
    for (const [index, entry] of listed.entries()) {
      const left: unknown = Array.isArray(entry) ? entry[0] : undefined;
      const right: unknown = Array.isArray(entry) ? entry[1] : undefined;
      if (!isIndexes(left, from.length) || !isIndexes(right, to.length)) {
        return failure({ code: 'badBeads', path: `${path}.${pair}[${index}]` });
      }
      beads.push([left, right]);
    }
    result.set(pair, beads);
  }
  return success(result);
}

function isIndexes(value: unknown, size: number): value is readonly number[] {
  return (
    Array.isArray(value) &&
    value.every((index) => Number.isInteger(index) && Number(index) >= 0 && Number(index) < size)
  );
}
