import { useState } from 'react';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import type { ConceptPlace } from '../../../shared/project/codebook-changes.ts';
import { placeAfter } from '../../../shared/project/concept-place.ts';
import { Button } from '../../components/button.tsx';
import { Switch } from '../../components/choices.tsx';
import { TextField } from '../../components/fields.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot } from '../../session/talda.ts';
import { isNameTaken } from './concept-names.ts';
import styles from './new-concept-field.module.css';
import { keepTypingUndo } from './typing-undo.ts';
import { useConceptActs } from './use-concept-acts.ts';

export type NewConceptWhere = 'after' | 'inside';

type NewConceptFieldProps = {
  /** The concept after or inside which it comes; `null`: at the end. */
  readonly besideId: ConceptId | null;
  readonly where: NewConceptWhere;
  readonly onWhere: (where: NewConceptWhere) => void;
  readonly onClose: () => void;
};

/** Names a new concept; Enter adds it and leaves the field ready for the next one. */
export function NewConceptField({ besideId, where, onWhere, onClose }: NewConceptFieldProps) {
  const { t, language } = useWords('codebook');
  const common = useWords('common');
  const { project } = useSnapshot();
  const { create } = useConceptActs();
  const [name, setName] = useState('');
  const [isNameless, setNameless] = useState(false);
  const { concepts } = project.codebook;
  const beside = concepts.find(({ id }) => id === besideId);
  const isTaken = isNameTaken(concepts, name, language, null);
  const add = (): void => {
    const wanted = name.trim();
    setNameless(wanted === '');
    if (wanted === '') return;
    setName('');
    void create(wanted, placeOf(where));
    // The next ones come beside the one that was just put inside.
    if (where === 'inside') onWhere('after');
  };
  const placeOf = (own: NewConceptWhere): ConceptPlace => {
    if (beside === undefined) return { parentId: null, before: null };
    return own === 'inside'
      ? { parentId: beside.id, before: null }
      : placeAfter(concepts, beside.id);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => {
        if (name !== '') keepTypingUndo(event);
        if (event.code !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <TextField
        autoFocus
        label={t('new.name')}
        lang={language}
        value={name}
        maxLength={120}
        hint={isTaken ? t('nameTaken') : isNameless ? t('nameNeeded') : undefined}
        isWrong={isTaken || isNameless}
        onChange={(event) => {
          setName(event.target.value);
          setNameless(false);
        }}
      />
      {beside !== undefined && (
        <div className={styles.where}>
          <Switch
            label={t('new.where')}
            value={where}
            options={[
              { value: 'after', label: t('new.after') },
              { value: 'inside', label: t('new.inside') },
            ]}
            onChange={onWhere}
          />
          <span className={styles.beside}>{nameIn(beside.name, language)}</span>
        </div>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" size="small">
          {common.t('add')}
        </Button>
        <Button size="small" look="quiet" onClick={onClose}>
          {common.t('close')}
        </Button>
      </div>
    </form>
  );
}
