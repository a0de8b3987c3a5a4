import { ArrowRightLeft, Check, FileInput, ScanSearch, Tag, Trash2, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { passageContext } from '../../components/passage-context.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSession, useTalda } from '../../session/talda.ts';
import { useWatched } from '../../session/watched.ts';
import type { CodingActs } from './coding-acts.ts';
import { MemoField } from './memo-field.tsx';
import { useOpenText } from './open-text.ts';
import { annotationsUnder, focusedAnnotation } from './passages.ts';
import { useReadingDesk } from './reading-desk.ts';
import styles from './under-cursor.module.css';
import { usePassageFacts } from './use-passage-facts.ts';

const originIcons = {
  manual: null,
  indicator: ScanSearch,
  projection: ArrowRightLeft,
  import: FileInput,
} as const;

type UnderCursorProps = { readonly acts: CodingActs };

/** All codes on the words at the caret, with what can be done to them, and the memo of the focused one. */
export function UnderCursor({ acts }: UnderCursorProps) {
  const { t } = useWords('reading');
  const desk = useReadingDesk();
  const { shown, document } = useOpenText();
  const { annotationId } = useSession();
  const { span } = useWatched(desk.selection);
  const under = annotationsUnder(shown, span);
  const focused = focusedAnnotation(shown, span, annotationId);
  return (
    <section className={styles.section} aria-label={t('under.title')}>
      <h2 className={styles.title}>
        {t('under.title')}
        {under.length > 0 && (
          <span className={styles.count}>{t('under.count', { count: under.length })}</span>
        )}
      </h2>
      {focused === null ? (
        <p className={styles.none}>{t(shown.length === 0 ? 'under.noneYet' : 'under.none')}</p>
      ) : (
        <>
          <Quote text={document.text} lang={document.language} annotation={focused} />
          <ul className={styles.list}>
            {under.map((annotation) => (
              <CodeRow
                key={annotation.id}
                annotation={annotation}
                isFocused={annotation === focused}
                acts={acts}
              />
            ))}
          </ul>
          <MemoField key={focused.id} annotation={focused} acts={acts} />
        </>
      )}
    </section>
  );
}

type QuoteProps = { readonly text: string; readonly lang: string; readonly annotation: Annotation };

/** Characters of a passage that are shown. */
const quoteLength = 120;

function Quote({ text, lang, annotation }: QuoteProps) {
  const { words } = passageContext(text, annotation.anchor.span, 0);
  const short = words.replaceAll(/\s+/g, ' ');
  const isCut = short.length > quoteLength;
  const cut = isCut ? short.slice(0, short.lastIndexOf(' ', quoteLength)) : short;
  return (
    <p className={`source-text ${styles.quote}`} lang={lang}>
      {`«${cut}${isCut ? '…' : ''}»`}
    </p>
  );
}

type RowProps = {
  readonly annotation: Annotation;
  readonly isFocused: boolean;
  readonly acts: CodingActs;
};

function CodeRow({ annotation, isFocused, acts }: RowProps) {
  const { t } = useWords('reading');
  const talda = useTalda();
  const desk = useReadingDesk();
  const { looks } = useOpenText();
  const facts = usePassageFacts();
  const row = useRef<HTMLLIElement>(null);
  const look = looks.get(annotation.conceptId);
  const name = look?.name ?? '';
  const isProposed = annotation.status === 'proposed';
  useEffect(() => {
    if (isFocused) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isFocused]);
  // A row that goes while it is pointed at hears no leaving.
  useEffect(
    () => () => {
      if (desk.pointedAt.get() === annotation.id) desk.pointedAt.set(null);
    },
    [desk, annotation.id],
  );
  const OriginIcon = originIcons[annotation.origin];
  const choose = (): void =>
    talda.session.dispatch({ kind: 'chooseAnnotation', annotationId: annotation.id });
  const changeConcept = (): void => {
    choose();
    desk.popover.set({ isFocused: true, typed: '', changing: annotation.id });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>): void => {
    if (event.nativeEvent.isComposing || hasModifier(event)) return;
    if (event.code === 'ArrowDown') focusRow(row.current?.nextElementSibling);
    else if (event.code === 'ArrowUp') focusRow(row.current?.previousElementSibling);
    else if (event.code === 'Delete' || event.code === 'Backspace') void acts.remove(annotation);
    else if (event.code === 'KeyA' && isProposed) void acts.decide(annotation, 'accepted');
    else if (event.code === 'KeyR' && isProposed) void acts.decide(annotation, 'rejected');
    else if (event.code === 'KeyC') changeConcept();
    else if (event.code === 'KeyM') desk.memoWish.set(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li
      ref={row}
      className={styles.row}
      data-focused={isFocused}
      data-colour={look?.colourOrder}
      data-proposed={isProposed}
      onKeyDown={onKeyDown}
      onPointerEnter={() => desk.pointedAt.set(annotation.id)}
      onPointerLeave={() => desk.pointedAt.set(null)}
    >
      <span className={styles.stripe} aria-hidden />
      <div className={styles.words}>
        <button type="button" className={styles.main} aria-current={isFocused} onClick={choose}>
          <span className={styles.name}>{name}</span>
          <span className={styles.facts}>{facts(annotation)}</span>
        </button>
        {isProposed && isFocused && (
          <div className={styles.decision}>
            <Button
              size="small"
              icon={Check}
              keys="acceptHere"
              onClick={() => void acts.decide(annotation, 'accepted')}
            >
              {t('under.accept')}
            </Button>
            <Button
              size="small"
              icon={X}
              keys="rejectHere"
              onClick={() => void acts.decide(annotation, 'rejected')}
            >
              {t('under.reject')}
            </Button>
          </div>
        )}
      </div>
      {isFocused ? (
        <div className={styles.buttons}>
          <IconButton icon={Tag} name={t('under.change')} onClick={changeConcept} />
          {!isProposed && (
            <IconButton
              icon={Trash2}
              name={t('under.remove', { name })}
              keys="removeCode"
              onClick={() => void acts.remove(annotation)}
            />
          )}
        </div>
      ) : (
        OriginIcon !== null && (
          <OriginIcon className={styles.origin} size={14} strokeWidth={1.75} aria-hidden />
        )
      )}
    </li>
  );
}

function hasModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}

function focusRow(row: Element | null | undefined): void {
  row?.querySelector('button')?.focus();
}
