import type { ConceptId, DocumentId } from '../../shared/base/identifiers.ts';
import { findPlaces } from '../components/find-places.ts';
import { placeOfSegment } from '../components/passage-context.ts';
import { nameIn } from '../../shared/codebook/concept-tree.ts';
import type { Document, Segment, SegmentKind } from '../../shared/document/document.ts';
import { languages, type Language } from '../../shared/language/language.ts';
import type { Project } from '../../shared/project/project.ts';
import type { Span } from '../../shared/text/span.ts';
import type { Method } from '../panels/analysis/methods.ts';
import type { CommandId } from '../session/commands.ts';
import { layoutReadings } from '../session/keyboard-layouts.ts';
import { segmentsByDocument, workTitle } from '../session/project-views.ts';

/** Something that the palette can go to or do. */
export type PaletteEntry =
  | {
      readonly kind: 'place';
      readonly id: string;
      readonly label: string;
      readonly heading: string;
      readonly documentTitle: string;
      readonly language: Language;
      readonly documentId: DocumentId;
      readonly span: Span;
    }
  | {
      readonly kind: 'document';
      readonly id: string;
      readonly label: string;
      readonly language: Language;
      readonly documentId: DocumentId;
    }
  | {
      readonly kind: 'concept';
      readonly id: string;
      readonly label: string;
      readonly otherNames: string;
      readonly conceptId: ConceptId;
    }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly label: string;
      readonly hint: string;
      readonly method: Method;
    }
  | {
      readonly kind: 'command';
      readonly id: string;
      readonly label: string;
      readonly command: CommandId;
    };

type PaletteSources = {
  readonly project: Project;
  readonly language: Language;
  readonly commands: readonly { readonly command: CommandId; readonly label: string }[];
  /** Kinds of tables, with all that they are found by. */
  readonly tables?: readonly {
    readonly method: Method;
    readonly label: string;
    readonly hint: string;
    readonly words: string;
  }[];
  /** The document that is open comes first. */
  readonly documentId: DocumentId | null;
};

const kept = { place: 12, document: 6, concept: 8, command: 10, table: 8 } as const;

/**
 * What fits the words typed, by kind, the best first: articles and clauses by number or heading in
 * any language, documents, concepts by any of their names, commands. Every word must be found; text
 * typed on the wrong layout is understood. With nothing typed: commands only.
 */
export function findEntries(typed: string, sources: PaletteSources): readonly PaletteEntry[] {
  const readings = layoutReadings(typed.trim()).map((reading) => reading.split(/\s+/));
  const fits = (text: string): boolean => {
    const folded = text.toLowerCase();
    return readings.some((parts) => parts.every((part) => hasWordStart(folded, part)));
  };
  const commands = sources.commands
    .filter(({ label }) => fits(label))
    .map(({ command, label }): PaletteEntry => ({ kind: 'command', id: command, label, command }));
  if (typed.trim() === '') return commands.slice(0, kept.command);
  return [
    ...places(typed, sources, fits),
    ...documents(sources, fits),
    ...concepts(sources, fits),
    ...tables(sources, fits),
    ...commands.slice(0, kept.command),
  ];
}

/** Whether some word of the text begins with the part; a number only as a whole number. */
function hasWordStart(text: string, part: string): boolean {
  if (part === '') return true;
  const isNumber = /^\d+(-\d+)?$/.test(part);
  for (let place = text.indexOf(part); place !== -1; place = text.indexOf(part, place + 1)) {
    const before = text[place - 1] ?? ' ';
    const after = text[place + part.length] ?? ' ';
    const isStart = !/[\p{L}\p{N}]/u.test(before);
    if (isStart && (!isNumber || !/[\d]/.test(after))) return true;
  }
  return false;
}

const placeKinds: readonly SegmentKind[] = ['article', 'chapter', 'section', 'heading'];
/** Of each document so many of the places that are meant by a citation. */
const citedPlaces = 3;

/** Places as they are cited come first (`ст. 87 п. 4`), then those whose label or heading has the words. */
function places(
  typed: string,
  { project, documentId }: PaletteSources,
  fits: (text: string) => boolean,
): PaletteEntry[] {
  const byDocument = segmentsByDocument(project.segments);
  const found = project.documents.map((document): Place[] => {
    const segments = byDocument.get(document.id) ?? [];
    const cited = findPlaces(segments, typed).slice(0, citedPlaces);
    const named = segments.filter(
      (segment) =>
        placeKinds.includes(segment.kind) &&
        fits(`${segment.label ?? ''} ${segment.heading ?? ''}`) &&
        !cited.includes(segment),
    );
    return [...cited, ...named].map((segment) => placeEntry(segment, segments, document));
  });
  const own = project.documents.findIndex(({ id }) => id === documentId);
  const ordered = own === -1 ? found : [found[own] ?? [], ...found.toSpliced(own, 1)];
  // One of each document in turn, so that every language version is in sight.
  const most = Math.max(0, ...ordered.map((list) => list.length));
  return Array.from({ length: most }, (_, rank) => ordered.flatMap((list) => list[rank] ?? []))
    .flat()
    .slice(0, kept.place);
}

type Place = Extract<PaletteEntry, { kind: 'place' }>;

function placeEntry(segment: Segment, segments: readonly Segment[], document: Document): Place {
  const { id, label, heading, eId, span } = segment;
  return {
    kind: 'place',
    id,
    label: placeOfSegment(segments, eId) || (heading ?? ''),
    heading: label === null ? '' : (heading ?? ''),
    documentTitle: document.title,
    language: document.language,
    documentId: document.id,
    span: { start: span.start, end: span.start },
  };
}

function documents(
  { project, language }: PaletteSources,
  fits: (text: string) => boolean,
): PaletteEntry[] {
  return project.documents
    .map((document): PaletteEntry & { kind: 'document' } => ({
      kind: 'document',
      id: document.id,
      label: document.title === '' ? workTitle(project, document, language) : document.title,
      language: document.language,
      documentId: document.id,
    }))
    .filter((entry) => fits(entry.label))
    .slice(0, kept.document);
}

function tables(
  { tables: all = [] }: PaletteSources,
  fits: (text: string) => boolean,
): PaletteEntry[] {
  return all
    .filter(({ words }) => fits(words))
    .slice(0, kept.table)
    .map(({ method, label, hint }) => ({ kind: 'table', id: method, label, hint, method }));
}

function concepts(
  { project, language }: PaletteSources,
  fits: (text: string) => boolean,
): PaletteEntry[] {
  return project.codebook.concepts
    .filter(
      ({ name, isRetired }) => !isRetired && fits(languages.map((own) => name[own]).join(' ')),
    )
    .slice(0, kept.concept)
    .map(({ id, name }) => ({
      kind: 'concept',
      id,
      label: nameIn(name, language),
      otherNames: languages
        .filter((own) => own !== language)
        .map((own) => name[own])
        .filter((own) => own !== '')
        .join(', '),
      conceptId: id,
    }));
}
