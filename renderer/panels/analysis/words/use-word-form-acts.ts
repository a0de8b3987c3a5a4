import type { Language } from '../../../../shared/language/language.ts';
import type { Change } from '../../../../shared/project/change.ts';
import type { Project } from '../../../../shared/project/project.ts';
import {
  addStopWords,
  mergeLemmas,
  moveForms,
  removeStopWords,
  restoreForms,
  restoreLemma,
  restoreStopWords,
  type FormOfLemma,
} from '../../../../shared/project/word-form-changes.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useStore, useTalda } from '../../../session/talda.ts';

type WordFormActs = {
  readonly move: (
    language: Language,
    forms: readonly FormOfLemma[],
    lemma: string,
  ) => Promise<void>;
  readonly merge: (language: Language, lemma: string, into: string) => Promise<void>;
  readonly release: (language: Language, forms: readonly string[]) => Promise<void>;
  readonly releaseLemma: (
    language: Language,
    lemma: string,
    taken: readonly string[],
  ) => Promise<void>;
  readonly addStopWords: (language: Language, words: readonly string[]) => Promise<void>;
  readonly removeStopWords: (language: Language, words: readonly string[]) => Promise<void>;
  readonly restoreStopWords: (language: Language) => Promise<void>;
};

/** Edits of groupings and stop words: each is one undoable act and says what it did. */
export function useWordFormActs(): WordFormActs {
  const talda = useTalda();
  const store = useStore();
  const { t } = useWords('history');
  const common = useWords('common');
  const act = async (
    make: (project: Project) => Change | null,
    key: string,
    values: { readonly [name: string]: string | number },
  ): Promise<void> => {
    const title = { key: `words.${key}`, values };
    if (await store.commit(make, title)) talda.messages.announceUndoable(t(title.key, values));
  };
  return {
    move: (language, forms, lemma) =>
      act(
        (project) => moveForms(project, language, forms, lemma),
        forms.length === 1 ? 'moveForm' : 'moveForms',
        { form: forms[0]?.form ?? '', lemma, count: forms.length },
      ),
    merge: (language, lemma, into) =>
      act((project) => mergeLemmas(project, language, lemma, into), 'merge', { lemma, into }),
    release: (language, forms) =>
      act(
        (project) => restoreForms(project, language, forms),
        forms.length === 1 ? 'releaseForm' : 'releaseForms',
        { form: forms[0] ?? '', count: forms.length },
      ),
    releaseLemma: (language, lemma, taken) =>
      act((project) => restoreLemma(project, language, lemma, taken), 'releaseLemma', { lemma }),
    addStopWords: (language, words) =>
      act((project) => addStopWords(project, language, words), 'addStopWords', {
        words: words.join(', '),
      }),
    removeStopWords: (language, words) =>
      act((project) => removeStopWords(project, language, words), 'removeStopWords', {
        words: words.join(', '),
      }),
    restoreStopWords: (language) =>
      act((project) => restoreStopWords(project, language), 'restoreStopWords', {
        language: common.t(`language.${language}`),
      }),
  };
}
