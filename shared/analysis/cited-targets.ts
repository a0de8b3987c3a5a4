import type { DocumentId, WorkId } from '../base/identifiers.ts';
import { nameIn } from '../codebook/concept-tree.ts';
import type { DocumentCitation } from '../document/document-citations.ts';
import type { Document, Segment, Work } from '../document/document.ts';
import { resolveCitation } from '../document/resolve-citation.ts';
import { languages, type Language } from '../language/language.ts';

/** What a citation points to. `key` is the same for all citations of one thing. */
export type CitedTarget = {
  readonly key: string;
  /** Title of the work in the project, or its name as written; `null` when none is named. */
  readonly work: string | null;
  readonly workId: WorkId | null;
  /** `art_87`, or the path in a text of the project; `null` for the work as a whole. */
  readonly eId: string | null;
  /** As the text of the project prints it. */
  readonly label: string | null;
};

export type TargetFinder = (
  citation: Extract<DocumentCitation, { readonly kind: 'provision' }>,
  document: Document,
) => readonly CitedTarget[];

/**
 * Finds what citations of provisions point to: the text itself, a work of the project (the
 * Constitution, or a work whose title has the words of the name, in whatever case they stand), or a
 * work that is not there, by its name as first written. Provisions are given by their article when
 * `toArticles`, else left out. A law that a project has in several languages is one work; its places
 * are looked for in the citing document's language first.
 */
export function findTargets(
  works: readonly Work[],
  documents: readonly Document[],
  segments: readonly Segment[],
  { labelLanguage, toArticles }: { readonly labelLanguage: Language; readonly toArticles: boolean },
): TargetFinder {
  const segmentsOf = new Map<DocumentId, Segment[]>(documents.map(({ id }) => [id, []]));
  for (const segment of segments) segmentsOf.get(segment.documentId)?.push(segment);
  const titles = new Map(works.map(({ id, title }) => [id, nameIn(title, labelLanguage)]));
  const stems = works.map(({ id, title }) => ({
    id,
    stems: languages.map((language) => stemsOf(title[language])).filter((own) => own.length > 0),
  }));
  const asWritten = new Map<string, string>();

  const workOf = (name: string): WorkId | null => {
    if (name === 'constitution')
      return works.find(({ kind }) => kind === 'constitution')?.id ?? null;
    const quoted = /[«"“]([^«»"“”]+)[»"”]/.exec(name)?.[1];
    const wanted = stemsOf(quoted ?? name);
    // "The Law of the Republic" could be any.
    if (wanted.every((stem) => genericStems.includes(stem))) return null;
    const found = stems.find((own) =>
      own.stems.some((title) => wanted.every((stem) => title.includes(stem))),
    );
    return found?.id ?? null;
  };
  /** Those of the citing document's language first, the document itself before them. */
  const versionsOf = (workId: WorkId | null, citing: Document): readonly Document[] => {
    const nearness = ({ id, language }: Document): number =>
      Number(language === citing.language) + Number(id === citing.id);
    return documents
      .filter((document) => document.workId === workId)
      .sort((a, b) => nearness(b) - nearness(a));
  };
  const placesIn = (
    citation: Parameters<TargetFinder>[0],
    citing: Document,
    versions: readonly Document[],
  ): readonly Segment[] => {
    for (const { id } of versions) {
      const own = segmentsOf.get(id) ?? [];
      const isOwn = id === citing.id;
      const eIds = isOwn
        ? citation.eIds
        : resolveCitation(
            citation,
            own.map(({ eId }) => eId),
            null,
          );
      const found = own.filter(({ eId }) => eIds.includes(eId));
      if (found.length > 0 || isOwn) return found;
    }
    return [];
  };

  return (citation, document) => {
    const { work } = citation.target;
    const isOwn =
      citation.eIds.length > 0 || work === 'this' || citation.target.relativeTo !== null;
    const workId = isOwn ? document.workId : work === null ? null : workOf(work);
    const known = workId === null ? null : (titles.get(workId) ?? null);
    const nameKey = workId ?? (work === null ? '' : stemsOf(work).join(' '));
    if (workId === null && work !== null && !asWritten.has(nameKey)) asWritten.set(nameKey, work);
    const name = known ?? asWritten.get(nameKey) ?? null;
    const whole = { key: nameKey, work: name, workId, eId: null, label: null };
    if (!toArticles) return [whole];
    const versions = versionsOf(workId, document);
    const places = placesIn(citation, document, versions);
    const own = versions.flatMap(({ id }) => segmentsOf.get(id) ?? []);
    const eIds = places.length > 0 ? places.map(({ eId }) => eId) : citation.eIdTails;
    const articles = [...new Set(eIds.map(upToArticle))];
    if (articles.length === 0) return [whole];
    return articles.map((eId) => ({
      ...whole,
      key: `${nameKey} ${eId}`,
      eId,
      label: own.find((segment) => segment.eId === eId)?.label ?? null,
    }));
  };
}

/** The path up to its article; the whole path where there is none. */
export function upToArticle(eId: string): string {
  const steps = eId.split('__');
  const article = steps.findIndex((step) => step.startsWith('art_'));
  return article === -1 ? eId : steps.slice(0, article + 1).join('__');
}

/** Beginnings of words that tell no law from another. */
const genericStems: readonly string[] = [
  ...['закон', 'кодек', 'указ', 'поста', 'респу', 'казах', 'конст', 'харти'],
  ...['заң', 'заңын', 'заңны', 'жарлы', 'қаулы', 'қазақ'],
  ...['law', 'code', 'act', 'the', 'repub', 'kazak', 'const', 'chart', 'decre'],
];
const stemLength = 5;
const shortestWord = 3;

/** The beginnings of the words: names of laws are cited in any case. */
function stemsOf(name: string): string[] {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words
    .filter((word) => word.length >= shortestWord)
    .map((word) => word.slice(0, stemLength));
}
