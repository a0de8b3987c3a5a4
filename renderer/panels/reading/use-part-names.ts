import { useMemo } from 'react';
import type { Language } from '../../../shared/language/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { NameOfPart } from './part-names.ts';

/** Names of parts in the language of the text they belong to, whatever the language of the interface. */
export function usePartNames(language: Language): NameOfPart {
  const { t } = useWords('reading');
  return useMemo(
    () => (word, number) => t(`part.${word}`, { number, lng: language }),
    [t, language],
  );
}

/** Short names for citations: `ст. 87`, `87-бап`, `art. 87`. */
export function useCitedNames(language: Language): NameOfPart {
  const { t } = useWords('reading');
  return useMemo(
    () => (word, number) => t(`cited.${word}`, { number, lng: language }),
    [t, language],
  );
}
