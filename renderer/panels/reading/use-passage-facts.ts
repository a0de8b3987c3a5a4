import type { Annotation } from '../../../shared/annotation/annotation.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSession, useTalda } from '../../session/talda.ts';
import { useOpenText } from './open-text.ts';

/** Says of an annotation how it came about, by whom and when: `вручную · вы · 14:30`. */
export function usePassageFacts(): (annotation: Annotation) => string {
  const { t, format } = useWords('reading');
  const common = useWords('common');
  const talda = useTalda();
  const { project } = useOpenText();
  const { coderId: ownId } = useSession();
  return ({ origin, coderId, createdAt, status }) => {
    const coder = project.coders.find(({ id }) => id === coderId)?.name ?? '';
    return [
      ...(status === 'proposed' ? [common.t('status.proposed')] : []),
      common.t(`origin.${origin}`),
      coderId === ownId ? t('you') : coder,
      format.moment(createdAt, talda.now()),
    ].join(' · ');
  };
}
