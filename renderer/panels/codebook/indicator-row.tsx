import { ArrowDown, ArrowUp, CaseSensitive, Ellipsis, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { matchings, type Indicator, type Matching } from '../../../shared/codebook/codebook.ts';
import { parseIndicatorPattern } from '../../../shared/codebook/parse-indicator-pattern.ts';
import { Choice } from '../../components/choices.tsx';
import { TextArea } from '../../components/fields.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { patternErrorSentence } from '../../i18n/error-sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './indicators-section.module.css';
import { keepTypingUndo } from './typing-undo.ts';
import type { HitCount } from './use-hit-counts.ts';

type IndicatorRowProps = {
  readonly stored: Indicator;
  /** What is typed and not stored. */
  readonly draft: Indicator | null;
  readonly count: HitCount | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onDraft: (draft: Indicator | null) => void;
  readonly onCommit: (draft: Indicator) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onShowHits: () => void;
};

/** One indicator: its pattern, how it finds, how often it does. */
export function IndicatorRow(props: IndicatorRowProps) {
  const { stored, draft, count, isFirst, isLast, onDraft, onCommit, onMove, onRemove } = props;
  const { t, format } = useWords('codebook');
  const shown = draft ?? stored;
  const parsed = parseIndicatorPattern(shown.pattern, shown.matching);
  const row = useRef<HTMLDivElement>(null);
  const { pattern } = shown;
  return (
    <div
      ref={row}
      role="row"
      className={styles.row}
      onKeyDown={(event) => {
        if (!event.altKey || event.shiftKey || event.ctrlKey) return;
        const step = event.code === 'ArrowUp' ? -1 : event.code === 'ArrowDown' ? 1 : null;
        if (step === null) return;
        event.preventDefault();
        event.stopPropagation();
        if (step === 1 ? isLast : isFirst) return;
        // Rows stay where they are and their words move: the focus goes along.
        const neighbour = step === 1 ? 'nextElementSibling' : 'previousElementSibling';
        row.current?.[neighbour]?.querySelector('textarea')?.focus();
        onMove(step);
      }}
    >
      <div role="cell">
        <TextArea
          rows={1}
          label={t(`indicators.patternIn.${stored.language}`)}
          isLabelHidden
          lang={stored.language}
          value={pattern}
          spellCheck={false}
          hint={parsed.ok ? undefined : patternErrorSentence(parsed.error)}
          isWrong={!parsed.ok}
          onChange={(event) =>
            onDraft({ ...shown, pattern: event.target.value.replace(/\s*\n\s*/g, ' ') })
          }
          onBlur={() => {
            if (draft !== null) onCommit(draft);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (draft !== null) keepTypingUndo(event);
            if (event.code === 'Enter' || event.code === 'NumpadEnter') onCommit(shown);
            else if (event.code === 'Escape' && draft !== null) onDraft(null);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </div>
      <div role="cell" className={styles.kind}>
        <Choice<Matching>
          label={t('indicators.matching')}
          isLabelHidden
          value={shown.matching}
          options={matchings.map((matching) => ({
            value: matching,
            label: t(`matching.${matching}`),
            hint: t(`matchingHint.${matching}`),
          }))}
          onChange={(matching) => onCommit({ ...shown, matching })}
        />
        <button
          type="button"
          className={styles.case}
          aria-pressed={shown.isCaseSensitive}
          aria-label={t('indicators.case')}
          title={t('indicators.case')}
          onClick={() => onCommit({ ...shown, isCaseSensitive: !shown.isCaseSensitive })}
        >
          <CaseSensitive size={18} strokeWidth={1.75} aria-hidden />
        </button>
      </div>
      <div role="cell" className={styles.hits}>
        {parsed.ok && count !== undefined && (
          <button
            type="button"
            className={styles.count}
            data-zero={count.hits === 0}
            aria-label={t('indicators.showHits', { pattern, count: count.hits })}
            onClick={props.onShowHits}
          >
            {format.number(count.hits)}
          </button>
        )}
      </div>
      <div role="cell">
        <MenuButton
          label={t('indicators.acts', { pattern })}
          name={t('indicators.acts', { pattern })}
          icon={Ellipsis}
          look="icon"
          entries={[
            {
              id: 'up',
              label: t('indicators.up'),
              icon: ArrowUp,
              keys: { code: 'ArrowUp', hasAlt: true },
              onSelect: () => onMove(-1),
              ...(isFirst ? { reasonOff: t('indicators.isFirst') } : {}),
            },
            {
              id: 'down',
              label: t('indicators.down'),
              icon: ArrowDown,
              keys: { code: 'ArrowDown', hasAlt: true },
              onSelect: () => onMove(1),
              ...(isLast ? { reasonOff: t('indicators.isLast') } : {}),
            },
            { kind: 'line', id: 'line' },
            {
              id: 'remove',
              label: t('indicators.remove'),
              icon: Trash2,
              isDangerous: true,
              onSelect: onRemove,
            },
          ]}
        />
      </div>
    </div>
  );
}
