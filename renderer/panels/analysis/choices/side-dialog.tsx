import { useMemo, useState } from 'react';
import type { TextFilter } from '../../../../shared/analysis/text-filter.ts';
import { nameIn } from '../../../../shared/codebook/concept-tree.ts';
import { Button } from '../../../components/button.tsx';
import { ManyChoice } from '../../../components/choices.tsx';
import { DialogWindow } from '../../../components/dialog-window.tsx';
import { CheckBox } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { sideChoices, variableKey } from '../sides.ts';
import { PartList } from './part-list.tsx';
import styles from './side-dialog.module.css';

type SideDialogProps = {
  readonly title: string;
  readonly value: TextFilter;
  readonly isRest: boolean;
  readonly allowsRest: boolean;
  readonly onClose: () => void;
  readonly onChange: (value: TextFilter | null) => void;
};

/** What stands on one side of a comparison: text that meets all the conditions chosen here. */
export function SideDialog(props: SideDialogProps) {
  const { title, value, isRest, allowsRest, onClose, onChange } = props;
  const { t } = useWords('analysis');
  const common = useWords('common');
  const [draft, setDraft] = useState(value);
  const [rest, setRest] = useState(isRest);
  const change = (changes: Partial<TextFilter>): void => {
    setRest(false);
    setDraft({ ...draft, ...changes });
  };
  return (
    <DialogWindow
      isOpen
      onClose={onClose}
      title={title}
      buttons={
        <>
          <Button onClick={onClose}>{common.t('cancel')}</Button>
          <Button
            look="primary"
            onClick={() => {
              onChange(rest ? null : draft);
              onClose();
            }}
          >
            {common.t('apply')}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{t('side.hint')}</p>
      {allowsRest && (
        <CheckBox
          label={t('side.rest')}
          checked={rest}
          onChange={(event) => setRest(event.target.checked)}
        />
      )}
      <Conditions filter={draft} onChange={change} />
      <PartList
        chosen={draft.parts ?? []}
        onChange={(chosen) => change({ parts: chosen.length === 0 ? null : chosen })}
      />
    </DialogWindow>
  );
}

type ConditionsProps = {
  readonly filter: TextFilter;
  readonly onChange: (changes: Partial<TextFilter>) => void;
};

/** Conditions on whole texts; those that this project cannot tell apart by are left out. */
function Conditions({ filter, onChange }: ConditionsProps) {
  const { t, language } = useWords('analysis');
  const common = useWords('common');
  const { project } = useSnapshot();
  const { documents, works } = project;
  const { dates, languages, variables } = useMemo(() => sideChoices(project), [project]);
  return (
    <div className={styles.conditions}>
      {works.length > 1 && (
        <Condition
          label={t('side.works')}
          values={filter.workIds}
          options={works.map(({ id, title }) => ({ value: id, label: nameIn(title, language) }))}
          onChange={(workIds) => onChange({ workIds })}
        />
      )}
      {documents.length > 1 && (
        <Condition
          label={t('texts')}
          values={filter.documentIds}
          options={documents.map((document) => ({
            value: document.id,
            label: document.title,
            hint: common.t(`language.${document.language}`),
          }))}
          onChange={(documentIds) => onChange({ documentIds })}
        />
      )}
      {languages.length > 1 && (
        <Condition
          label={t('languages')}
          values={filter.languages}
          options={languages.map((own) => ({ value: own, label: common.t(`language.${own}`) }))}
          onChange={(chosen) => onChange({ languages: chosen })}
        />
      )}
      {dates.length > 1 && (
        <Condition
          label={t('side.dates')}
          values={filter.editionDates}
          options={dates.map((date) => ({ value: date, label: date }))}
          onChange={(editionDates) => onChange({ editionDates })}
        />
      )}
      {variables.length > 0 && (
        <Condition
          label={t('side.variables')}
          values={filter.variables.length === 0 ? null : filter.variables.map(variableKey)}
          options={variables.map((variable) => ({
            value: variableKey(variable),
            label: `${variable.name}: ${variable.value}`,
          }))}
          onChange={(keys) =>
            onChange({
              variables: variables.filter((own) => keys?.includes(variableKey(own)) === true),
            })
          }
        />
      )}
    </div>
  );
}

type ConditionProps<Value extends string> = {
  readonly label: string;
  readonly values: readonly Value[] | null;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly hint?: string;
  }[];
  readonly onChange: (values: readonly Value[] | null) => void;
};

/** No choice sets no condition. */
function Condition<Value extends string>(props: ConditionProps<Value>) {
  const { label, values, options, onChange } = props;
  const common = useWords('common');
  const chosen = options.filter(({ value }) => values?.includes(value) === true);
  return (
    <ManyChoice
      label={label}
      summary={
        chosen.length === 0 ? common.t('all') : chosen.map((option) => option.label).join(', ')
      }
      values={values ?? []}
      options={options}
      onChange={(next) => onChange(next.length === 0 ? null : next)}
    />
  );
}
