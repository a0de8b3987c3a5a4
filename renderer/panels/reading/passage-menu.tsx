import { Check, Copy, MoveHorizontal, NotebookPen, Quote, Tag, Trash2, X } from 'lucide-react';
import type { Span } from '../../../shared/text/span.ts';
import { ConceptSwatch } from '../../components/concept-chip.tsx';
import { ContextMenu, type MenuEntry } from '../../components/menu.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { workTitle } from '../../session/project-views.ts';
import { useSession, useTalda } from '../../session/talda.ts';
import { citationText } from './citation-text.ts';
import type { CodingActs } from './coding-acts.ts';
import { codingTarget } from './coding-target.ts';
import { useOpenText } from './open-text.ts';
import styles from './passage-menu.module.css';
import { focusedAnnotation } from './passages.ts';
import { citedPlace } from './place-path.ts';
import { rankConcepts } from './rank-concepts.ts';
import { useReadingDesk } from './reading-desk.ts';
import { useCitedNames } from './use-part-names.ts';

export type AskedMenu = {
  readonly place: { readonly x: number; readonly y: number };
  readonly span: Span;
};

type PassageMenuProps = {
  readonly asked: AskedMenu | null;
  readonly onClose: () => void;
  readonly acts: CodingActs;
  readonly onNote: () => void;
};

/** How many concepts the menu offers; the popover has all. */
const offeredConcepts = 9;

/** The menu of the page: codes, what can be done to the code there, copying. */
export function PassageMenu({ asked, onClose, acts, onNote }: PassageMenuProps) {
  const { t, format } = useWords('reading');
  const talda = useTalda();
  const desk = useReadingDesk();
  const { project, document, segments, shown, looks } = useOpenText();
  const { numberedConceptIds, recentConceptIds, annotationId } = useSession();
  const cited = useCitedNames(document.language);
  if (asked === null) return null;
  const selection = desk.selection.get();
  const span = codingTarget(
    { text: document.text, segments, sentences: desk.sentences.get() },
    selection.isEmpty ? { ...selection, head: asked.span.start } : selection,
    'sentence',
  );
  const focused = focusedAnnotation(shown, asked.span, annotationId);
  const name = focused === null ? '' : (looks.get(focused.conceptId)?.name ?? '');
  const quoted = span ?? asked.span;
  const copy = (text: string): void => {
    void navigator.clipboard.writeText(text).then(
      () => talda.messages.announce(t('say.copied')),
      () => talda.messages.announce(t('say.notCopied')),
    );
  };
  const source = (): readonly string[] => [
    workTitle(project, document, document.language),
    ...(document.editionDate === null
      ? []
      : [t('cited.edition', { date: format.date(document.editionDate), lng: document.language })]),
    citedPlace(segments, quoted, cited),
  ];
  const withFocus = (act: () => void) => () => {
    if (focused !== null) {
      talda.session.dispatch({ kind: 'chooseAnnotation', annotationId: focused.id });
    }
    act();
  };
  const concepts = rankConcepts(project.codebook.concepts, '', {
    numbered: numberedConceptIds,
    recent: recentConceptIds,
  }).slice(0, offeredConcepts);
  const entries: readonly MenuEntry[] = [
    {
      kind: 'heading',
      id: 'code',
      label: t(selection.isEmpty ? 'menu.codeSentence' : 'menu.codeSelection'),
    },
    ...(span === null ? [] : concepts).map(({ concept, digit }): MenuEntry => {
      const look = looks.get(concept.id);
      return {
        id: concept.id,
        label: (
          <span className={styles.concept}>
            {look !== undefined && <ConceptSwatch look={look} />}
            {look?.name}
          </span>
        ),
        ...(digit === null ? {} : { keys: { code: `Digit${digit}` } }),
        onSelect: () => {
          if (span !== null) void acts.code(span, concept.id);
        },
      };
    }),
    {
      id: 'byName',
      label: t('menu.byName'),
      icon: Tag,
      keys: 'codeByName',
      onSelect: () => desk.popover.set({ isFocused: true, typed: '', changing: null }),
    },
    ...(focused === null
      ? []
      : ([
          { kind: 'line', id: 'line1' },
          { kind: 'heading', id: 'focused', label: name },
          ...(focused.status === 'proposed'
            ? ([
                {
                  id: 'accept',
                  label: t('under.accept'),
                  icon: Check,
                  keys: 'acceptHere',
                  onSelect: () => void acts.decide(focused, 'accepted'),
                },
                {
                  id: 'reject',
                  label: t('under.reject'),
                  icon: X,
                  keys: 'rejectHere',
                  onSelect: () => void acts.decide(focused, 'rejected'),
                },
              ] satisfies readonly MenuEntry[])
            : []),
          {
            id: 'note',
            label: t('menu.note'),
            icon: NotebookPen,
            keys: 'note',
            onSelect: withFocus(onNote),
          },
          {
            id: 'bounds',
            label: t('menu.bounds'),
            icon: MoveHorizontal,
            keys: 'bounds',
            onSelect: withFocus(() => {
              desk.view.get()?.focus();
              desk.view.get()?.startBounds(focused.id);
            }),
          },
          {
            id: 'change',
            label: t('menu.change'),
            icon: Tag,
            onSelect: withFocus(() =>
              desk.popover.set({ isFocused: true, typed: '', changing: focused.id }),
            ),
          },
          ...(focused.status === 'proposed'
            ? []
            : ([
                {
                  id: 'remove',
                  label: t('menu.remove'),
                  icon: Trash2,
                  keys: 'removeCode',
                  onSelect: () => void acts.remove(focused),
                },
              ] satisfies readonly MenuEntry[])),
        ] satisfies readonly MenuEntry[])),
    { kind: 'line', id: 'line2' },
    {
      id: 'copy',
      label: t('menu.copy'),
      icon: Copy,
      onSelect: () => copy(document.text.slice(quoted.start, quoted.end)),
    },
    {
      id: 'cite',
      label: t('menu.cite'),
      icon: Quote,
      onSelect: () =>
        copy(
          citationText(document.text.slice(quoted.start, quoted.end), document.language, source()),
        ),
    },
  ];
  return (
    <ContextMenu name={t('menu.name')} place={asked.place} entries={entries} onClose={onClose} />
  );
}
