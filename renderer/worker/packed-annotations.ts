import {
  annotationOrigins,
  annotationStatuses,
  type CodedPlace,
} from '../../shared/annotation/annotation.ts';
import type { CoderId, ConceptId, DocumentId } from '../../shared/base/identifiers.ts';
import { at } from '../../shared/base/invariant.ts';

/**
 * Annotations as they cross to the worker, without quotes and memos: `fields` holds
 * {@link width} numbers for each, the first four of them indexes into the lists. Packing 50,000
 * takes a few milliseconds, cloning as many objects some hundred.
 */
export type PackedAnnotations = {
  readonly documentIds: readonly DocumentId[];
  readonly conceptIds: readonly ConceptId[];
  readonly coderIds: readonly CoderId[];
  readonly textHashes: readonly string[];
  readonly fields: Uint32Array<ArrayBuffer>;
};

/** Document, concept, coder, text hash, start, end, origin, status. */
const width = 8;

export function packAnnotations(annotations: readonly CodedPlace[]): PackedAnnotations {
  const documents = numberValues<DocumentId>();
  const concepts = numberValues<ConceptId>();
  const coders = numberValues<CoderId>();
  const hashes = numberValues<string>();
  const fields = new Uint32Array(annotations.length * width);
  let next = 0;
  for (const { documentId, conceptId, coderId, anchor, origin, status } of annotations) {
    fields[next] = documents.numberOf(documentId);
    fields[next + 1] = concepts.numberOf(conceptId);
    fields[next + 2] = coders.numberOf(coderId);
    fields[next + 3] = hashes.numberOf(anchor.textHash);
    fields[next + 4] = anchor.span.start;
    fields[next + 5] = anchor.span.end;
    fields[next + 6] = annotationOrigins.indexOf(origin);
    fields[next + 7] = annotationStatuses.indexOf(status);
    next += width;
  }
  return {
    documentIds: documents.values,
    conceptIds: concepts.values,
    coderIds: coders.values,
    textHashes: hashes.values,
    fields,
  };
}

/** What was unpacked before: annotations that are still the same stay the same objects. */
export type Unpacked = {
  readonly packed: PackedAnnotations;
  readonly places: readonly CodedPlace[];
};

export function unpackAnnotations(
  packed: PackedAnnotations,
  known: Unpacked | null = null,
): CodedPlace[] {
  const count = packed.fields.length / width;
  const [first, last] = known === null ? [0, 0] : unchanged(known.packed, packed);
  const before = known?.places ?? [];
  return [
    ...before.slice(0, first),
    ...Array.from({ length: count - first - last }, (_, index) => unpackOne(packed, first + index)),
    ...before.slice(before.length - last),
  ];
}

function unpackOne(packed: PackedAnnotations, index: number): CodedPlace {
  const { documentIds, conceptIds, coderIds, textHashes, fields } = packed;
  const field = (offset: number): number => at(fields, index * width + offset);
  return {
    documentId: at(documentIds, field(0)),
    conceptId: at(conceptIds, field(1)),
    coderId: at(coderIds, field(2)),
    anchor: {
      textHash: at(textHashes, field(3)),
      span: { start: field(4), end: field(5) },
    },
    origin: at(annotationOrigins, field(6)),
    status: at(annotationStatuses, field(7)),
  };
}

/** How many annotations at the start and at the end are the same. */
function unchanged(before: PackedAnnotations, after: PackedAnnotations): [number, number] {
  const lists = ['documentIds', 'conceptIds', 'coderIds', 'textHashes'] as const;
  const isSameList = lists.every((list) => {
    const [one, other] = [before[list], after[list]];
    return one.length <= other.length && one.every((value, index) => value === other[index]);
  });
  if (!isSameList) return [0, 0];
  const [old, now] = [before.fields, after.fields];
  const shorter = Math.min(old.length, now.length);
  let same = 0;
  while (same < shorter && old[same] === now[same]) same += 1;
  const first = Math.floor(same / width);
  let sameAtEnd = 0;
  while (
    sameAtEnd < shorter - first * width &&
    old[old.length - 1 - sameAtEnd] === now[now.length - 1 - sameAtEnd]
  ) {
    sameAtEnd += 1;
  }
  return [first, Math.floor(sameAtEnd / width)];
}

/** Numbers values by first occurrence. */
function numberValues<Value>(): {
  readonly values: readonly Value[];
  readonly numberOf: (value: Value) => number;
} {
  const values: Value[] = [];
  const numbers = new Map<Value, number>();
  return {
    values,
    numberOf: (value) => {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, values.length);
      return values.push(value) - 1;
    },
  };
}
