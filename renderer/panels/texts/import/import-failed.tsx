import { textEncodings } from '../../../../shared/text/decode-bytes.ts';
import { languages } from '../../../../shared/language/language.ts';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choices.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { importErrorSentence, shellErrorSentence } from '../../../i18n/error-sentences.ts';
import { useWords } from '../../../i18n/use-words.ts';
import type { ImportFile } from './import-run.ts';
import { isAlignedFailure, isAlignedFile } from './is-aligned-file.ts';
import styles from './import.module.css';
import type { ImportActs } from './use-import.ts';

/** A file that is not read (yet): what happened, and the ways out. */
export function ImportFailed({
  file,
  acts,
}: {
  readonly file: ImportFile;
  readonly acts: ImportActs;
}) {
  const { t } = useWords('import');
  const common = useWords('common');
  const { state, fileName } = file;
  const { desk } = acts;
  if (state.kind === 'reading') {
    return <p className={styles.reading}>{t('readingOne', { name: fileName })}</p>;
  }
  const leave = <Button onClick={() => desk.drop(file.id)}>{t('leaveFile')}</Button>;
  if (state.kind === 'waiting') {
    return (
      <EmptyState
        title={t('stopped')}
        action={
          <div className={styles.ways}>
            <Button look="primary" onClick={() => void acts.goOn()}>
              {t('goOn')}
            </Button>
            {leave}
          </div>
        }
      >
        <p>{t('stoppedWhy', { name: fileName })}</p>
      </EmptyState>
    );
  }
  if (state.kind === 'unreadable') {
    return (
      <EmptyState title={t('notRead', { name: fileName })} action={leave}>
        <p role="alert">{shellErrorSentence(state.error)}</p>
      </EmptyState>
    );
  }
  if (state.kind === 'ready' || state.kind === 'aligned') return null;
  const { error } = state;
  const isAligned = isAlignedFile(file);
  return (
    <EmptyState
      title={t('notRead', { name: fileName })}
      action={
        <div className={styles.ways}>
          {!isAligned && (error.code === 'undecodable' || error.code === 'unknownLanguage') && (
            <Choice
              label={t('encodingName')}
              value={file.choices.encoding}
              options={[
                { value: 'detect', label: t('detectEncoding') },
                ...textEncodings.map((value) => ({ value, label: t(`encoding.${value}`) })),
              ]}
              onChange={(encoding) => void acts.readAgain(file, { encoding })}
            />
          )}
          {!isAligned &&
            error.code === 'unknownLanguage' &&
            languages.map((language) => (
              <Button key={language} onClick={() => void acts.readAgain(file, { language })}>
                {common.t(`language.${language}`)}
              </Button>
            ))}
          {leave}
        </div>
      }
    >
      <p role="alert">
        {isAligned && isAlignedFailure(error.code)
          ? t(`aligned.failed.${error.code}`)
          : importErrorSentence(error)}
      </p>
      <p>{t('othersGoOn')}</p>
    </EmptyState>
  );
}
