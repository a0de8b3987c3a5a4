import { workKinds } from '../../../../shared/document/document.ts';
import { languages } from '../../../../shared/language/language.ts';
import { Choice } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { DateField } from '../date-field.tsx';
import type { ImportFile, ImportRun } from './import-run.ts';
import styles from './import.module.css';
import { TitleArea } from './title-area.tsx';
import type { ImportActs } from './use-import.ts';
import { ReplacedNote } from './replaced-note.tsx';
import { WorkChoice } from './work-choice.tsx';

type ImportAssignmentProps = {
  readonly acts: ImportActs;
  readonly run: ImportRun;
  readonly file: ImportFile;
  readonly state: Extract<ImportFile['state'], { kind: 'ready' }>;
};

/** The work that a file becomes a version of, its titles and kind, the date of its edition. */
export function ImportAssignment({ acts, run, file, state }: ImportAssignmentProps) {
  const { t } = useWords('import');
  const common = useWords('common');
  const { works } = useSnapshot().project;
  const { desk } = acts;
  const { prepared } = state;
  const { target } = file;
  const chosenWork = target.kind === 'work' && works.find(({ id }) => id === target.workId);
  const own = [...new Set(prepared.parts.map((part) => part.language))];
  return (
    <div className={styles.fields}>
      <WorkChoice
        acts={acts}
        run={run}
        file={file}
        onKind={(kind) => {
          if (kind !== prepared.kind) desk.edit(file.id, (own) => ({ ...own, kind }));
        }}
      />
      {target.kind === 'new' &&
        languages
          .filter((one) => own.includes(one))
          .map((one) => (
            <TitleArea
              key={`${file.id} ${one} ${prepared.title[one]}`}
              label={t('titleIn', { name: common.t(`language.${one}`) })}
              lang={one}
              first={prepared.title[one]}
              onTitle={(text) =>
                desk.edit(file.id, (own) => ({ ...own, title: { ...own.title, [one]: text } }))
              }
            />
          ))}
      <Choice
        label={t('kind')}
        value={chosenWork && chosenWork.kind !== 'other' ? chosenWork.kind : prepared.kind}
        options={workKinds.map((kind) => ({ value: kind, label: common.t(`workKind.${kind}`) }))}
        onChange={(kind) => desk.edit(file.id, (own) => ({ ...own, kind }))}
      />
      <DateField
        key={file.id}
        label={t('editionDate')}
        value={file.editionDate}
        onChange={(editionDate) => desk.update(file.id, { editionDate })}
      />
      <ReplacedNote run={run} />
    </div>
  );
}
