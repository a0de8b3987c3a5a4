import type { Document } from '../../../shared/document/document.ts';
import { useWords } from '../../i18n/use-words.ts';

/** Tells a document from the others of its work: language, role and edition. */
export function useDocumentTag(): (document: Document, length?: 'short' | 'full') => string {
  const { t, format } = useWords('reading');
  const common = useWords('common');
  return ({ language, role, editionDate }, length = 'full') =>
    [
      length === 'short' ? language : common.t(`language.${language}`),
      ...(role === 'whole' ? [] : [common.t(`role.${role}`)]),
      ...(editionDate === null ? [] : [t('edition', { date: format.date(editionDate) })]),
    ].join(' · ');
}
