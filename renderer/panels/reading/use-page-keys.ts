import type { KeyboardEvent } from 'react';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import type { Span } from '../../../shared/text/span.ts';
import { useScopeKeys } from '../../components/scope-keys.ts';
import { useWords } from '../../i18n/use-words.ts';
import { commandOfKey, digitOfKey } from '../../session/key-map.ts';
import { conceptsById } from '../../session/project-views.ts';
import { useTalda } from '../../session/talda.ts';
import type { CodingActs } from './coding-acts.ts';
import { useOpenText } from './open-text.ts';
import { annotationsUnder, focusedAnnotation, neighbourPassage } from './passages.ts';
import { type ReadingDesk, useReadingDesk } from './reading-desk.ts';
import {
  blocksAt,
  oneMoreBlock,
  oneMoreSentence,
  type TextUnit,
  trimmedSpan,
} from './text-units.ts';
import { useCodingTarget } from './use-coding-target.ts';

/** The keys of the page: everything that is done to the text without leaving it. */
export function usePageKeys(
  acts: CodingActs,
  onNote: () => void,
  onFilterCodebook: () => void,
): (event: KeyboardEvent) => void {
  const talda = useTalda();
  const desk = useReadingDesk();
  const { t, format } = useWords('reading');
  const words = useWords('common');
  const { project, document, segments, shown } = useOpenText();
  const { text } = document;
  const target = useCodingTarget();
  const isMac = talda.environment.platform === 'macos';

  const say = (key: string): void => talda.messages.announce(t(`say.${key}`));
  const focused = (): Annotation | null =>
    focusedAnnotation(shown, desk.selection.get().span, talda.session.get().annotationId);

  const select = (span: Span | null): void => {
    if (span !== null) desk.view.get()?.select(span);
  };
  const selectUnit = async (unit: TextUnit): Promise<void> => select(await target.unit(unit));
  const selectBlock = (): void => {
    const { span } = desk.selection.get();
    const blocks = blocksAt(segments, text, span.start);
    const present = blocks.findIndex(({ start, end }) => start === span.start && end === span.end);
    select(blocks[present + 1] ?? blocks[0] ?? null);
  };
  const codeWith = async (number: number, unit: TextUnit): Promise<void> => {
    const conceptId = talda.session.get().numberedConceptIds[number - 1] ?? null;
    const concept =
      conceptId === null ? undefined : conceptsById(project.codebook.concepts).get(conceptId);
    if (conceptId === null || concept === undefined || concept.isRetired) {
      talda.messages.announce(t('say.noConceptOnKey', { number }));
      return;
    }
    desk.popover.set(null);
    const span = await target.whenKnown(unit);
    if (span === null) say('noWords');
    else await acts.toggle(span, conceptId);
  };
  const codeAgain = async (): Promise<void> => {
    const [last] = talda.session.get().recentConceptIds;
    desk.popover.set(null);
    const span = await target.whenKnown('sentence');
    if (last === undefined) say('noLastCode');
    else if (span === null) say('noWords');
    else await acts.code(span, last);
  };
  const codeByName = async (): Promise<void> => {
    // What will be coded is seen before it is.
    if (desk.selection.get().isEmpty) await selectUnit('sentence');
    desk.popover.set({ isFocused: true, typed: '', changing: null });
  };
  const goToPassage = (direction: 1 | -1): void => {
    const { annotationId } = talda.session.get();
    const isHere = focused()?.id === annotationId ? annotationId : null;
    const found = neighbourPassage(shown, isHere, desk.selection.get().head, direction);
    if (found === null) {
      say('noPassages');
      return;
    }
    const { annotation, number, total } = found;
    const { span } = annotation.anchor;
    talda.session.dispatch({ kind: 'chooseAnnotation', annotationId: annotation.id });
    desk.view.get()?.select({ start: span.start, end: span.start });
    desk.view.get()?.reveal(span);
    talda.messages.announce(
      t('say.passage', {
        number: format.number(number),
        total: format.number(total),
        name: nameOf(annotation),
        status: words.t(`status.${annotation.status}`),
      }),
    );
  };
  const decide = (status: 'accepted' | 'rejected'): void => {
    const under = annotationsUnder(shown, desk.selection.get().span);
    const chosen = focused();
    const proposal =
      chosen?.status === 'proposed' ? chosen : under.find((one) => one.status === 'proposed');
    if (proposal === undefined) say('noProposalHere');
    else void acts.decide(proposal, status);
  };
  const nameOf = ({ conceptId }: Annotation): string => {
    const concept = conceptsById(project.codebook.concepts).get(conceptId);
    return concept === undefined ? '' : nameIn(concept.name, words.language);
  };
  const startBounds = (annotation: Annotation): void => {
    desk.popover.set(null);
    desk.view.get()?.startBounds(annotation.id);
    talda.messages.announce(t('say.bounds', { name: nameOf(annotation) }));
  };
  const onFocused = (act: (annotation: Annotation) => void) => (): void => {
    const annotation = focused();
    if (annotation === null) say('noCodeHere');
    else act(annotation);
  };

  const onScopeKey = useScopeKeys('reading', {
    codeByName: () => void codeByName(),
    codeAgain: () => void codeAgain(),
    filterCodebook: onFilterCodebook,
    note: onFocused(onNote),
    removeCode: onFocused((annotation) => void acts.remove(annotation)),
    bounds: onFocused(startBounds),
    acceptHere: () => decide('accepted'),
    rejectHere: () => decide('rejected'),
    selectSentence: () => void selectUnit('sentence'),
    selectMoreSentences: () => {
      const { span, isEmpty } = desk.selection.get();
      const sentences = desk.sentences.get();
      if (isEmpty || sentences === null) void selectUnit('sentence');
      else select(trimmedSpan(text, oneMoreSentence(sentences, span)));
    },
    selectClause: selectBlock,
    selectMoreClauses: () => {
      const { span, isEmpty } = desk.selection.get();
      if (isEmpty) selectBlock();
      else select(trimmedSpan(text, oneMoreBlock(segments, span)));
    },
    selectArticle: () => void selectUnit('article'),
    previousPassage: () => goToPassage(-1),
    nextPassage: () => goToPassage(1),
    showInAlignment: () => void talda.commands.carryOut('showInAlignment'),
  });

  return (event) => {
    const view = desk.view.get();
    if (view === null || event.nativeEvent.isComposing || isOnControl(event)) return;
    view.catchUp();
    if (view.isInBounds()) {
      if (event.code !== 'Enter' && event.code !== 'Escape') return;
      take(event);
      view.endBounds(event.code === 'Enter');
      return;
    }
    const digit = digitOfKey(event.nativeEvent);
    const popover = desk.popover.get();
    if (digit !== null) {
      take(event);
      void codeWith(digit.number, digit.reach);
    } else if (event.code === 'Escape') {
      if (closeUppermost(desk)) take(event);
    } else if (popover !== null && isLetter(event)) {
      take(event);
      desk.popover.set({ ...popover, isFocused: true, typed: popover.typed + event.key });
    } else {
      onScopeKey(event);
      // ProseMirror would take Ctrl+Z, Ctrl+B and their like before the window hears of them.
      const command = event.defaultPrevented
        ? null
        : commandOfKey(event.nativeEvent, 'everywhere', isMac);
      if (command !== null && talda.commands.carryOut(command)) event.preventDefault();
      if (event.defaultPrevented) event.stopPropagation();
    }
  };
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Labels in the margin, their lists and the ends of a passage have keys of their own. */
function isOnControl({ target }: KeyboardEvent): boolean {
  const controls = '.page-labels, .page-more-list, .page-handle';
  return target instanceof Element && target.closest(controls) !== null;
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && /^\p{L}$/u.test(key);
}

/** Closes the uppermost thing, then drops the selection. */
function closeUppermost(desk: ReadingDesk): boolean {
  if (desk.popover.get() !== null) {
    desk.popover.set(null);
    return true;
  }
  const { isEmpty, head } = desk.selection.get();
  if (isEmpty) return false;
  desk.view.get()?.select({ start: head, end: head });
  return true;
}
