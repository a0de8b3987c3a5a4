import { useState } from 'react';
import { workKinds } from '../../../../shared/document/document.ts';
import { languages, type Language } from '../../../../shared/language/language.ts';
import { Choice } from '../../../components/choices.tsx';
import { TextArea } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { DateField } from '../date-field.tsx';
import type { ImportFile, ImportRun } from './import-run.ts';
import styles from './import.module.css';
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
            <WorkTitle
              key={`${file.id} ${one} ${prepared.title[one]}`}
              language={one}
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

type WorkTitleProps = {
  readonly language: Language;
  readonly first: string;
  readonly onTitle: (title: string) => void;
};

/** The title of a new work in one language; kept when the field is left, so that typing is one step. */
function WorkTitle({ language, first, onTitle }: WorkTitleProps) {
  const { t } = useWords('import');
  const common = useWords('common');
  const [text, setText] = useState(first);
  return (
    <TextArea
      lang={language}
      label={t('titleIn', { name: common.t(`language.${language}`) })}
      value={text}
      onChange={(event) => setText(event.target.value.replaceAll('\n', ' '))}
      onBlur={() => {
        if (text.trim() !== first) onTitle(text.trim());
      }}
    />
  );
}
