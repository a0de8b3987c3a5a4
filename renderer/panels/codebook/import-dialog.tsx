import { useMemo, useState } from 'react';
import type { Codebook, Concept } from '../../../shared/codebook/codebook.ts';
import {
  alignCodebook,
  compareCodebooks,
  mergeCodebooks,
} from '../../../shared/codebook/combine-codebooks.ts';
import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import { replaceCodebookWhole } from '../../../shared/project/compose-changes.ts';
import { countPassages } from '../../../shared/project/several-concepts.ts';
import { Switch } from '../../components/choices.tsx';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot } from '../../session/talda.ts';
import styles from './import-dialog.module.css';
import type { ReadCodebook } from './use-codebook-files.ts';

type ImportDialogProps = {
  readonly read: ReadCodebook;
  readonly onTake: (made: Codebook, how: 'merge' | 'replace') => void;
  readonly onClose: () => void;
};

/** What a codebook file would change, before it does. */
export function ImportDialog({ read, onTake, onClose }: ImportDialogProps) {
  const { t, format } = useWords('codebook');
  const { project } = useSnapshot();
  const [how, setHow] = useState<'merge' | 'replace'>('merge');
  const { codebook } = project;
  const made = useMemo(() => {
    const aligned = alignCodebook(codebook, read.codebook);
    return how === 'merge' ? mergeCodebooks(codebook, aligned) : aligned;
  }, [codebook, read.codebook, how]);
  const { added, changed, removed, unchanged } = useMemo(
    () => compareCodebooks(codebook, made),
    [codebook, made],
  );
  const lost = how === 'replace' ? countPassages(replaceCodebookWhole(project, made)).removed : 0;
  const isNothing = added.length + changed.length + removed.length === 0;
  return (
    <DialogWindow
      isOpen
      size="wide"
      title={t('import.title', { name: read.fileName })}
      onClose={onClose}
      act={{
        label: t(how === 'merge' ? 'import.merge' : 'import.replace'),
        isOff: isNothing,
        onAct: () => {
          onClose();
          onTake(made, how);
        },
      }}
    >
      <div className={styles.parts}>
        <Switch
          label={t('import.how')}
          value={how}
          options={[
            { value: 'merge', label: t('import.howMerge') },
            { value: 'replace', label: t('import.howReplace') },
          ]}
          onChange={setHow}
        />
        <p className={styles.about}>
          {t(how === 'merge' ? 'import.aboutMerge' : 'import.aboutReplace')}
        </p>
        {isNothing && <p>{t('import.nothing')}</p>}
        <Part title={t('import.added')} concepts={added} />
        {changed.length > 0 && (
          <section>
            <h3 className={styles.title}>
              {t('import.changed')} <small>{format.number(changed.length)}</small>
            </h3>
            <ul className={styles.list}>
              {changed.map(({ before, fields }) => (
                <li key={before.id}>
                  <Name concept={before} />{' '}
                  <span className={styles.fields}>
                    {fields.map((field) => t(`import.field.${field}`)).join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Part title={t('import.removed')} concepts={removed} />
        {lost > 0 && <p className={styles.lost}>{t('import.lost', { count: lost })}</p>}
        {unchanged.length > 0 && (
          <p className={styles.about}>{t('import.unchanged', { count: unchanged.length })}</p>
        )}
      </div>
    </DialogWindow>
  );
}

type PartProps = { readonly title: string; readonly concepts: readonly Concept[] };

function Part({ title, concepts }: PartProps) {
  const { format } = useWords('codebook');
  if (concepts.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>
        {title} <small>{format.number(concepts.length)}</small>
      </h3>
      <ul className={styles.list}>
        {concepts.map((concept) => (
          <li key={concept.id}>
            <Name concept={concept} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Name({ concept }: { readonly concept: Concept }) {
  const { language } = useWords('codebook');
  return <span className={styles.name}>{nameIn(concept.name, language)}</span>;
}
