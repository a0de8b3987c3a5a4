import { PanelLeftClose, PanelRightClose } from 'lucide-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../../shared/annotation/annotation.ts';
import type { ConceptId, DocumentId } from '../../../shared/base/identifiers.ts';
import type { Span } from '../../../shared/text/span.ts';
import { IconButton } from '../../components/button.tsx';
import { useFindProposals } from '../../components/find-proposals.ts';
import { PanelHead } from '../../components/panel-parts.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { useWords } from '../../i18n/use-words.ts';
import {
  conceptLooks,
  documentsById,
  isCoderShown,
  segmentsByDocument,
} from '../../session/project-views.ts';
import { useCommands, useSession, useSnapshot, useStore, useTalda } from '../../session/talda.ts';
import { CodebookPanel } from './codebook-panel.tsx';
import { createCodingActs } from './coding-acts.ts';
import { CodingPopover } from './coding-popover.tsx';
import { Docbar } from './docbar.tsx';
import { FindField } from './find-field.tsx';
import { FoundEverywhere } from './found-everywhere.tsx';
import { GoToDialog } from './go-to-dialog.tsx';
import { LostCodes } from './lost-codes.tsx';
import { NoText } from './no-text.tsx';
import { OpenTextContext, type OpenText, useOpenText } from './open-text.ts';
import { OutlinePanel } from './outline-panel.tsx';
import { Page } from './page.tsx';
import { PassageCard } from './passage-card.tsx';
import { type AskedMenu, PassageMenu } from './passage-menu.tsx';
import { focusedAnnotation } from './passages.ts';
import { createReadingDesk, ReadingDeskContext, useReadingDesk } from './reading-desk.ts';
import { ReadingStatus } from './reading-status.tsx';
import { shownAnnotations } from './shown-annotations.ts';
import { trimmedSpan, withoutNumber } from './text-units.ts';
import { UnderCursor } from './under-cursor.tsx';
import { useCodingTarget } from './use-coding-target.ts';
import { useFind } from './use-find.ts';
import { usePageKeys } from './use-page-keys.ts';
import { usePartNames } from './use-part-names.ts';
import { useShowInAlignment } from './use-show-in-alignment.ts';
import { useSidePanels } from './use-side-panels.ts';

/** The screen on which a text is read and coded. */
export function ReadingScreen() {
  const { project } = useSnapshot();
  const { documentId } = useSession();
  const document =
    documentId === null ? undefined : documentsById(project.documents).get(documentId);
  if (document === undefined) return <NoText />;
  // All that belongs to a page goes with it: another document is another screen.
  return <OpenedText key={document.id} documentId={document.id} />;
}

