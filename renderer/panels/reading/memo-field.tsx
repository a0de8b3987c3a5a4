import { NotebookPen } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { CodingActs } from './coding-acts.ts';
import styles from './memo-field.module.css';
import { useReadingDesk } from './reading-desk.ts';
import { useSidePanels } from './use-side-panels.ts';
import { useWishedFocus } from './use-wished-focus.ts';

type MemoProps = { readonly annotation: Annotation; readonly acts: CodingActs };

/** The memo of a passage, edited in place and kept when the field is left. */
export function MemoField({ annotation, acts }: MemoProps) {
  const { t } = useWords('reading');
  const desk = useReadingDesk();
  const { leaveDrawer } = useSidePanels();
  const id = useId();
  const [note, setNote] = useState(annotation.note);
  const field = useRef<HTMLTextAreaElement>(null);
  const latest = useRef({ annotation, acts, note });
  useEffect(() => {
    latest.current = { annotation, acts, note };
  });
  useEffect(() => setNote(annotation.note), [annotation.note]);
  useWishedFocus(field, desk.memoWish);
  const keep = (): void => {
    const now = latest.current;
    if (now.note !== now.annotation.note) void now.acts.setNote(now.annotation, now.note);
  };
  // The field also goes when another passage is chosen; what was written is kept then, too.
  useEffect(() => keep, []);
  return (
    <div className={styles.memo}>
      <label htmlFor={id} className={styles.label}>
        <NotebookPen size={15} strokeWidth={1.75} aria-hidden />
        {t('memo.label')}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        className={styles.field}
        value={note}
        placeholder={t('memo.placeholder')}
        onChange={(event) => setNote(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          const isDone =
            event.code === 'Escape' || (event.code === 'Enter' && (event.ctrlKey || event.metaKey));
          if (!isDone || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          leaveDrawer('right');
          desk.view.get()?.focus();
        }}
      />
    </div>
  );
}
