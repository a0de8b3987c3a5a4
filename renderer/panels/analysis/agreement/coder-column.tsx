import { Check } from 'lucide-react';
import type { Language } from '../../../../shared/language/language.ts';
import { Button } from '../../../components/button.tsx';
import { ConceptChip } from '../../../components/concept-chip.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { conceptLooks } from '../../../session/project-views.ts';
import { useSnapshot } from '../../../session/talda.ts';
import type { CoderView } from './coder-views.ts';
import styles from './disputed-passage.module.css';

type CoderColumnProps = {
  readonly view: CoderView;
  readonly language: Language;
  /** Whether this is what was agreed. */
  readonly isAgreed: boolean;
  readonly onAgree: () => void;
};

/** What one coder has on the passage: their bounds boxed in the text, their other codes below. */
export function CoderColumn({ view, language, isAgreed, onAgree }: CoderColumnProps) {
  const { t, language: own } = useWords('analysis');
  const { codebook } = useSnapshot().project;
  const looks = conceptLooks(codebook, own);
  const { coder, spans, otherConceptIds, pieces, isCutBefore, isCutAfter } = view;
  const others = otherConceptIds.flatMap((id) => {
    const look = looks.get(id);
    return look === undefined ? [] : [{ id, look }];
  });
  return (
    <article className={styles.coder} aria-label={coder.name} data-agreed={isAgreed}>
      <h3 className={styles.name}>{coder.name}</h3>
      <p className={`source-text ${styles.text}`} lang={language}>
        {isCutBefore && '…'}
        {pieces.map(({ text, isMarked }, index) =>
          isMarked ? (
            <mark key={index} className="boxed">
              {text}
            </mark>
          ) : (
            <span key={index}>{text}</span>
          ),
        )}
        {isCutAfter && '…'}
      </p>
      {spans.length === 0 && <p className={styles.none}>{t('disputed.notThere')}</p>}
      {others.length > 0 && (
        <p className={styles.others}>
          <span>{t('disputed.otherCodes')}</span>
          {others.map(({ id, look }) => (
            <ConceptChip key={id} look={look} />
          ))}
        </p>
      )}
      <Button icon={Check} size="small" aria-pressed={isAgreed} onClick={onAgree}>
        {t('disputed.agree', { name: coder.name })}
      </Button>
    </article>
  );
}
