import type { AnnotationStatus } from '../../../shared/annotation/annotation.ts';
import type { ConceptId, DocumentId, ProjectId } from '../../../shared/base/identifiers.ts';
import type { Indicator } from '../../../shared/codebook/codebook.ts';
import type { Language } from '../../../shared/language/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot } from '../../session/talda.ts';
import { createSource, useWatched, type Source } from '../../session/watched.ts';

export type PassageFilter = {
  readonly status: AnnotationStatus | 'all';
  readonly language: Language | 'all';
  readonly documentId: DocumentId | null;
};

/** What is seen of the codebook; it stays while other screens are shown. */
export type CodebookView = {
  readonly filter: string;
  readonly isRetiredShown: boolean;
  /** Shows only concepts without a name in this language. */
  readonly lacking: Language | null;
  /** The languages in which definitions and indicators are shown. */
  readonly language: Language | 'all';
  readonly side: 'passages' | 'hits';
  readonly passages: PassageFilter;
  /** The indicator whose hits are shown, by its place in the concept; `null`: all of them. */
  readonly indicatorIndex: number | null;
  /** Indicators as typed but not yet sound, by concept and by {@link indicatorKey} of what they stand for. */
  readonly indicatorDrafts: {
    readonly [conceptId: ConceptId]: { readonly [key: string]: Indicator };
  };
};

export const wholePassageFilter: PassageFilter = {
  status: 'all',
  language: 'all',
  documentId: null,
};

const views = new Map<ProjectId, Source<CodebookView>>();

function viewOf(projectId: ProjectId, language: Language): Source<CodebookView> {
  const known = views.get(projectId);
  if (known !== undefined) return known;
  const view = createSource<CodebookView>({
    filter: '',
    isRetiredShown: false,
    lacking: null,
    language,
    side: 'passages',
    passages: wholePassageFilter,
    indicatorIndex: null,
    indicatorDrafts: {},
  });
  views.set(projectId, view);
  return view;
}

export function useCodebookView(): readonly [
  CodebookView,
  (changes: Partial<CodebookView>) => void,
] {
  const { language } = useWords('codebook');
  const source = viewOf(useSnapshot().project.id, language);
  const view = useWatched(source);
  return [view, (changes) => source.set({ ...source.get(), ...changes })];
}

/** Tells the indicators of a concept apart; the same one twice has the same key. */
export function indicatorKey({ language, matching, isCaseSensitive, pattern }: Indicator): string {
  return `${language} ${matching} ${isCaseSensitive} ${pattern}`;
}
