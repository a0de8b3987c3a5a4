import { useEffect, useMemo, useState } from 'react';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import type { Document, Segment } from '../../../shared/document/document.ts';
import type { Project } from '../../../shared/project/project.ts';
import {
  annotationsByDocument,
  isCoderShown,
  segmentsByDocument,
} from '../../session/project-views.ts';
import { useSession, useTalda } from '../../session/talda.ts';
import {
  countCoded,
  hasProvisions,
  mainParts,
  missingArticles,
  structureOf,
  unitsOf,
  type CodedShare,
  type PartCount,
} from './document-facts.ts';

/** What the list and the side panel say of a document. */
export type DocumentFacts = {
  readonly structure: readonly PartCount[];
  /** `null` while it is being counted. */
  readonly main: PartCount | null;
  readonly coded: CodedShare | null;
  readonly missing: readonly string[] | null;
  /** Accepted codes of the coders shown, in text order. */
  readonly passages: readonly Annotation[];
};

export type LibraryFacts = {
  readonly words: ReadonlyMap<DocumentId, number>;
  readonly of: (document: Document) => DocumentFacts;
  readonly coded: ReadonlyMap<DocumentId, number>;
};

/** Texts do not change, so sentences found once hold for good. */
const knownSentences = new Map<string, Uint32Array>();
const noSegments: readonly Segment[] = [];

export function useLibraryFacts(project: Project): LibraryFacts {
  const { isBlind, shownCoderIds, coderId } = useSession();
  const words = useWordCounts(project);
  const sentences = useSentences(project);
  const units = useMemo(() => rememberedUnits(), []);
  const { segments, annotations, documents } = project;
  return useMemo(() => {
    const shown = { isBlind, shownCoderIds, coderId };
    const segmentsOf = (document: Document): readonly Segment[] =>
      segmentsByDocument(segments).get(document.id) ?? noSegments;
    const known = new Map<Document, DocumentFacts>();
    const of = (document: Document): DocumentFacts => {
      const before = known.get(document);
      if (before !== undefined) return before;
      const own = segmentsOf(document);
      const found = sentences.get(document.textHash) ?? null;
      const structure = structureOf(own);
      const passages = (annotationsByDocument(annotations).get(document.id) ?? []).filter(
        (passage) => passage.status === 'accepted' && isCoderShown(shown, passage.coderId),
      );
      const counted = units(document, own, found);
      const facts: DocumentFacts = {
        structure,
        main: mainParts(structure, document.role, found === null ? null : found.length / 2),
        coded:
          counted === null
            ? null
            : {
                unit: counted.unit,
                coded: countCoded(counted.units, passages),
                total: counted.units.length,
              },
        missing: missingArticles(document, documents, segmentsOf),
        passages,
      };
      known.set(document, facts);
      return facts;
    };
    const coded = new Map(
      documents.map((document) => {
        const share = of(document).coded;
        return [document.id, share === null || share.total === 0 ? 0 : share.coded / share.total];
      }),
    );
    return { words, of, coded };
  }, [documents, segments, annotations, isBlind, shownCoderIds, coderId, sentences, words, units]);
}

/** Units depend on text and segments only; those of a document are made once. */
function rememberedUnits(): typeof unitsOf {
  const known = new WeakMap<readonly Segment[], ReturnType<typeof unitsOf>>();
  return (document, segments, sentences) => {
    const before = known.get(segments) ?? null;
    if (before !== null && segments.length > 0) return before;
    const made = unitsOf(document, segments, sentences);
    known.set(segments, made);
    return made;
  };
}

function useWordCounts(project: Project): ReadonlyMap<DocumentId, number> {
  const { core } = useTalda();
  const [words, setWords] = useState<ReadonlyMap<DocumentId, number>>(new Map());
  const { documents, segments } = project;
  useEffect(() => {
    let isCurrent = true;
    void core.countWords(project).then((counted) => {
      if (isCurrent) setWords(counted);
    });
    return () => {
      isCurrent = false;
    };
    // Words depend on texts and their notes only, not on codes.
  }, [core, documents, segments]);
  return words;
}

/** Sentences of the documents that are not counted by clauses, by the hash of the text. */
function useSentences(project: Project): ReadonlyMap<string, Uint32Array> {
  const { core } = useTalda();
  const [sentences, setSentences] = useState<ReadonlyMap<string, Uint32Array>>(
    () => new Map(knownSentences),
  );
  const { documents, segments } = project;
  useEffect(() => {
    let isCurrent = true;
    const own = segmentsByDocument(segments);
    const wanted = documents.filter(
      ({ id, textHash }) =>
        !knownSentences.has(textHash) && !hasProvisions(own.get(id) ?? noSegments),
    );
    if (wanted.length === 0) return undefined;
    void Promise.all(
      wanted.map(async ({ id, textHash }) => {
        knownSentences.set(textHash, await core.sentences(project, id));
      }),
    ).then(() => {
      if (isCurrent) setSentences(new Map(knownSentences));
    });
    return () => {
      isCurrent = false;
    };
  }, [core, documents, segments]);
  return sentences;
}
