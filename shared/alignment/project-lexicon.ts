import type { AlignmentId, DocumentId } from '../base/identifiers.ts';
import type { Document } from '../document/document.ts';
import { beadStarts, type Alignment } from './alignment.ts';
import { learnLexiconSource, type ConfirmedText } from './learn-lexicon.ts';
import type { LexiconSource, StemLexicon } from './stem-lexicon.ts';

/** Fewer confirmed beads teach chance more than words. */
const leastBeads = 10;

/** Alignments and documents never change: what an alignment taught stays as long as it does. */
const taught = new WeakMap<Alignment, LexiconSource | null>();
/** The aligner keeps its tables by lexicon, so that the same sources must give the same one. */
const known = new WeakMap<StemLexicon, StemLexicon[]>();
const mostKnown = 6;

/**
 * What the project knows of words: the lexicon that ships with the program, and what the confirmed
 * beads of its alignments teach. `without` is the alignment that is being made, which must not
 * confirm its own first errors. The same project gives the same object.
 */
export function projectLexicon(
  builtin: StemLexicon,
  {
    documents,
    alignments,
  }: { readonly documents: readonly Document[]; readonly alignments: readonly Alignment[] },
  without: AlignmentId | null,
): StemLexicon {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const own = alignments.flatMap((alignment) => {
    if (alignment.id === without) return [];
    const source = learnedFrom(alignment, byId);
    return source === null ? [] : [source];
  });
  if (own.length === 0) return builtin;
  const lexicons = known.get(builtin) ?? [];
  const sources = [...builtin.sources, ...own];
  const same = lexicons.find((lexicon) => isSameList(lexicon.sources, sources));
  if (same !== undefined) return same;
  const made = { sources };
  known.set(builtin, [made, ...lexicons].slice(0, mostKnown));
  return made;
}

/** The documents whose texts {@link projectLexicon} reads. */
export function lexiconDocuments(
  alignments: readonly Alignment[],
  without: AlignmentId | null,
): DocumentId[] {
  return alignments
    .filter((alignment) => alignment.id !== without && isTeaching(alignment))
    .flatMap(({ texts }) => texts.map(({ documentId }) => documentId));
}

function isTeaching({ beads }: Alignment): boolean {
  return beads.filter(({ status }) => status === 'confirmed').length >= leastBeads;
}

function learnedFrom(
  alignment: Alignment,
  documents: ReadonlyMap<DocumentId, Document>,
): LexiconSource | null {
  const before = taught.get(alignment);
  if (before !== undefined) return before;
  const source = isTeaching(alignment) ? learn(alignment, documents) : null;
  taught.set(alignment, source);
  return source;
}

/** Only what translates: two editions in one language teach nothing. */
function learn(
  alignment: Alignment,
  documents: ReadonlyMap<DocumentId, Document>,
): LexiconSource | null {
  const { id, texts, beads } = alignment;
  const starts = beadStarts(alignment);
  const languages = new Set<string>();
  const versions = texts.flatMap(({ documentId, textHash }, version) => {
    const document = documents.get(documentId);
    if (document?.textHash !== textHash || languages.has(document.language)) return [];
    languages.add(document.language);
    return [{ document, version }];
  });
  const segments: { [language: string]: readonly string[] } = {};
  const pairs: { [pair: string]: ConfirmedText['pairs'][string] } = {};
  for (const { document, version } of versions) {
    const { language, text } = document;
    const offsets = texts[version]?.offsets ?? [];
    segments[language] = Array.from({ length: offsets.length / 2 }, (_, index) =>
      text.slice(offsets[2 * index], offsets[2 * index + 1]),
    );
  }
  for (const [place, one] of versions.entries()) {
    for (const two of versions.slice(place + 1)) {
      const pair = `${one.document.language}-${two.document.language}`;
      pairs[pair] = beads.flatMap(({ status, sizes }, index) => {
        if (status !== 'confirmed') return [];
        const side = (version: number): number[] =>
          Array.from(
            { length: sizes[version] ?? 0 },
            (_, step) => (starts[index]?.[version] ?? 0) + step,
          );
        return [[side(one.version), side(two.version)] as const];
      });
    }
  }
  return Object.keys(pairs).length === 0 ? null : learnLexiconSource(id, [{ segments, pairs }]);
}

function isSameList(one: readonly LexiconSource[], two: readonly LexiconSource[]): boolean {
  return one.length === two.length && one.every((source, index) => source === two[index]);
}
