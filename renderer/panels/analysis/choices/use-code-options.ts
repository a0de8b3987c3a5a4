import type { ConceptId } from '../../../../shared/base/identifiers.ts';
import type { Option } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { conceptLooks } from '../../../session/project-views.ts';
import { useSnapshot } from '../../../session/talda.ts';

/** The codes of the codebook to choose from, by their names. */
export function useCodeOptions(): readonly Option<ConceptId>[] {
  const { language } = useWords('analysis');
  const { codebook } = useSnapshot().project;
  const looks = conceptLooks(codebook, language);
  return codebook.concepts.map(({ id }) => ({ value: id, label: looks.get(id)?.name ?? '' }));
}
