import { Plus, Tag } from 'lucide-react';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import type { AnnotationId, ConceptId } from '../../../shared/base/identifiers.ts';
import { ConceptSwatch } from '../../components/concept-chip.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { digitOfKey } from '../../session/key-map.ts';
import { acceptedCounts } from '../../session/project-views.ts';
import { useSession, useTalda } from '../../session/talda.ts';
import { useWatched } from '../../session/watched.ts';
import type { CodingActs } from './coding-acts.ts';
import styles from './coding-popover.module.css';
import { useOpenText } from './open-text.ts';
import { conceptNamed, matchIn, rankConcepts } from './rank-concepts.ts';
import { type PopoverState, useReadingDesk } from './reading-desk.ts';
import { countWords } from './text-units.ts';
import { useCodingTarget } from './use-coding-target.ts';
import { usePopoverPlace } from './use-popover-place.ts';

type PopoverProps = { readonly acts: CodingActs; readonly onNote: () => void };

/** The list of codes under the selection, while it is open. */
export function CodingPopover(props: PopoverProps) {
  const state = useWatched(useReadingDesk().popover);
  return state === null ? null : <OpenPopover {...props} state={state} />;
}

type OpenProps = PopoverProps & { readonly state: PopoverState };

function OpenPopover({ acts, onNote, state }: OpenProps) {
  const { t, language, format } = useWords('reading');
  const talda = useTalda();
  const target = useCodingTarget();
  const desk = useReadingDesk();
  const { project, document, shown, looks } = useOpenText();
  const { numberedConceptIds, recentConceptIds } = useSession();
  const selection = useWatched(desk.selection);
  const query = state.typed;
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const { concepts } = project.codebook;
  const counts = acceptedCounts(project.annotations);

  const offered = useMemo(
    () => rankConcepts(concepts, query, { numbered: numberedConceptIds, recent: recentConceptIds }),
    [concepts, query, numberedConceptIds, recentConceptIds],
  );
  const name = query.trim();
  const isNewOffered =
    state.changing === null && name !== '' && conceptNamed(concepts, name) === undefined;
  const rowCount = offered.length + (isNewOffered ? 1 : 0);
  const current = Math.min(chosen, Math.max(0, rowCount - 1));

  // Before the next key comes: whoever types fast types into the field.
  useLayoutEffect(() => {
    if (state.isFocused) field.current?.focus();
  }, [state.isFocused]);
  const isLost = !state.isFocused && selection.isEmpty;
  useEffect(() => {
    if (isLost) desk.popover.set(null);
  }, [isLost, desk]);
  usePopoverPlace(box, selection.rect, rowCount);

  const close = (): void => {
    desk.popover.set(null);
    desk.view.get()?.focus();
  };
  /** Codes, or changes the concept of the annotation that this was opened for. */
  const choose = async (conceptId: ConceptId | null, withNote: boolean): Promise<void> => {
    const known = target.whenKnown('sentence');
    close();
    const changed = shown.find((annotation) => annotation.id === state.changing);
    if (changed !== undefined) {
      if (conceptId !== null) await acts.changeConcept(changed, conceptId);
      return;
    }
    const span = await known;
    if (span === null) {
      talda.messages.announce(t('say.noWords'));
      return;
    }
    const made: AnnotationId | null =
      conceptId === null ? await acts.codeAsNew(span, name) : await acts.code(span, conceptId);
    if (withNote && made !== null) onNote();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const digit =
      query === '' && !event.shiftKey && !event.altKey ? digitOfKey(event.nativeEvent) : null;
    if (digit !== null) {
      event.preventDefault();
      const concept = offered.find((candidate) => candidate.digit === digit.number);
      if (concept !== undefined) void choose(concept.concept.id, false);
      return;
    }
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.code === 'ArrowDown') setChosen(rowCount === 0 ? 0 : (current + 1) % rowCount);
    else if (event.code === 'ArrowUp')
      setChosen(rowCount === 0 ? 0 : (current - 1 + rowCount) % rowCount);
    else if (event.code === 'Escape') close();
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      const concept = offered[current]?.concept;
      if (isCommand) {
        if (name !== '' && state.changing === null) void choose(null, event.shiftKey);
      } else if (concept !== undefined) void choose(concept.id, event.shiftKey);
      else if (isNewOffered) void choose(null, event.shiftKey);
    } else if (event.code === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const span = target.now('sentence');
  const rowId = (index: number): string => `${id}-${index}`;
  return (
    <div
      ref={box}
      className={styles.popover}
      role="dialog"
      aria-label={t('popover.name')}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const isLeaving =
          event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget);
        if (isLeaving) desk.popover.set(null);
      }}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <div className={styles.field}>
        <Tag size={15} strokeWidth={1.75} aria-hidden />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={rowCount === 0 ? undefined : rowId(current)}
          aria-autocomplete="list"
          aria-label={t(state.changing === null ? 'popover.name' : 'popover.nameChange')}
          placeholder={t(state.changing === null ? 'popover.placeholder' : 'popover.nameChange')}
          value={query}
          onChange={(event) => {
            desk.popover.set({ ...state, typed: event.target.value });
            setChosen(0);
          }}
        />
        {span !== null && state.changing === null && (
          <span className={styles.extent}>
            {t('popover.words', { count: countWords(document.text, span) })}
          </span>
        )}
      </div>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t('popover.list')}
        className={styles.list}
        onPointerDown={(event) => event.preventDefault()}
      >
        {offered.slice(0, shownRows).map(({ concept, digit }, index) => {
          const look = looks.get(concept.id);
          if (look === undefined) return null;
          return (
            <li
              key={concept.id}
              id={rowId(index)}
              role="option"
              aria-selected={index === current}
              className={styles.row}
              ref={index === current ? scrollIntoView : undefined}
              onClick={(event) => void choose(concept.id, event.shiftKey)}
            >
              <ConceptSwatch look={look} />
              <span className={styles.name}>
                <Matched name={look.name} query={query} />
                {query.trim() !== '' && matchIn(look.name, query) === null && (
                  <OtherName names={Object.values(concept.name)} query={query} />
                )}
              </span>
              <span className={styles.count}>{format.number(counts.get(concept.id) ?? 0)}</span>
              {digit !== null && <KeyCaps keys={{ code: `Digit${digit}` }} />}
            </li>
          );
        })}
        {isNewOffered && (
          <li
            id={rowId(offered.length)}
            role="option"
            aria-selected={current === offered.length}
            className={styles.row}
            onClick={() => void choose(null, false)}
          >
            <Plus size={15} strokeWidth={1.75} aria-hidden />
            <span className={styles.name}>{t('popover.new', { name })}</span>
            <KeyCaps keys={{ code: 'Enter', hasControl: true }} />
          </li>
        )}
      </ul>
      {rowCount === 0 && (
        <p className={styles.empty}>
          {t(concepts.length === 0 ? 'popover.firstConcept' : 'popover.nothing')}
        </p>
      )}
      <div className={styles.foot} lang={language}>
        <span>
          <KeyCaps keys={{ code: 'Enter' }} /> {t('popover.enter')}
        </span>
        {state.changing === null && (
          <span>
            <KeyCaps keys={{ code: 'Enter', hasShift: true }} /> {t('popover.shiftEnter')}
          </span>
        )}
        <span>
          <KeyCaps keys={{ code: 'Esc' }} /> {t('popover.escape')}
        </span>
      </div>
    </div>
  );
}

/** More are found by typing. */
const shownRows = 60;

function scrollIntoView(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}

function Matched({ name, query }: { readonly name: string; readonly query: string }) {
  const match = matchIn(name, query);
  if (match === null) return name;
  return (
    <>
      {name.slice(0, match.start)}
      <b>{name.slice(match.start, match.end)}</b>
      {name.slice(match.end)}
    </>
  );
}

/** The name in another language that the query was found in. */
function OtherName({
  names,
  query,
}: {
  readonly names: readonly string[];
  readonly query: string;
}) {
  const found = names.find((name) => matchIn(name, query) !== null);
  if (found === undefined) return null;
  return (
    <small className={styles.other}>
      <Matched name={found} query={query} />
    </small>
  );
}
