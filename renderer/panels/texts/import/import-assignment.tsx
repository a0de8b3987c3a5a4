import { useState } from 'react';
import { nameIn } from '../../../../shared/codebook/concept-tree.ts';
import { workKinds } from '../../../../shared/document/document.ts';
import { languages, type Language } from '../../../../shared/language/language.ts';
import { Choice } from '../../../components/choices.tsx';
import { TextArea } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { DateField } from '../date-field.tsx';
import type { ImportFile, ImportRun, ImportTarget } from './import-run.ts';
import styles from './import.module.css';
import type { ImportActs } from './use-import.ts';

type ImportAssignmentProps = {
  readonly acts: ImportActs;
  readonly run: ImportRun;
  readonly file: ImportFile;
  readonly state: Extract<ImportFile['state'], { kind: 'ready' }>;
};

const newTarget = 'new';

/** The work that a file becomes a version of, its titles and kind, the date of its edition. */
export function ImportAssignment({ acts, run, file, state }: ImportAssignmentProps) {
  const { t, language } = useWords('import');
  const common = useWords('common');
  const { works } = useSnapshot().project;
  const { desk } = acts;
  const { prepared } = state;
  const before = run.files
    .slice(0, run.files.indexOf(file))
    .filter(({ target }) => target.kind === 'new');
  const { target } = file;
  const value =
    target.kind === 'work' ? target.workId : target.kind === 'file' ? target.fileId : newTarget;
  const chosenWork = works.find(({ id }) => id === value);
  const choose = (id: string): void => {
    const work = works.find((own) => own.id === id);
    const other = before.find((own) => own.id === id);
    const next: ImportTarget =
      work !== undefined
        ? { kind: 'work', workId: work.id }
        : other !== undefined
          ? { kind: 'file', fileId: other.id }
          : { kind: 'new' };
    // A choice of the user is not guessed over again.
    desk.update(file.id, { target: next, isTargetGuessed: true });
    const kind = work?.kind ?? kindOf(other);
    if (kind !== undefined && kind !== 'other' && kind !== prepared.kind) {
      desk.edit(file.id, (own) => ({ ...own, kind }));
    }
  };
  const own = [...new Set(prepared.parts.map((part) => part.language))];
  return (
    <div className={styles.fields}>
      <Choice
        label={t('work')}
        value={value}
        options={[
          { value: newTarget, label: t('newWork') },
          ...before.map((other) => ({
            value: other.id,
            label: t('workOfFile', { name: other.fileName }),
          })),
          ...works.map(({ id, title }) => ({ value: id, label: nameIn(title, language) })),
        ]}
        onChange={choose}
      />
      {target.kind !== 'new' && file.isTargetGuessed && (
        <p className={styles.small}>{t('guessed')}</p>
      )}
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
        value={
          chosenWork !== undefined && chosenWork.kind !== 'other' ? chosenWork.kind : prepared.kind
        }
        options={workKinds.map((kind) => ({ value: kind, label: common.t(`workKind.${kind}`) }))}
        onChange={(kind) => desk.edit(file.id, (own) => ({ ...own, kind }))}
      />
      <DateField
        key={file.id}
        label={t('editionDate')}
        value={file.editionDate}
        onChange={(editionDate) => desk.update(file.id, { editionDate })}
      />
    </div>
  );
}

function kindOf(file: ImportFile | undefined) {
  return file?.state.kind === 'ready' ? file.state.prepared.kind : undefined;
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
