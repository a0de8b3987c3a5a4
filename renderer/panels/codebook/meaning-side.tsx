import { PanelRightClose } from 'lucide-react';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { IconButton } from '../../components/button.tsx';
import { Switch } from '../../components/choices.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useTalda } from '../../session/talda.ts';
import { useCodebookView } from './codebook-view.ts';
import { HitsSide } from './hits-side.tsx';
import styles from './meaning-side.module.css';
import { PassagesSide } from './passages-side.tsx';

type MeaningSideProps = {
  readonly concept: Concept;
  readonly selectedIds: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly onSplit: () => void;
  readonly onRecode: () => void;
};

/** What the concept stands for in the texts: its passages, or what its indicators find. */
export function MeaningSide(props: MeaningSideProps) {
  const { t } = useWords('codebook');
  const talda = useTalda();
  const [view, update] = useCodebookView();
  return (
    <>
      <div className={styles.head}>
        <Switch
          label={t('side')}
          value={view.side}
          options={[
            { value: 'passages', label: t('passages.title') },
            { value: 'hits', label: t('hits.title') },
          ]}
          onChange={(side) => update({ side })}
        />
        <IconButton
          icon={PanelRightClose}
          name={t('closeSide')}
          keys="toggleRight"
          onClick={() => talda.commands.carryOut('toggleRight')}
        />
      </div>
      {view.side === 'passages' ? (
        <PassagesSide {...props} />
      ) : (
        <HitsSide concept={props.concept} />
      )}
    </>
  );
}
