import type { IdSource } from '../base/identifiers.ts';
import { at as itemAt } from '../base/invariant.ts';
import { failure, success, type Result } from '../base/result.ts';
import { toSegments, type Document, type Segment, type Work } from '../document/document.ts';
import type { ImportedFile } from '../import/import-document.ts';
import type { ImportError } from '../import/import-error.ts';
import { readTmx, type TmxFile, type TmxUnit, type TmxVariant } from '../import/read-tmx.ts';
import { segmentExpression } from '../import/segment-expression.ts';
import { findWorkKind } from '../import/work-kind.ts';
import { isLanguage, languages, type Language } from '../language/language.ts';
import { byteHash, contentHash } from '../text/content-hash.ts';
import { foldSpaces } from '../text/fold-spaces.ts';
import { normalizeText } from '../text/normalize-text.ts';
import { alignmentMethod } from './align-documents.ts';
import type { AlignedText, Alignment, Bead } from './alignment.ts';

/** A file of aligned text as a work with a document for each version. */
export type AlignedImport = ImportedFile & {
  readonly alignment: Alignment;
  /** Units taken in, and those that have no text in any of the languages. */
  readonly units: number;
  readonly leftOut: number;
};

/**
 * Takes a TMX file in: a text for each of the languages kk, ru and en that it has, in which each
 * segment is a paragraph, and an alignment whose beads are its units. They count as confirmed, unless
 * Talda wrote that they were not. Variants in other languages are left out, and of several in one
 * language all but the first, unless the file has but one language: those are editions.
 * `unknownLanguage` when there are not two versions.
 */
export function importTmx(
  file: { readonly fileName: string; readonly bytes: Uint8Array },
  at: string,
  ids: IdSource,
): Result<AlignedImport, ImportError> {
  const read = readTmx(file.bytes);
  if (!read.ok) return read;
  const { units, titles } = read.value;
  if (units.length === 0) return failure({ code: 'noText', format: 'tmx' });
  const versions = versionsOf(units);
  if (versions.length < 2) return failure({ code: 'unknownLanguage' });
  const rows = units
    .map((unit) => ({ unit, sides: versions.map((version) => sideOf(unit, version)) }))
    .filter(({ sides }) => sides.some(({ length }) => length > 0));
  const columns = versions.map((_, version) => rows.map(({ sides }) => itemAt(sides, version)));
  const work = workOf({ file, titles, versions, columns }, ids);
  const made = versions.map(({ language }, version) =>
    documentOf(itemAt(columns, version), { work, language, file, at }, ids),
  );
  const alignment: Alignment = {
    ...{ id: `aln_${ids()}`, workId: work.id, method: alignmentMethod },
    texts: made.map(({ text }) => text),
    beads: rows.map(({ unit, sides }) => beadOf(unit, sides)),
  };
  return success({
    ...{ work, alignment, units: rows.length, leftOut: units.length - rows.length },
    documents: made.map(({ document }) => document),
    segments: made.flatMap(({ segments }) => segments),
    report: {
      ...{ format: 'tmx', encoding: null, pageRemains: [], arePageRemainsApplied: false },
      paragraphs: countParagraphs(made.map(({ document }) => document)),
    },
  });
}

function countParagraphs(documents: readonly Document[]): AlignedImport['report']['paragraphs'] {
  const counts = { kk: 0, ru: 0, en: 0, unknown: 0 };
  for (const { language, text } of documents) counts[language] += text.split('\n').length;
  return counts;
}

/** A language and which of its variants in a unit, from 0. */
type VersionKey = { readonly language: Language; readonly occurrence: number };

const mostVersions = 3;

function versionsOf(units: readonly TmxUnit[]): VersionKey[] {
  const most = new Map<Language, number>();
  for (const { variants } of units) {
    const counts = new Map<Language, number>();
    for (const language of variants.flatMap((variant) => languageOf(variant) ?? [])) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
    for (const [language, count] of counts) {
      most.set(language, Math.max(count, most.get(language) ?? 0));
    }
  }
  const [only, ...others] = [...most];
  if (only === undefined) return [];
  if (others.length > 0) return [...most.keys()].map((language) => ({ language, occurrence: 0 }));
  const [language, count] = only;
  return Array.from({ length: Math.min(count, mostVersions) }, (_, occurrence) => ({
    language,
    occurrence,
  }));
}

