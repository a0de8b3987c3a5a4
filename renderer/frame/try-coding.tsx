import { MousePointer2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Span } from '../../shared/text/span.ts';
import { useWords } from '../i18n/use-words.ts';
import { digitOfKey } from '../session/key-map.ts';
import styles from './try-coding.module.css';

type Mark = Span & { readonly concept: number };

const concepts = [1, 2, 3] as const;

/** A clause of the model law to be coded on the start screen; nothing of it is kept. */
export function TryCoding() {
  const { t, language } = useWords('start');
  const text = t('tryText');
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const paragraph = useRef<HTMLParagraphElement>(null);
  useEffect(() => setMarks([]), [language]);
  const code = (concept: number): void => {
    const phrase = t(`tryConcept.${concept}.phrase`);
    const start = text.indexOf(phrase);
    const span = selectedSpan(paragraph.current) ?? { start, end: start + phrase.length };
    const others = marks.filter((mark) => mark.end <= span.start || mark.start >= span.end);
    setMarks([...others, { ...span, concept }].sort((a, b) => a.start - b.start));
    window.getSelection()?.removeAllRanges();
  };
  return (
    <div
      className={styles.card}
      onKeyDown={(event) => {
        const digit = digitOfKey(event.nativeEvent);
        if (digit === null || digit.number > concepts.length) return;
        event.preventDefault();
        code(digit.number);
      }}
    >
      <p className={styles.hint}>
        <MousePointer2 size={14} strokeWidth={1.75} aria-hidden />
        {t('tryHint')}
      </p>
      <p ref={paragraph} className={`source-text ${styles.text}`} lang={language} tabIndex={0}>
        {pieces(text, marks).map(({ start, end, concept }) =>
          concept === null ? (
            <span key={start}>{text.slice(start, end)}</span>
          ) : (
            <mark key={start} className={styles.mark} data-colour={concept}>
              {text.slice(start, end)}
            </mark>
          ),
        )}
      </p>
      <div className={styles.concepts}>
        {concepts.map((concept) => (
          <button
            key={concept}
            type="button"
            className={styles.concept}
            data-colour={concept}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => code(concept)}
          >
            {t(`tryConcept.${concept}.name`)}
            <kbd className={styles.cap}>{concept}</kbd>
          </button>
        ))}
      </div>
      <p className={styles.source}>{t('trySource')}</p>
    </div>
  );
}

/** What is selected in the paragraph as offsets into its text; `null` when nothing is. */
function selectedSpan(paragraph: HTMLElement | null): Span | null {
  const selection = window.getSelection();
  if (paragraph === null || selection === null || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!paragraph.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

function pieces(
  text: string,
  marks: readonly Mark[],
): readonly (Span & { readonly concept: number | null })[] {
  const result: (Span & { readonly concept: number | null })[] = [];
  let place = 0;
  for (const mark of marks) {
    if (mark.start > place) result.push({ start: place, end: mark.start, concept: null });
    result.push(mark);
    place = mark.end;
  }
  if (place < text.length) result.push({ start: place, end: text.length, concept: null });
  return result;
}
