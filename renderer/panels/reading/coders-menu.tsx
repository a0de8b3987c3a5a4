import { Eye } from 'lucide-react';
import { MenuButton, type MenuEntry } from '../../components/menu.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { isCoderShown } from '../../session/project-views.ts';
import { useSession, useTalda } from '../../session/talda.ts';
import { useOpenText } from './open-text.ts';

/** Whose codes are shown, blind coding, and who codes. */
export function CodersMenu({ isShort }: { readonly isShort: boolean }) {
  const { t, format } = useWords('reading');
  const talda = useTalda();
  const session = useSession();
  const { project } = useOpenText();
  const { coders } = project;
  const { dispatch } = talda.session;
  const shown = coders.filter(({ id }) => isCoderShown(session, id));
  const only = shown.length === 1 ? shown[0] : undefined;
  const summary = session.isBlind
    ? t('coders.blind')
    : session.shownCoderIds === null || shown.length === coders.length
      ? t('coders.all')
      : only !== undefined
        ? only.name
        : format.number(shown.length);
  const toggle = (id: (typeof coders)[number]['id']): void => {
    const present = shown.map((coder) => coder.id);
    const next = present.includes(id) ? present.filter((own) => own !== id) : [...present, id];
    const isEveryone = coders.every((coder) => next.includes(coder.id));
    dispatch({ kind: 'showCoders', coderIds: isEveryone ? null : next });
  };
  const entries: readonly MenuEntry[] = [
    { kind: 'heading', id: 'shown', label: t('coders.shown') },
    {
      id: 'everyone',
      label: t('coders.everyone'),
      isChecked: !session.isBlind && session.shownCoderIds === null,
      ...(session.isBlind ? { reasonOff: t('coders.blindReason') } : {}),
      onSelect: () => dispatch({ kind: 'showCoders', coderIds: null }),
    },
    ...coders.map(({ id, name }) => ({
      id: `show-${id}`,
      label: name,
      isChecked: isCoderShown(session, id),
      ...(session.isBlind ? { reasonOff: t('coders.blindReason') } : {}),
      onSelect: () => toggle(id),
    })),
    {
      id: 'blind',
      label: t('coders.blindMode'),
      isChecked: session.isBlind,
      onSelect: () => dispatch({ kind: 'setBlind', isBlind: !session.isBlind }),
    },
    { kind: 'line', id: 'line' },
    { kind: 'heading', id: 'coding', label: t('coders.codingAs') },
    ...coders.map(({ id, name }) => ({
      id: `be-${id}`,
      label: name,
      isChecked: id === session.coderId,
      onSelect: () => dispatch({ kind: 'switchCoder', coderId: id }),
    })),
    { kind: 'line', id: 'line2' },
    {
      id: 'more',
      label: t('coders.edit'),
      onSelect: () => talda.commands.carryOut('coders'),
    },
  ];
  return (
    <MenuButton
      look={isShort ? 'icon' : 'quiet'}
      icon={Eye}
      label={t('coders.label', { summary })}
      name={t('coders.label', { summary })}
      entries={entries}
    />
  );
}
