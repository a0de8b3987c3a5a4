import type { TextFilter } from '../../../shared/analysis/text-filter.ts';
import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import type { SegmentKind } from '../../../shared/document/document.ts';
import type { Language } from '../../../shared/language/language.ts';
import type { Project } from '../../../shared/project/project.ts';

/** A part of the texts that can stand on a side of a comparison, the same in every version that has it. */
export type TextPart = {
  readonly eId: string;
  readonly kind: SegmentKind;
  /** As printed, with its heading, in the language of the interface where there is such a version. */
  readonly title: string;
  readonly language: Language;
};

const partKinds: readonly SegmentKind[] = [
  'part',
  'section',
  'subsection',
  'chapter',
  'subchapter',
  'article',
];

/** The parts of all texts in the order of the first text that has them. */
export function textParts(
  { documents, segments }: Pick<Project, 'documents' | 'segments'>,
  language: Language,
): readonly TextPart[] {
  const languageOf = new Map(documents.map((document) => [document.id, document.language]));
  const parts = new Map<string, TextPart>();
  for (const { documentId, kind, label, heading, eId } of segments) {
    if (!partKinds.includes(kind)) continue;
    const own = languageOf.get(documentId);
    const known = parts.get(eId);
    if (own === undefined || (known !== undefined && own !== language)) continue;
    if (known?.language === language) continue;
    const title = [label, heading].filter((words) => words !== null && words !== '').join(' ');
    parts.set(eId, { eId, kind, title: title === '' ? eId : title, language: own });
  }
  return [...parts.values()];
}

/** What a side is made of, in a few words for its button; empty for all text. */
export function sideWords(
  filter: TextFilter,
  project: Project,
  language: Language,
  languageName: (language: Language) => string,
): string {
  const { documentIds, workIds, languages, editionDates, variables, parts } = filter;
  const titles = new Map(textParts(project, language).map(({ eId, title }) => [eId, title]));
  const words = [
    ...(parts ?? []).map((eId) => titles.get(eId) ?? eId),
    ...(workIds ?? []).map((id) =>
      nameIn(project.works.find((work) => work.id === id)?.title ?? emptyName, language),
    ),
    ...(documentIds ?? []).map((id) => project.documents.find((own) => own.id === id)?.title ?? id),
    ...(languages ?? []).map(languageName),
    ...(editionDates ?? []),
    ...variables.map(({ name, value }) => `${name}: ${value}`),
  ];
  return words.join(', ');
}

const emptyName = { kk: '', ru: '', en: '' };

/** Everything that conditions can be made of in this project. */
export type SideChoices = {
  readonly dates: readonly string[];
  readonly languages: readonly Language[];
  readonly variables: readonly { readonly name: string; readonly value: string }[];
};

export function sideChoices({ documents }: Pick<Project, 'documents'>): SideChoices {
  const pairs = new Map(
    documents
      .flatMap(({ variables }) => Object.entries(variables))
      .map(([name, value]) => [variableKey({ name, value }), { name, value }]),
  );
  return {
    dates: [...new Set(documents.flatMap(({ editionDate }) => editionDate ?? []))].sort(),
    languages: [...new Set(documents.map(({ language }) => language))],
    variables: [...pairs.values()],
  };
}

/** A variable with its value as the value of a choice. */
export function variableKey({ name, value }: { readonly name: string; readonly value: string }) {
  return `${name}\n${value}`;
}
