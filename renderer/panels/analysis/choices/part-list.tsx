import { useMemo, useState } from 'react';
import { CheckBox, SearchField } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { textParts } from '../sides.ts';
import styles from './part-list.module.css';

type PartListProps = {
  /** By eId. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Sections, chapters and articles to choose from, found by number or heading. */
export function PartList({ chosen, onChange }: PartListProps) {
  const { t, language, format } = useWords('analysis');
  const common = useWords('common');
  const { project } = useSnapshot();
  const [typed, setTyped] = useState('');
  const parts = useMemo(() => textParts(project, language), [project, language]);
  if (parts.length === 0) return null;
  const words = typed.toLowerCase().trim();
  const shown = parts.filter(({ title }) => title.toLowerCase().includes(words));
  const toggle = (eId: string, isChosen: boolean): void => {
    onChange(isChosen ? [...chosen, eId] : chosen.filter((own) => own !== eId));
  };
  return (
    <fieldset className={styles.parts}>
      <legend>
        {t('side.parts', {
          chosen: format.number(chosen.length),
          all: format.number(parts.length),
        })}
      </legend>
      <SearchField
        label={t('side.findPart')}
        clearName={common.t('clear')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onClear={() => setTyped('')}
      />
      <ul className={styles.list} tabIndex={-1}>
        {shown.map((part) => (
          <li key={part.eId} data-kind={part.kind}>
            <CheckBox
              label={
                <span className="source-text" lang={part.language}>
                  {part.title}
                </span>
              }
              checked={chosen.includes(part.eId)}
              onChange={(event) => toggle(part.eId, event.target.checked)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
