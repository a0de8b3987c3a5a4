import { useState, type ReactNode } from 'react';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { Button } from '../../components/button.tsx';
import { ConceptTreeList } from '../../components/concept-tree-list.tsx';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { SearchField } from '../../components/fields.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot } from '../../session/talda.ts';
import styles from './pick-concept-dialog.module.css';

type PickConceptDialogProps = {
  readonly title: string;
  readonly about: string;
  readonly isOffered: (concept: Concept) => boolean;
  /** A choice of no concept, as "top level". */
  readonly noneLabel?: string;
  /** What will happen with the one chosen; `undefined`: nothing is chosen yet. */
  readonly consequenceOf: (id: ConceptId | null) => ReactNode;
  readonly actLabel: string;
  readonly onPick: (id: ConceptId | null) => void;
  readonly onClose: () => void;
};

/** Asks for a concept and says what will happen before it does. */
export function PickConceptDialog(props: PickConceptDialogProps) {
  const { title, about, isOffered, noneLabel, consequenceOf, actLabel, onPick, onClose } = props;
  const { t } = useWords('codebook');
  const common = useWords('common');
  const [filter, setFilter] = useState('');
  const [picked, setPicked] = useState<ConceptId | null | undefined>(undefined);
  const { concepts } = useSnapshot().project.codebook;
  /** What stands above an offered concept is there to show its place only. */
  const choose = (id: ConceptId): void => {
    const concept = concepts.find((candidate) => candidate.id === id);
    setPicked(concept !== undefined && isOffered(concept) ? id : undefined);
  };
  const pick = (): void => {
    if (picked === undefined) return;
    onClose();
    onPick(picked);
  };
  return (
    <DialogWindow
      isOpen
      title={title}
      onClose={onClose}
      act={{ label: actLabel, isOff: picked === undefined, onAct: pick }}
    >
      <div className={styles.parts}>
        <p>{about}</p>
        <SearchField
          data-autofocus
          label={t('filter')}
          clearName={common.t('clear')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onClear={() => setFilter('')}
        />
        {noneLabel !== undefined && (
          <Button
            look={picked === null ? 'plain' : 'quiet'}
            aria-pressed={picked === null}
            onClick={() => setPicked(null)}
          >
            {noneLabel}
          </Button>
        )}
        <div className={styles.tree}>
          <ConceptTreeList
            name={t('title')}
            filter={filter}
            chosenId={picked ?? null}
            isWanted={isOffered}
            onAct={(act) => {
              if (act.kind === 'choose' || act.kind === 'focus') choose(act.id);
            }}
            empty={<p className={styles.nothing}>{t('nothingFound')}</p>}
          />
        </div>
        <p className={styles.consequence} role="status">
          {picked === undefined ? t('pickFirst') : consequenceOf(picked)}
        </p>
      </div>
    </DialogWindow>
  );
}