function languageOf({ language }: TmxVariant): Language | null {
  const [base = ''] = language.toLowerCase().split(/[-_]/u);
  return isLanguage(base) ? base : null;
}

/** The segments of a version in a unit: one, or as many as Talda had there. */
function sideOf({ variants }: TmxUnit, { language, occurrence }: VersionKey): string[] {
  const variant = variants.filter((one) => languageOf(one) === language)[occurrence];
  if (variant === undefined) return [];
  const { text, properties } = variant;
  const cuts = (properties.get('x-cuts') ?? '').split(' ').map(Number);
  const inside = cuts.filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b);
  return [...inside, text.length]
    .map((end, index) => text.slice(inside[index - 1] ?? 0, end))
    .map((piece) => foldSpaces(normalizeText(piece)))
    .filter((piece) => piece !== '');
}

function beadOf({ properties }: TmxUnit, sides: readonly (readonly string[])[]): Bead {
  const sizes = sides.map(({ length }) => length);
  const confidence = Number(properties.get('x-confidence') ?? '');
  const isKnown = properties.has('x-confidence') && confidence >= 0 && confidence <= 1;
  return {
    sizes,
    confidence: isKnown ? confidence : null,
    status: properties.get('x-status') === 'automatic' ? 'automatic' : 'confirmed',
  };
}

type WorkFacts = {
  readonly file: { readonly fileName: string };
  readonly titles: TmxFile['titles'];
  readonly versions: readonly VersionKey[];
  readonly columns: readonly (readonly (readonly string[])[])[];
};

const longestTitle = 200;

function workOf({ file, titles, versions, columns }: WorkFacts, ids: IdSource): Work {
  const title = { kk: '', ru: '', en: '' };
  versions.forEach(({ language }, version) => {
    const [first = ''] = itemAt(columns, version).flat();
    const guess = first.length <= longestTitle ? first : '';
    title[language] ||= titles.get(language) ?? guess;
  });
  const isNamed = languages.some((language) => title[language] !== '');
  const main = itemAt(versions, 0).language;
  const name = (file.fileName.split(/[/\\]/).at(-1) ?? file.fileName).replace(/(?<=.)\.[^.]*$/, '');
  return {
    id: `work_${ids()}`,
    kind: findWorkKind(itemAt(columns, 0).flat()),
    title: isNamed ? title : { ...title, [main]: name },
  };
}

type DocumentFacts = {
  readonly work: Work;
  readonly language: Language;
  readonly file: { readonly fileName: string; readonly bytes: Uint8Array };
  readonly at: string;
};

function documentOf(
  sides: readonly (readonly string[])[],
  { work, language, file, at }: DocumentFacts,
  ids: IdSource,
): { readonly document: Document; readonly segments: Segment[]; readonly text: AlignedText } {
  const lines = sides.flat();
  const offsets: number[] = [];
  let length = 0;
  for (const line of lines) {
    offsets.push(length, length + line.length);
    length += line.length + 1;
  }
  const text = lines.join('\n');
  const { title } = work;
  const document: Document = {
    id: `doc_${ids()}`,
    workId: work.id,
    role: 'whole',
    title: [title[language], title.ru, title.kk, title.en].find((one) => one !== '') ?? '',
    language,
    ...{ editionDate: null, keywords: [], identifiers: {}, variables: {} },
    text,
    textHash: contentHash(text),
    source: {
      fileName: file.fileName,
      mediaType: 'application/x-tmx+xml',
      byteHash: byteHash(file.bytes),
      importedAt: at,
      reader: 'tmx',
    },
    replacesDocumentId: null,
  };
  const drafts = segmentExpression(text, { kind: work.kind, role: 'whole', language });
  return {
    document,
    segments: toSegments(document.id, drafts),
    text: { documentId: document.id, textHash: document.textHash, offsets },
  };
}
