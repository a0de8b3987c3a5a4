import { CornerDownRight, Link2 } from 'lucide-react';
import type { PreparedImport } from '../../../../shared/import/prepare-import.ts';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './import-preview.module.css';
import type { PreviewRow } from './preview-rows.ts';

type PreviewLineProps = {
  readonly row: Exclude<PreviewRow, { kind: 'head' }>;
  readonly prepared: PreparedImport;
  readonly partNumbers: readonly number[];
  readonly onToggle: () => void;
};

/** Longer paragraphs are cut in the preview; the text itself is not. */
const longestShown = 520;
const shownEnd = 120;

/** A paragraph of the preview, a line that was set aside, or what is folded away. */
export function PreviewLine({ row, prepared, partNumbers, onToggle }: PreviewLineProps) {
  const { t } = useWords('import');
  const language = row.part === null ? undefined : prepared.parts[row.part]?.language;
  if (row.kind === 'fold') {
    return (
      <button type="button" tabIndex={-1} className={styles.fold} onClick={onToggle}>
        {t('unfold', { count: row.count })}
      </button>
    );
  }
  if (row.kind === 'aside') {
    return (
      <div className={styles.aside}>
        <s className={`source-text ${styles.struck}`} lang={language}>
          {row.text}
        </s>
        <span className={styles.reason}>{t(`remain.${row.reason}`)}</span>
        <button type="button" tabIndex={-1} className={styles.keep} onClick={onToggle}>
          {t('act.keep')}
        </button>
      </div>
    );
  }
  const { text, joinedBy, isCut, alsoIn, keptRemain, isHeading, part } = row;
  const shown = shortened(text, isCut);
  return (
    <div className={styles.line}>
      <p
        className={`source-text ${styles.text}`}
        lang={language}
        data-heading={isHeading}
        data-joined={joinedBy !== null}
      >
        {joinedBy !== null && (
          <span className={styles.join}>
            <Link2 size={12} strokeWidth={2} aria-hidden />
            {t('joined')}
          </span>
        )}
        {part === null ? <s>{shown}</s> : shown}
        {isCut && (
          <span className={styles.cut}>
            <CornerDownRight size={13} strokeWidth={2} aria-hidden />
            <span className="visually-hidden">{t('goesOn')}</span>
          </span>
        )}
      </p>
      {alsoIn.length > 0 && (
        <span className={styles.reason}>
          {t('alsoIn', { list: alsoIn.map((other) => partNumbers[other]).join(', ') })}
        </span>
      )}
      {keptRemain !== null && (
        <button type="button" tabIndex={-1} className={styles.keep} onClick={onToggle}>
          {t('act.setAside')}
        </button>
      )}
      {part === null && (
        <button type="button" tabIndex={-1} className={styles.keep} onClick={onToggle}>
          {t('act.takeBack')}
        </button>
      )}
    </div>
  );
}

/** A long paragraph without its end; of one that goes on below, without its middle. */
function shortened(text: string, isCut: boolean): string {
  if (text.length <= longestShown) return text;
  if (!isCut) return `${text.slice(0, longestShown).trimEnd()}…`;
  return `${text.slice(0, longestShown - shownEnd).trimEnd()} … ${text.slice(-shownEnd).trimStart()}`;
}
