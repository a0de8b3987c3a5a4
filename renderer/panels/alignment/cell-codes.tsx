import { Check, X } from 'lucide-react';
import type { CoderId, ConceptId } from '../../../shared/base/identifiers.ts';
import type { Document } from '../../../shared/document/document.ts';
import { Button } from '../../components/button.tsx';
import { ConceptChip } from '../../components/concept-chip.tsx';
import { useWords } from '../../i18n/use-words.ts';
import type { ConceptLook } from '../../session/project-views.ts';
import styles from './alignment.module.css';
import { drawnCodes } from './drawn-codes.ts';
import type { RowCodes } from './row-codes.ts';
import type { Decision } from './use-decisions.ts';

type CellCodesProps = {
  readonly documents: readonly Document[];
  readonly codes: RowCodes;
  readonly looks: ReadonlyMap<ConceptId, ConceptLook>;
  readonly coderId: CoderId;
  /** The column at hand, whose proposals can be decided on. */
  readonly version: number;
  readonly onDecide: (decision: Decision) => void;
};

/** The names of the codes in the current row, version by version, and what to do with proposed ones. */
export function CellCodes(props: CellCodesProps) {
  const { documents, codes, looks, coderId, version, onDecide } = props;
  const { t } = useWords('alignment');
  const { t: common } = useWords('common');
  const drawn = codes.map((own) => {
    const named = drawnCodes(own, looks, coderId).map(
      ({ code }) => [`${code.name} ${code.isProposed}`, code] as const,
    );
    return [...new Map(named)];
  });
  const hasProposals = codes[version]?.some(({ status }) => status === 'proposed') ?? false;
  return (
    <div className={styles.cellCodes}>
      {documents.map(({ id, language }, own) =>
        (drawn[own]?.length ?? 0) === 0 ? null : (
          <span key={id} className={styles.chips}>
            <span className={styles.chipsOf}>{common(`language.${language}`)}</span>
            {drawn[own]?.map(([key, code]) => (
              <ConceptChip
                key={key}
                look={{ name: code.name, shortName: '', colourOrder: code.colourOrder }}
                isProposed={code.isProposed}
              />
            ))}
            {own === version && hasProposals && (
              <span className={styles.decisions}>
                <Button
                  size="small"
                  icon={Check}
                  keys="acceptInRow"
                  onClick={() => onDecide('accepted')}
                >
                  {t('accept')}
                </Button>
                <Button
                  size="small"
                  icon={X}
                  keys="rejectInRow"
                  onClick={() => onDecide('rejected')}
                >
                  {t('reject')}
                </Button>
              </span>
            )}
          </span>
        ),
      )}
    </div>
  );
}
