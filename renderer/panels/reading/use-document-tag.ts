import type { Document } from '../../../shared/document/document.ts';
import type { Language } from '../../../shared/language/language.ts';
import { useWords } from '../../i18n/use-words.ts';

/** Tells a document from the others of its work: language, role and edition. */
export function useDocumentTag(): (document: Document, length?: 'short' | 'full') => string {
  const { t, format, language: own } = useWords('reading');
  const common = useWords('common');
  return ({ language, role, editionDate }, length = 'full') =>
    [
      length === 'short' ? language : common.t(`language.${language}`),
      ...(role === 'whole' ? [] : [common.t(`role.${role}`)]),
      ...(editionDate === null
        ? []
        : length === 'short'
          ? [t('editionShort', { date: numericDate(editionDate, own) })]
          : [t('edition', { date: format.date(editionDate) })]),
    ].join(' · ');
}

/** `01.01.2023`; in English the ISO date, which nobody reads with day and month exchanged. */
function numericDate(iso: string, language: Language): string {
  return language === 'en' ? iso : iso.split('-').reverse().join('.');
}
