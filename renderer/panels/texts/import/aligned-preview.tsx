import { useMemo } from 'react';
import type { AlignedImport } from '../../../../shared/alignment/alignment-from-tmx.ts';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './aligned-preview.module.css';
import { alignedRows } from './aligned-rows.ts';
import bar from './import-preview.module.css';

/** More rows than one reads before taking the file in. */
const shownRows = 200;

/** The rows of a file of aligned text side by side, as they will come in. */
export function AlignedPreview({ outcome }: { readonly outcome: AlignedImport }) {
  const { t, format } = useWords('import');
  const common = useWords('common');
  const { documents, alignment } = outcome;
  const rows = useMemo(() => alignedRows(outcome, shownRows), [outcome]);
  const more = alignment.beads.length - rows.length;
  return (
    <>
      <div className={bar.bar}>
        <h1 className={bar.title}>{t('aligned.title')}</h1>
        <span className={bar.hint}>{t('aligned.hint')}</span>
      </div>
      <div className={bar.scroller} tabIndex={0} role="region" aria-label={t('aligned.title')}>
        <table className={styles.rows}>
          <thead>
            <tr>
              <th scope="col">{t('aligned.row')}</th>
              {documents.map(({ id, language }) => (
                <th key={id} scope="col">
                  {common.t(`language.${language}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((sides, row) => (
              <tr key={row}>
                <th scope="row">{format.number(row + 1)}</th>
                {documents.map(({ id, language }, version) => (
                  <td key={id} className="source-text" lang={language}>
                    {sides[version]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {more > 0 && <p className={bar.hint}>{t('aligned.more', { count: more })}</p>}
      </div>
    </>
  );
}
