import { nameIn } from '../../../../shared/codebook/concept-tree.ts';
import type { WorkKind } from '../../../../shared/document/document.ts';
import { Choice } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { outcomeOf, type ImportFile, type ImportRun, type ImportTarget } from './import-run.ts';
import styles from './import.module.css';
import type { ImportActs } from './use-import.ts';

type WorkChoiceProps = {
  readonly acts: ImportActs;
  readonly run: ImportRun;
  readonly file: ImportFile;
  /** Told the kind of the work that was chosen, where it has one. */
  readonly onKind?: (kind: WorkKind) => void;
};

const newTarget = 'new';

/** The work that a file becomes a version of: its own, one of the project, that of a file before it. */
export function WorkChoice({ acts, run, file, onKind }: WorkChoiceProps) {
  const { t, language } = useWords('import');
  const { works } = useSnapshot().project;
  const before = run.files
    .slice(0, run.files.indexOf(file))
    .filter(({ target }) => target.kind === 'new');
  const { target } = file;
  const value =
    target.kind === 'work' ? target.workId : target.kind === 'file' ? target.fileId : newTarget;
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
    acts.desk.update(file.id, { target: next, isTargetGuessed: true });
    const kind = work?.kind ?? (other === undefined ? undefined : kindOf(other));
    if (kind !== undefined && kind !== 'other') onKind?.(kind);
  };
  return (
    <>
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
    </>
  );
}

function kindOf(file: ImportFile): WorkKind | undefined {
  return file.state.kind === 'ready' ? file.state.prepared.kind : outcomeOf(file)?.work.kind;
}
