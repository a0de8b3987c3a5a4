import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import type { Span } from '../../../shared/text/span.ts';
import { Button } from '../../components/button.tsx';
import { ConceptTreeList } from '../../components/concept-tree-list.tsx';
import { SearchField } from '../../components/fields.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { digitOfKey } from '../../session/key-map.ts';
import { useSession, useTalda } from '../../session/talda.ts';
import styles from './codebook-panel.module.css';
import { useOpenText } from './open-text.ts';
import { rankConcepts } from './rank-concepts.ts';
import { useReadingDesk } from './reading-desk.ts';
import { useSidePanels } from './use-side-panels.ts';
import { useWishedFocus } from './use-wished-focus.ts';

type CodebookPanelProps = {
  /** Codes the selection, or the sentence at the caret. */
  readonly onChoose: (conceptId: ConceptId) => void;
  readonly onDropSpan: (conceptId: ConceptId, span: Span) => void;
};

/** The codebook beside the page: Enter or a click codes what is selected. */
export function CodebookPanel({ onChoose, onDropSpan }: CodebookPanelProps) {
  const { t } = useWords('reading');
  const common = useWords('common');
  const talda = useTalda();
  const desk = useReadingDesk();
  const { project, document } = useOpenText();
  const { conceptId, numberedConceptIds, recentConceptIds } = useSession();
  const { leaveDrawer } = useSidePanels();
  const [filter, setFilter] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useWishedFocus(field, desk.filterWish);
  const { concepts } = project.codebook;
  const choose = (id: ConceptId): void => {
    talda.session.dispatch({ kind: 'chooseConcept', conceptId: id });
    onChoose(id);
  };
  if (concepts.length === 0) {
    return (
      <div className={styles.empty}>
        <p>{t('codebook.none')}</p>
        <Button
          icon={Plus}
          keys="codeByName"
          onClick={() => desk.popover.set({ isFocused: true, typed: '', changing: null })}
        >
          {t('codebook.first')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <div className={styles.filter}>
        <SearchField
          ref={field}
          label={t('codebook.filter')}
          clearName={common.t('clear')}
          keys="filterCodebook"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onClear={() => {
            setFilter('');
            field.current?.focus();
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.code === 'Enter' || event.code === 'NumpadEnter') {
              const order = { numbered: numberedConceptIds, recent: recentConceptIds };
              const [best] = filter.trim() === '' ? [] : rankConcepts(concepts, filter, order);
              if (best === undefined) return;
              choose(best.concept.id);
              setFilter('');
              desk.view.get()?.focus();
            } else if (event.code === 'Escape') {
              setFilter('');
              leaveDrawer('right');
              desk.view.get()?.focus();
            } else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </div>
      <div className={styles.tree}>
        <ConceptTreeList
          name={t('codebook.title')}
          filter={filter}
          chosenId={conceptId}
          onAct={(act) => {
            if (act.kind === 'choose') choose(act.id);
          }}
          onOtherKey={(event) => {
            const digit = digitOfKey(event.nativeEvent);
            const id = digit === null ? null : numberedConceptIds[digit.number - 1];
            if (id === null || id === undefined) return;
            event.preventDefault();
            choose(id);
          }}
          onDropSpan={(id, span) => {
            if (span.documentId === document.id) onDropSpan(id, span);
          }}
          empty={<p className={styles.nothing}>{t('codebook.nothing')}</p>}
        />
      </div>
    </>
  );
}
