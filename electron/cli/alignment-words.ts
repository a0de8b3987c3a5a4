import { languages } from '../../shared/language/language.ts';
import type { TableWords } from '../../shared/export/table-words.ts';
import type { Translate } from './messages.ts';

const keys = [
  ...(['column.bead', 'column.article', 'column.clause', 'column.status'] as const),
  ...(['column.confidence', 'sheet.alignment', 'alignment.absent'] as const),
  ...(['beadStatus.automatic', 'beadStatus.confirmed', 'column.change'] as const),
  ...(['editionChange.same', 'editionChange.changed'] as const),
  ...(['editionChange.inserted', 'editionChange.repealed'] as const),
] as const;

/** The words for exported alignments. */
export function alignmentWords(t: Translate): TableWords {
  const own = keys.map((key) => [key, t(key)] as const);
  const named = languages.map((code) => [`language.${code}`, t(`language.${code}`)] as const);
  return Object.fromEntries([...own, ...named]);
}