/** Not drawn again for every change of the session: its parts watch what they show. */
const ReadingParts = memo(function ReadingParts() {
  const { t, language } = useWords('reading');
  const talda = useTalda();
  const store = useStore();
  const desk = useReadingDesk();
  const { project, document, segments, shown } = useOpenText();
  const find = useFind();
  const sides = useSidePanels();
  const [isGoingTo, setGoingTo] = useState(false);
  const [asked, setAsked] = useState<AskedMenu | null>(null);
  useSentences();
  const acts = useMemo(
    () => createCodingActs({ talda, store, documentId: document.id, language, t }),
    [talda, store, document.id, language, t],
  );
  const target = useCodingTarget();
  const codeTarget = async (conceptId: ConceptId): Promise<void> => {
    const span = await target.whenKnown('sentence');
    if (span === null) talda.messages.announce(t('say.noWords'));
    else await acts.code(span, conceptId);
  };
  const codeWords = (span: Span, conceptId: ConceptId): void => {
    const words = trimmedSpan(document.text, withoutNumber(span, segments, document.text));
    if (words !== null) void acts.code(words, conceptId);
  };
  const writeNote = (): void => {
    sides.open('right');
    desk.memoWish.set(true);
  };
  const startFinding = (isEverywhere: boolean): void => {
    sides.open('left');
    find.change({ isEverywhere });
    desk.findWish.set(true);
  };
  const onKeyDown = usePageKeys(acts, writeNote, () => {
    sides.open('right');
    desk.filterWish.set(true);
  });
  const findProposals = useFindProposals();
  /** For the concept of the code at the caret, or the one chosen in the codebook. */
  const findForChosen = (): void => {
    const { annotationId, conceptId } = talda.session.get();
    const focused = focusedAnnotation(shown, desk.selection.get().span, annotationId);
    const wanted = focused?.conceptId ?? conceptId;
    if (wanted === null) talda.messages.announce(t('say.noCodeHere'));
    else void findProposals({ documentIds: null, conceptIds: [wanted] });
  };
  const showInAlignment = useShowInAlignment();
  const goBack = (): void => talda.session.dispatch({ kind: 'goBack' });
  useCommands({
    find: () => startFinding(false),
    findEverywhere: () => startFinding(true),
    ...(find.hits.length === 0
      ? {}
      : { findNext: () => find.go(1), findPrevious: () => find.go(-1) }),
    findProposals: findForChosen,
    goTo: () => setGoingTo(true),
    goBack,
    ...(showInAlignment === null ? {} : { showInAlignment }),
  });
  const byId = (id: string): Annotation | undefined => shown.find((one) => one.id === id);
  return (
    <>
      <ScreenLayout
        screen="reading"
        name={t('page.name')}
        left={{
          name: t('outline.title'),
          width: 224,
          content: (
            <>
              <PanelHead
                title={t('outline.title')}
                actions={
                  <IconButton
                    icon={PanelLeftClose}
                    name={t('outline.close')}
                    keys="toggleLeft"
                    onClick={() => talda.commands.carryOut('toggleLeft')}
                  />
                }
              />
              <FindField find={find} />
              {find.isEverywhere ? <FoundEverywhere find={find} /> : <OutlinePanel />}
            </>
          ),
        }}
        right={{
          name: t('codebook.title'),
          width: 304,
          content: (
            <>
              <PanelHead
                title={t('codebook.title')}
                count={String(project.codebook.concepts.length)}
                actions={
                  <IconButton
                    icon={PanelRightClose}
                    name={t('codebook.close')}
                    keys="toggleRight"
                    onClick={() => talda.commands.carryOut('toggleRight')}
                  />
                }
              />
              <CodebookPanel
                onChoose={(conceptId) => {
                  sides.leaveDrawer('right');
                  void codeTarget(conceptId);
                }}
                onDropSpan={(conceptId, span) => codeWords(span, conceptId)}
              />
              <UnderCursor acts={acts} />
              <LostCodes acts={acts} />
            </>
          ),
        }}
      >
        <Docbar />
        <Page
          onKeyDown={onKeyDown}
          onConceptDrop={(conceptId, span) => {
            if (desk.selection.get().isEmpty) {
              desk.view.get()?.select({ start: span.end, end: span.end });
            }
            codeWords(span, conceptId);
            desk.view.get()?.focus();
          }}
          onBoundsChange={(id, span) => {
            const annotation = byId(id);
            if (annotation === undefined) return;
            void acts.moveBounds(annotation, span);
            // The next key means this passage still.
            talda.session.dispatch({ kind: 'chooseAnnotation', annotationId: id });
            const { head } = desk.selection.get();
            const isAtPassage = span.start <= head && head <= span.end;
            if (!isAtPassage) desk.view.get()?.select({ start: span.start, end: span.start });
          }}
          onContextMenu={(place, span) => {
            desk.popover.set(null);
            setAsked({ place, span });
          }}
        />
      </ScreenLayout>
      <CodingPopover acts={acts} onNote={writeNote} />
      <PassageCard />
      <PassageMenu asked={asked} onClose={() => setAsked(null)} acts={acts} onNote={writeNote} />
      {isGoingTo && <GoToDialog onClose={() => setGoingTo(false)} />}
      <ReadingStatus />
    </>
  );
});

const noAnnotations: readonly Annotation[] = [];

function OpenedText({ documentId }: { readonly documentId: DocumentId }) {
  const { language } = useWords('reading');
  const { project } = useSnapshot();
  const session = useSession();
  const { isBlind, shownCoderIds, coderId } = session;
  const [desk] = useState(createReadingDesk);
  const before = useRef(noAnnotations);
  const document = documentsById(project.documents).get(documentId);
  if (document === undefined) throw new Error(`Invariant broken: no document ${documentId}`);
  const nameOf = usePartNames(document.language);
  const segments = segmentsByDocument(project.segments).get(documentId);
  const { annotations } = project;
  const shown = useMemo(
    () =>
      shownAnnotations(
        annotations,
        document,
        (id) => isCoderShown({ isBlind, shownCoderIds, coderId }, id),
        before.current,
      ),
    [annotations, document, isBlind, shownCoderIds, coderId],
  );
  before.current = shown;
  const looks = conceptLooks(project.codebook, language);
  const text = useMemo(
    (): OpenText => ({ project, document, segments: segments ?? [], shown, looks, nameOf }),
    [project, document, segments, shown, looks, nameOf],
  );
  return (
    <ReadingDeskContext value={desk}>
      <OpenTextContext value={text}>
        <ReadingParts />
      </OpenTextContext>
    </ReadingDeskContext>
  );
}

/** Asks the core for the sentences of the text, which S and the digits need. */
function useSentences(): void {
  const talda = useTalda();
  const desk = useReadingDesk();
  const { project, document } = useOpenText();
  const latest = useRef(project);
  useEffect(() => {
    latest.current = project;
  });
  useEffect(() => {
    let isWanted = true;
    desk.sentences.set(null);
    void talda.core.sentences(latest.current, document.id).then((sentences) => {
      if (isWanted) desk.sentences.set(sentences);
    });
    return () => {
      isWanted = false;
    };
  }, [talda, desk, document.id]);
}
