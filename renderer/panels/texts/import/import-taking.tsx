import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { nameIn } from '../../../../shared/codebook/concept-tree.ts';
import { workKinds } from '../../../../shared/document/document.ts';
import { languages } from '../../../../shared/language/language.ts';
import { Button, IconButton } from '../../../components/button.tsx';
import { Choice } from '../../../components/choices.tsx';
import { CheckBox, TextArea, TextField } from '../../../components/fields.tsx';
import { PanelHead, PanelSection } from '../../../components/panel-parts.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { DateField } from '../date-field.tsx';
import { variableValues } from '../library-rows.ts';
import { structureOf } from '../document-facts.ts';
import type { Duplicates } from './duplicates.ts';
import type { ImportFile, ImportRun, ImportTarget } from './import-run.ts';
import styles from './import.module.css';
import { countWordsOf } from './outcome-facts.ts';
import type { ImportActs } from './use-import.ts';

type ImportTakingProps = {
  readonly acts: ImportActs;
  readonly run: ImportRun;
  readonly file: ImportFile;
  readonly duplicates: Duplicates;
  readonly count: number;
  readonly onTakeIn: () => void;
};

/** What the project will receive, and the button that lets it in. */
export function ImportTaking(props: ImportTakingProps) {
  const { acts, run, file, count, onTakeIn } = props;
  const { t } = useWords('import');
  const common = useWords('common');
  const isReading = run.files.some(
    ({ state }) => state.kind === 'reading' || (state.kind === 'ready' && state.outcome === null),
  );
  return (
    <div className={styles.taking}>
      <div className={styles.panel}>
        <PanelHead title={t('willBe')} />
        {file.state.kind === 'ready' && <Assignment {...props} state={file.state} />}
        {file.state.kind === 'ready' && <Outcome {...props} state={file.state} />}
        <Variables acts={acts} run={run} />
      </div>
      <div className={styles.last}>
        {count === 0 && !isReading && <p className={styles.small}>{t('nothingToTake')}</p>}
        <div className={styles.ways}>
          <Button keys={{ code: 'Escape' }} onClick={acts.cancel}>
            {common.t('cancel')}
          </Button>
          <Button
            look="primary"
            disabled={count === 0 || isReading || run.isTakingIn}
            onClick={onTakeIn}
          >
            {t('takeIn', { count })}
          </Button>
        </div>
      </div>
    </div>
  );
}

type ReadyProps = ImportTakingProps & {
  readonly state: Extract<ImportFile['state'], { kind: 'ready' }>;
};

const newTarget = 'new';

function Assignment({ acts, run, file, state }: ReadyProps) {
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
            <TextArea
              key={one}
              lang={one}
              label={t('titleIn', { name: common.t(`language.${one}`) })}
              value={prepared.title[one]}
              onChange={(event) => {
                const text = event.target.value.replaceAll('\n', ' ');
                desk.edit(file.id, (before) => ({
                  ...before,
                  title: { ...before.title, [one]: text },
                }));
              }}
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

/** The documents to be, with their structure; those that are there already can be taken all the same. */
function Outcome({ acts, file, state, duplicates }: ReadyProps) {
  const { t, format } = useWords('import');
  const texts = useWords('texts');
  const common = useWords('common');
  const { outcome } = state;
  const own = duplicates.get(file.id);
  if (outcome === null) return <p className={styles.small}>{t('workingOut')}</p>;
  return (
    <ul className={styles.documents}>
      {outcome.documents.map((document) => {
        const { textHash, language, role, title } = document;
        const duplicate = own?.get(textHash);
        const isTaken = file.takenDuplicates.includes(textHash);
        const segments = outcome.segments.filter(({ documentId }) => documentId === document.id);
        const structure = structureOf(segments)
          .filter(({ kind }) => kind !== 'note' && kind !== 'tableRow')
          .map(({ kind, count }) => texts.t(`parts.${kind}`, { count }));
        const words = t('words', { count: countWordsOf(document, outcome.segments) });
        return (
          <li key={document.id} data-out={duplicate !== undefined && !isTaken}>
            <span className={styles.code} aria-hidden>
              {language}
            </span>
            <div>
              <p className={styles.role}>
                {common.t(`role.${role}`)}
                <span className="visually-hidden">{common.t(`language.${language}`)}</span>
              </p>
              <p className={`source-text ${styles.documentTitle}`} lang={language}>
                {title}
              </p>
              <p className={styles.small}>{[words, ...structure].join(', ')}</p>
              {duplicate !== undefined && (
                <>
                  <p className={styles.there}>
                    {duplicate.kind === 'project'
                      ? t('alreadyThere', {
                          name: duplicate.document.title,
                          date: format.date(duplicate.document.source.importedAt),
                        })
                      : t('alreadyInFile', { name: duplicate.fileName })}
                  </p>
                  <CheckBox
                    label={t('takeAllTheSame')}
                    checked={isTaken}
                    onChange={() =>
                      acts.desk.update(file.id, {
                        takenDuplicates: isTaken
                          ? file.takenDuplicates.filter((hash) => hash !== textHash)
                          : [...file.takenDuplicates, textHash],
                      })
                    }
                  />
                </>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Variables that all documents of the import will have. */
function Variables({ acts, run }: Pick<ImportTakingProps, 'acts' | 'run'>) {
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
