import { useWords } from '../../../i18n/use-words.ts';
import { DateField } from '../date-field.tsx';
import type { Duplicates } from './duplicates.ts';
import { alignmentToTakeIn } from './files-to-take-in.ts';
import type { ImportFile, ImportRun } from './import-run.ts';
import styles from './import.module.css';
import { ReplacedNote } from './replaced-note.tsx';
import type { ImportActs } from './use-import.ts';
import { WorkChoice } from './work-choice.tsx';

type AlignedAssignmentProps = {
  readonly acts: ImportActs;
  readonly run: ImportRun;
  readonly file: ImportFile;
  readonly duplicates: Duplicates;
};

/** The work that a file of aligned text becomes versions of, and whether its alignment comes in. */
export function AlignedAssignment({ acts, run, file, duplicates }: AlignedAssignmentProps) {
  const { t } = useWords('import');
  const alignment = alignmentToTakeIn(file, duplicates);
  return (
    <div className={styles.fields}>
      <WorkChoice acts={acts} run={run} file={file} />
      <DateField
        key={file.id}
        label={t('editionDate')}
        value={file.editionDate}
        onChange={(editionDate) => acts.desk.update(file.id, { editionDate })}
      />
      <ReplacedNote run={run} />
      <p className={styles.small}>
        {alignment === null
          ? t('aligned.none')
          : t('aligned.willBe', { count: alignment.beads.length })}
      </p>
    </div>
  );
}
