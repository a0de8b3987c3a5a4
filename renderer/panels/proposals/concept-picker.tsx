import {
  Combobox,
  ComboboxItem,
  ComboboxList,
  ComboboxProvider,
  Select,
  SelectItem,
  SelectPopover,
  SelectProvider,
} from '@ariakit/react';
import { useMemo, useState } from 'react';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { languages } from '../../../shared/language/language.ts';
import { ConceptSwatch } from '../../components/concept-chip.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import menu from '../../components/menu.module.css';
import { useWords } from '../../i18n/use-words.ts';
import { conceptLooks } from '../../session/project-views.ts';
import { useSnapshot } from '../../session/talda.ts';
import styles from './proposals.module.css';

type ConceptPickerProps = {
  /** The concept it has now; it is not offered. */
  readonly conceptId: ConceptId;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onPick: (conceptId: ConceptId) => void;
};

/** A button that opens a list of concepts, filtered by what is typed. */
export function ConceptPicker({ conceptId, isOpen, onOpen, onPick }: ConceptPickerProps) {
  const { t, language } = useWords('proposals');
  const { project } = useSnapshot();
  const [typed, setTyped] = useState('');
  const { concepts } = project.codebook;
  const looks = conceptLooks(project.codebook, language);
  const offered = useMemo(
    () => offeredConcepts(concepts, conceptId, typed),
    [concepts, conceptId, typed],
  );
  return (
    <ComboboxProvider resetValueOnHide value={typed} setValue={setTyped}>
      <SelectProvider
        value=""
        open={isOpen}
        setOpen={onOpen}
        setValue={(picked: string) => {
          const concept = concepts.find(({ id }) => id === picked);
          if (concept !== undefined) onPick(concept.id);
        }}
      >
        <Select className={`${menu.button} ${menu.quiet}`} aria-label={t('otherConcept')}>
          {t('otherConcept')}
          <KeyCaps keys="changeConcept" />
        </Select>
        <SelectPopover
          className={menu.menu}
          aria-label={t('otherConcept')}
          gutter={4}
          portal
          unmountOnHide
        >
          <Combobox
            autoSelect
            className={styles.pickerField}
            placeholder={t('pickConcept')}
            aria-label={t('pickConcept')}
          />
          <ComboboxList>
            {(isOpen ? offered : []).map(({ id }) => {
              const look = looks.get(id);
              return (
                <SelectItem key={id} value={id} className={menu.item} render={<ComboboxItem />}>
                  {look !== undefined && <ConceptSwatch look={look} />}
                  <span className={menu.words}>{look?.name}</span>
                </SelectItem>
              );
            })}
          </ComboboxList>
          {offered.length === 0 && <p className={styles.pickerNone}>{t('noSuchConcept')}</p>}
        </SelectPopover>
      </SelectProvider>
    </ComboboxProvider>
  );
}

/** Concepts in use whose name in any language has what was typed; those that begin with it first. */
function offeredConcepts(
  concepts: readonly Concept[],
  present: ConceptId,
  typed: string,
): readonly Concept[] {
  const wanted = typed.trim().toLowerCase();
  const rank = ({ name, shortName }: Concept): number => {
    const names = languages.flatMap((own) => [name[own], shortName[own]]);
    const places = names.map((one) => one.toLowerCase().indexOf(wanted)).filter((at) => at >= 0);
    return places.length === 0 ? -1 : Math.min(...places, 1);
  };
  return concepts
    .filter((concept) => !concept.isRetired && concept.id !== present && rank(concept) >= 0)
    .sort((a, b) => rank(a) - rank(b));
}
