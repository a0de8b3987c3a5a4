import type { ReactNode } from 'react';
import { PanelHead } from '../../../components/panel-parts.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { Duplicates } from './duplicates.ts';
import { AlignedAssignment } from './aligned-assignment.tsx';
import { ImportAssignment } from './import-assignment.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import type { ImportFile, ImportRun } from './import-run.ts';
import { ImportVariables } from './import-variables.tsx';
import styles from './import.module.css';
import type { ImportActs } from './use-import.ts';

type ImportTakingProps = {
  readonly acts: ImportActs;
  readonly run: ImportRun;
  readonly file: ImportFile;
  readonly duplicates: Duplicates;
  readonly buttons: ReactNode;
};

/** What the project will receive, and the button that lets it in. */
export function ImportTaking({ acts, run, file, duplicates, buttons }: ImportTakingProps) {
  const { t } = useWords('import');
  return (
    <div className={styles.taking}>
      <div className={styles.panel}>
        <PanelHead title={t('willBe')} />
        {file.state.kind === 'ready' && (
          <>
            <ImportAssignment acts={acts} run={run} file={file} state={file.state} />
            <ImportOutcome
              acts={acts}
              file={file}
              outcome={file.state.outcome}
              parts={file.state.prepared.parts}
              duplicates={duplicates}
            />
          </>
        )}
        {file.state.kind === 'aligned' && (
          <>
            <AlignedAssignment acts={acts} run={run} file={file} duplicates={duplicates} />
            <ImportOutcome
              acts={acts}
              file={file}
              outcome={file.state.outcome}
              parts={[]}
              duplicates={duplicates}
            />
          </>
        )}
        <ImportVariables acts={acts} run={run} />
      </div>
      <div className={styles.last}>{buttons}</div>
    </div>
  );
}
