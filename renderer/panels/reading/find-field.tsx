import { ChevronDown, ChevronUp, Files } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '../../components/button.tsx';
import { Choice } from '../../components/choices.tsx';
import { SearchField } from '../../components/fields.tsx';
import { patternErrorSentence } from '../../i18n/error-sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './find-field.module.css';
import { findKinds } from './find-state.ts';
import { useReadingDesk } from './reading-desk.ts';
import type { Find } from './use-find.ts';
import { useSidePanels } from './use-side-panels.ts';
import { useWishedFocus } from './use-wished-focus.ts';

/** Finds in the text: exactly as written, in any form, as a phrase, with wildcards. */
export function FindField({ find }: { readonly find: Find }) {
  const { t, format } = useWords('reading');
  const common = useWords('common');
  const desk = useReadingDesk();
  const { leaveDrawer } = useSidePanels();
  const field = useRef<HTMLInputElement>(null);
  useWishedFocus(field, desk.findWish);
  const { pattern, by, hits, current, error, isEverywhere } = find;
  const isAsked = pattern.trim() !== '';
  return (
    <div className={styles.find}>
      <SearchField
        ref={field}
        label={t(isEverywhere ? 'find.everywhere' : 'find.label')}
        clearName={common.t('clear')}
        keys={isEverywhere ? 'findEverywhere' : 'find'}
        value={pattern}
        onChange={(event) => find.change({ pattern: event.target.value })}
        onClear={() => {
          find.clear();
          field.current?.focus();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.code === 'Enter' || event.code === 'NumpadEnter')
            find.go(event.shiftKey ? -1 : 1);
          else if (event.code === 'Escape') {
            find.clear();
            leaveDrawer('left');
            desk.view.get()?.focus();
          } else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {(isAsked || isEverywhere) && (
        <div className={styles.tools}>
          <Choice
            label={t('find.kind')}
            isLabelHidden
            value={by}
            options={findKinds.map((value) => ({
              value,
              label: t(`find.by.${value}`),
              hint: t(`find.hint.${value}`),
            }))}
            onChange={(value) => find.change({ by: value })}
          />
          <IconButton
            icon={Files}
            name={t('find.everywhere')}
            keys="findEverywhere"
            aria-pressed={isEverywhere}
            onClick={() => find.change({ isEverywhere: !isEverywhere })}
          />
        </div>
      )}
      {isAsked && !isEverywhere && (
        <div className={styles.result}>
          <span role="status">
            {error !== null
              ? patternErrorSentence(error)
              : hits.length === 0
                ? t('find.none')
                : t('find.hit', {
                    number: format.number((current ?? 0) + 1),
                    count: hits.length,
                  })}
          </span>
          {hits.length > 0 && (
            <span className={styles.steps}>
              <IconButton
                icon={ChevronUp}
                name={t('find.previous')}
                keys="findPrevious"
                onClick={() => find.go(-1)}
              />
              <IconButton
                icon={ChevronDown}
                name={t('find.next')}
                keys="findNext"
                onClick={() => find.go(1)}
              />
            </span>
          )}
        </div>
      )}
    </div>
  );
}
