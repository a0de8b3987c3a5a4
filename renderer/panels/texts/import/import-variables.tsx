import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Button, IconButton } from '../../../components/button.tsx';
import { TextField } from '../../../components/fields.tsx';
import { PanelSection } from '../../../components/panel-parts.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { variableValues } from '../library-rows.ts';
import type { ImportRun } from './import-run.ts';
import styles from './import.module.css';
import type { ImportActs } from './use-import.ts';

type ImportVariablesProps = { readonly acts: ImportActs; readonly run: ImportRun };

/** Variables that all documents of the import will have. */
export function ImportVariables({ acts, run }: ImportVariablesProps) {
  const { t, format } = useWords('import');
  const common = useWords('common');
  const { documents } = useSnapshot().project;
  const id = useId();
  const known = variableValues(documents, format.compare);
  const { variables } = run;
  const set = (place: number, changes: Partial<(typeof variables)[number]>): void =>
    acts.desk.setVariables(
      variables.map((own, index) => (index === place ? { ...own, ...changes } : own)),
    );
  return (
    <PanelSection title={t('variables')}>
      <datalist id={id}>
        {known.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {variables.map(({ name, value }, place) => (
        // Rows have no identity of their own.
        <div key={place} className={styles.variable}>
          <TextField
            label={t('variableName')}
            list={id}
            value={name}
            onChange={(event) => set(place, { name: event.target.value })}
          />
          <TextField
            label={t('variableValue')}
            value={value}
            onChange={(event) => set(place, { value: event.target.value })}
          />
          <IconButton
            icon={X}
            name={common.t('delete')}
            onClick={() => acts.desk.setVariables(variables.filter((_, index) => index !== place))}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon={Plus}
          onClick={() => acts.desk.setVariables([...variables, { name: '', value: '' }])}
        >
          {t('addVariable')}
        </Button>
      </div>
    </PanelSection>
  );
}
