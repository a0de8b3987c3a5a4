import type { ConceptId, DocumentId } from '../../shared/base/identifiers.ts';
import { nameIn } from '../../shared/codebook/concept-tree.ts';
import { languages, type Language } from '../../shared/language/language.ts';
import type { Project } from '../../shared/project/project.ts';
import type { Span } from '../../shared/text/span.ts';
import type { CommandId } from '../session/commands.ts';
import { layoutReadings } from '../session/keyboard-layouts.ts';
import { documentsById, workTitle } from '../session/project-views.ts';

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
      readonly kind: 'command';
      readonly id: string;
      readonly label: string;
      readonly command: CommandId;
    };

type PaletteSources = {
  readonly project: Project;
  readonly language: Language;
  readonly commands: readonly { readonly command: CommandId; readonly label: string }[];
  /** The document that is open comes first. */
  readonly documentId: DocumentId | null;
};

const kept = { place: 12, document: 6, concept: 8, command: 10 } as const;

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
    ...places(sources, fits),
    ...documents(sources, fits),
    ...concepts(sources, fits),
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

function places(
  { project, documentId }: PaletteSources,
  fits: (text: string) => boolean,
): PaletteEntry[] {
  const byId = documentsById(project.documents);
  const found = project.segments.flatMap((segment): (PaletteEntry & { kind: 'place' })[] => {
    const { label, heading, kind } = segment;
    const document = byId.get(segment.documentId);
    const isPlace =
      kind === 'article' || kind === 'chapter' || kind === 'section' || kind === 'heading';
    if (!isPlace || document === undefined || !fits(`${label ?? ''} ${heading ?? ''}`)) return [];
    return [
      {
        kind: 'place',
        id: segment.id,
        label: label ?? heading ?? '',
        heading: label === null ? '' : (heading ?? ''),
        documentTitle: document.title,
        language: document.language,
        documentId: document.id,
        span: { start: segment.span.start, end: segment.span.start },
      },
    ];
  });
  return found
    .sort((a, b) => Number(b.documentId === documentId) - Number(a.documentId === documentId))
    .slice(0, kept.place);
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
