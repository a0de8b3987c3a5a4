import { Info } from 'lucide-react';
import { useState } from 'react';
import type { AnalysisRequest } from '../../../shared/analysis/analysis-request.ts';
import type { WordEdits } from '../../../shared/analysis/analysis-table.ts';
import { methodNote } from '../../../shared/export/method-note.ts';
import { tableWords } from '../../../shared/export/table-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot } from '../../session/talda.ts';
import type { ComputedTable } from '../../worker/core-client.ts';
import styles from './method-note.module.css';
import { MethodParagraphMenu } from './method-paragraph-menu.tsx';

type MethodNoteProps = { readonly request: AnalysisRequest; readonly table: ComputedTable };

/** How the numbers came about: the main facts in one line, all of them unfolded. */
export function MethodNote({ request, table }: MethodNoteProps) {
  const { t, language, format } = useWords('analysis');
  const { project } = useSnapshot();
  const [isOpen, setOpen] = useState(false);
  const words = tableWords(language);
  const lines = methodNote(request, table, project, words);
  const inShort = lines.filter(({ term }) => term !== words['note.text']).slice(0, 6);
  const { wordEdits } = table.provenance;
  const editsSentence = ({ wordForms, stopWords }: WordEdits): string =>
    t('wordForms.noteEdits', {
      forms: format.number(wordForms.assigned.length + wordForms.merged.length),
      stopWords: format.number(
        stopWords.reduce((sum, own) => sum + own.added.length + own.removed.length, 0),
      ),
    });
  return (
    <section className={styles.note} aria-label={t('methodNote')}>
      <Info size={16} strokeWidth={1.75} aria-hidden />
      <div className={styles.words}>
        <p>
          {(isOpen ? lines.slice(0, 1) : inShort)
            .map(({ term, fact }) => t('noteLine', { term, fact }))
            .join(' · ')}
          {wordEdits !== null && !isOpen && ` · ${editsSentence(wordEdits)}`}{' '}
          <button
            type="button"
            className={styles.more}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t('noteLess') : t('noteMore')}
          </button>
        </p>
        <MethodParagraphMenu request={request} table={table} names={project} />
        {isOpen && (
          <dl className={styles.facts}>
            {lines.slice(1).map(({ term, fact }, index) => (
              <div key={`${index} ${term}`} className={styles.fact}>
                <dt>{term}</dt>
                <dd>{fact}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </section>
  );
}
