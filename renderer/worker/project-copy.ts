import type { Alignment } from '../../shared/alignment/alignment.ts';
import type { CodedPlace } from '../../shared/annotation/annotation.ts';
import type { Corpus } from '../../shared/analysis/corpus.ts';
import type { AlignmentId, DocumentId } from '../../shared/base/identifiers.ts';
import { invariant } from '../../shared/base/invariant.ts';
import { once } from '../../shared/base/once.ts';
import { type FoldedText, foldText } from '../../shared/codebook/find-characters.ts';
import { indexDocument, regroupIndex } from '../../shared/codebook/index-tokens.ts';
import type { Codebook } from '../../shared/codebook/codebook.ts';
import type { Document, Segment } from '../../shared/document/document.ts';
import { noStopWordsByHand } from '../../shared/language/stop-word-edits.ts';
import { noWordForms } from '../../shared/language/word-forms.ts';
import { splitSentences } from '../../shared/language/split-sentences.ts';
import type { Coder } from '../../shared/project/project.ts';
import type { ProjectUpdate } from './core-protocol.ts';
import { type Unpacked, unpackAnnotations } from './packed-annotations.ts';

/** The project as it was when a job came: later updates do not touch it. */
export type CopiedProject = Corpus & {
  readonly coders: readonly Coder[];
  readonly alignments: readonly Alignment[];
  readonly document: (id: DocumentId) => Document;
  readonly segmentsOf: (id: DocumentId) => readonly Segment[];
  readonly foldedText: (document: Document) => FoldedText;
  /** Offsets start, end, start, end … */
  readonly sentences: (document: Document) => Uint32Array;
};

/** The worker's copy of the project with everything derived from its texts, kept by text. */
export type ProjectCopy = {
  readonly update: (update: ProjectUpdate) => void;
  readonly current: () => CopiedProject;
};

export function createProjectCopy(): ProjectCopy {
  const texts = new Map<string, string>();
  const segments = new Map<DocumentId, readonly Segment[]>();
  const indexes = derived(indexDocument);
  const folded = derived((document) => foldText(document.text, indexes.of(document).table));
  const sentences = derived(({ text, language }) => {
    const spans = splitSentences(text, language);
    return Uint32Array.from(spans.flatMap(({ start, end }) => [start, end]));
  });
  let works: Corpus['works'] = [];
  let stripped: readonly Omit<Document, 'text'>[] = [];
  let codebook: Codebook = { id: '', version: 0, concepts: [] };
  let coders: readonly Coder[] = [];
  let wordForms = noWordForms;
  let stopWords = noStopWordsByHand;
  let grouped = indexes;
  let alignments: ReadonlyMap<AlignmentId, Alignment> = new Map();
  let annotations: () => readonly CodedPlace[] = () => [];
  // Kept as long as they are the same, for analyses keep what they made of them.
  let whole: readonly Document[] | null = null;
  let allSegments: (() => readonly Segment[]) | null = null;
  let unpacked: Unpacked | null = null;
  let current: CopiedProject | null = null;

  const forgetOthers = (): void => {
    const hashes = new Set(stripped.map(({ textHash }) => textHash));
    const ids = new Set(stripped.map(({ id }) => id));
    for (const hash of texts.keys()) if (!hashes.has(hash)) texts.delete(hash);
    for (const id of segments.keys()) if (!ids.has(id)) segments.delete(id);
    for (const cache of [indexes, grouped, folded, sentences]) cache.keepOnly(hashes);
  };

  const copy = (): CopiedProject => {
    whole ??= stripped.map((document): Document => ({
      ...document,
      text: texts.get(document.textHash) ?? '',
    }));
    const documents = whole;
    const ownSegments = new Map(segments);
    const byId = new Map(documents.map((document) => [document.id, document]));
    const places = annotations;
    allSegments ??= once(() => documents.flatMap(({ id }) => ownSegments.get(id) ?? []));
    const own = allSegments;
    return {
      works,
      documents,
      codebook,
      coders,
      alignments: [...alignments.values()],
      wordForms,
      stopWords,
      get segments() {
        return own();
      },
      get annotations() {
        return places();
      },
      document: (id) => {
        const document = byId.get(id);
        invariant(document !== undefined, `the worker has document ${id}`);
        return document;
      },
      segmentsOf: (id) => ownSegments.get(id) ?? [],
      tokenIndex: grouped.of,
      foldedText: folded.of,
      sentences: sentences.of,
    };
  };

  return {
    update: (update) => {
      current = null;
      if (update.documents !== undefined || update.texts !== undefined) whole = null;
      if (whole === null || update.segments !== undefined) allSegments = null;
      for (const { textHash, text } of update.texts ?? []) texts.set(textHash, text);
      for (const own of update.segments ?? []) segments.set(own.documentId, own.segments);
      works = update.works ?? works;
      codebook = update.codebook ?? codebook;
      coders = update.coders ?? coders;
      stopWords = update.stopWords ?? stopWords;
      if (update.wordForms !== undefined) {
        const edits = update.wordForms;
        wordForms = edits;
        grouped = derived((document) => regroupIndex(indexes.of(document), edits));
      }
      if (update.alignments !== undefined) alignments = updated(alignments, update.alignments);
      if (update.annotations !== undefined) {
        const packed = update.annotations;
        annotations = once(() => {
          const places = unpackAnnotations(packed, unpacked);
          unpacked = { packed, places };
          return places;
        });
      }
      if (update.documents !== undefined) {
        stripped = update.documents;
        forgetOthers();
      }
    },
    current: () => (current ??= copy()),
  };
}

/** What stays the same keeps its identity, and what was learned from it. */
function updated(
  before: ReadonlyMap<AlignmentId, Alignment>,
  { ids, changed }: NonNullable<ProjectUpdate['alignments']>,
): ReadonlyMap<AlignmentId, Alignment> {
  const all = new Map([...before, ...changed.map((one) => [one.id, one] as const)]);
  return new Map(
    ids.flatMap((id) => {
      const alignment = all.get(id);
      return alignment === undefined ? [] : [[id, alignment] as const];
    }),
  );
}

type Derived<Value> = {
  readonly of: (document: Document) => Value;
  readonly keepOnly: (textHashes: ReadonlySet<string>) => void;
};

/** What is made of a text in its language is made once; texts never change. */
function derived<Value>(make: (document: Document) => Value): Derived<Value> {
  const byHash = new Map<string, Map<string, Value>>();
  return {
    of: (document) => {
      const { textHash, language } = document;
      const known = byHash.get(textHash)?.get(language);
      if (known !== undefined) return known;
      const value = make(document);
      byHash.set(textHash, new Map(byHash.get(textHash)).set(language, value));
      return value;
    },
    keepOnly: (textHashes) => {
      for (const hash of byHash.keys()) if (!textHashes.has(hash)) byHash.delete(hash);
    },
  };
}
