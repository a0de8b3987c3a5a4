import { Languages, List, Rows3, TriangleAlert } from 'lucide-react';
import type { AlignedImport } from '../../../../shared/alignment/alignment-from-tmx.ts';
import { PanelSection } from '../../../components/panel-parts.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { FoundLine } from './found-line.tsx';
import type { ImportFile } from './import-run.ts';
import styles from './import.module.css';

type AlignedFoundProps = { readonly file: ImportFile; readonly outcome: AlignedImport };

/** What was found in a file of aligned text. */
export function AlignedFound({ file, outcome }: AlignedFoundProps) {
  const { t, format } = useWords('import');
  const { documents, alignment, leftOut } = outcome;
  const languages = new Set(documents.map(({ language }) => language)).size;
  const open = alignment.beads.filter(({ status }) => status === 'automatic').length;
  return (
    <>
      <PanelSection title={t('file')}>
        <p className={styles.small}>
          {t(`format.${outcome.report.format}`)}
          {', '}
          {format.size(file.bytes?.length ?? 0)}
        </p>
      </PanelSection>
      <PanelSection title={t('foundTitle')}>
        <ul className={styles.found}>
          <FoundLine icon={Languages}>
            {t('found.languages', { count: languages })}
            {', '}
            {t('documents', { count: documents.length })}
          </FoundLine>
          <FoundLine icon={Rows3}>{t('found.rows', { count: alignment.beads.length })}</FoundLine>
          {open > 0 && (
            <FoundLine icon={TriangleAlert}>{t('found.openRows', { count: open })}</FoundLine>
          )}
          {leftOut > 0 && (
            <FoundLine icon={List}>{t('found.emptyRows', { count: leftOut })}</FoundLine>
          )}
        </ul>
      </PanelSection>
    </>
  );
}
