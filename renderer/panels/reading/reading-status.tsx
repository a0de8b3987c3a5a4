import { Status } from '../../components/status-slot.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useWatched } from '../../session/watched.ts';
import { useOpenText } from './open-text.ts';
import { annotationsUnder } from './passages.ts';
import { citedPlace } from './place-path.ts';
import type { NameOfPart } from './part-names.ts';
import { useReadingDesk } from './reading-desk.ts';
import styles from './reading-status.module.css';
import { countWords } from './text-units.ts';
import { useCitedNames } from './use-part-names.ts';

/** The line at the bottom: where the caret is, what is selected, how many codes are there. */
export function ReadingStatus() {
  const { t } = useWords('reading');
  const desk = useReadingDesk();
  const { document, segments, shown, nameOf } = useOpenText();
  const selection = useWatched(desk.selection);
  const popover = useWatched(desk.popover);
  const isInBounds = useWatched(desk.isInBounds);
  const cited = useCitedNames(document.language);
  const { span, isEmpty, head } = selection;
  // The article in full, what is inside it in short: "Статья 87, п. 4".
  const nameInLine: NameOfPart = (word, number) =>
    word === 'clause' || word === 'subclause' ? cited(word, number) : nameOf(word, number);
  const place = citedPlace(segments, isEmpty ? { start: head, end: head } : span, nameInLine);
  const codes = annotationsUnder(shown, span).length;
  return (
    <Status hint={<Hint isPopoverOpen={popover !== null && !isEmpty} isInBounds={isInBounds} />}>
      {place !== '' && (
        <strong className={styles.place} lang={document.language}>
          {place}
        </strong>
      )}
      <span>
        {isEmpty
          ? t('status.unit')
          : t('status.selected', { count: countWords(document.text, span) })}
      </span>
      {codes > 0 && <span>{t('status.codes', { count: codes })}</span>}
    </Status>
  );
}

type HintProps = { readonly isPopoverOpen: boolean; readonly isInBounds: boolean };

function Hint({ isPopoverOpen, isInBounds }: HintProps) {
  const { t } = useWords('reading');
  if (isInBounds) return <span>{t('status.bounds')}</span>;
  if (isPopoverOpen) return <span>{t('status.digitsCode')}</span>;
  return (
    <span className={styles.hint}>
      {t('status.hint')} <KeyCaps keys="help" />
    </span>
  );
}
