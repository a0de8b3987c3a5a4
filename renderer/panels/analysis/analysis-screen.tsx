import { Copy, Download, Scale, Star } from 'lucide-react';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { AnalysisRequest } from '../../../shared/analysis/analysis-request.ts';
import { tableCaution } from '../../../shared/analysis/table-caution.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { isField, useScopeKeys } from '../../components/scope-keys.ts';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { useDrawers } from '../../components/side-panels.ts';
import { SideOpener } from '../../components/side-toggle.tsx';
import { Status } from '../../components/status-slot.tsx';
import { analysisErrorSentence } from '../../i18n/error-sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useCommands, useSnapshot, useTalda } from '../../session/talda.ts';
import { useWatched } from '../../session/watched.ts';
import { disagreementsOf } from './agreement/disagreements-of.ts';
import { DisputedPassage } from './agreement/disputed-passage.tsx';
import {
  analysisState,
  plainLook,
  withMethod,
  withRequest,
  type TableLook,
} from './analysis-state.ts';
import styles from './analysis-screen.module.css';
import { BarHint } from './bar-hint.tsx';
import { ChartPart } from './chart-part.tsx';
import { MethodChooser } from './chooser/method-chooser.tsx';
import { copyCells } from './copy-cells.ts';
import { EvidencePanel } from './evidence-panel.tsx';
import { fitRequest } from './fit-request.ts';
import type { Cell } from './grid-keys.ts';
import { MethodList } from './method-list.tsx';
import { MethodNote } from './method-note.tsx';
import type { Method } from './methods.ts';
import { RequestBar } from './request-bar.tsx';
import { SaveRequestDialog } from './save-request-dialog.tsx';
import { ResultGrid } from './result-grid.tsx';
import { startRequest } from './start-requests.ts';
import { shownColumns, sortedRows } from './table-view.ts';
import { useExports } from './use-exports.ts';
import { useTable } from './use-table.ts';
import { cellOfWord, wordAt, type OpenWord } from './words/open-word.ts';
import { WordFormsPanel } from './words/word-forms-panel.tsx';

/** Tables about codes and words: the request as a sentence of buttons, the table, its note, its chart, its passages. */
export function AnalysisScreen() {
  const { t, language, format } = useWords('analysis');
  const talda = useTalda();
  const { project } = useSnapshot();
  const source = analysisState(project.id);
  const state = useWatched(source);
  const { method } = state;
  const look = state.looks.get(method) ?? plainLook;
  const kept = state.requests.get(method);
  const request = useMemo(() => {
    const asked = kept ?? startRequest(method, { project, labelLanguage: language });
    return fitRequest({ ...asked, labelLanguage: language }, project);
  }, [kept, method, language, project]);
  const stable = useStable(request);
  const { table, request: answered, error, isComputing } = useTable(stable);
  const [passagesCell, setPassagesCell] = useState<Cell | null>(null);
  const [openWord, setOpenWord] = useState<OpenWord | null>(null);
  /** How often passages were opened, and how often of these by key. */
  const [opened, setOpened] = useState({ times: 0, byKey: 0 });
  const page = useRef<HTMLDivElement>(null);
  const [isNaming, setNaming] = useState(false);
  const isAnswer = table !== null && answered !== null && answered.kind === stable.kind;
  const columns = useMemo(
    () => (isAnswer ? shownColumns(table, method, look) : []),
    [isAnswer, table, method, look],
  );
  const order = useMemo(
    () => (isAnswer ? sortedRows(table, look.sorting, format.compare) : []),
    [isAnswer, table, look.sorting, format],
  );
  const closeSide = useCallback((): void => {
    setPassagesCell(null);
    setOpenWord(null);
  }, []);
  const setRequest = useCallback(
    (next: AnalysisRequest): void => {
      closeSide();
      source.set(withRequest(source.get(), next));
    },
    [source, closeSide],
  );
  const setLook = (changes: Partial<TableLook>): void => {
    const { looks } = source.get();
    source.set({ ...source.get(), looks: new Map(looks).set(method, { ...look, ...changes }) });
  };
  const choose = (next: Method): void => {
    closeSide();
    source.set(withMethod(source.get(), next));
  };
  const setAsking = (isAsking: boolean): void => source.set({ ...source.get(), isAsking });
  const isDrawer = useDrawers()('left');
  /** What was chosen is not left behind the list. */
  const leaveList = (): void => {
    if (isDrawer) talda.commands.carryOut('toggleLeft');
  };
  const exports = useExports(isAnswer ? table : null, {
    columns,
    order,
    title: t(`method.${method}`),
  });
  const openCell =
    openWord !== null && isAnswer ? cellOfWord(openWord, { table, columns, order }) : passagesCell;
  const openColumn = passagesCell === null ? undefined : columns[passagesCell.column];
  const openRow = passagesCell === null ? undefined : order[passagesCell.row];
  const openPassages = (cell: Cell, isByKey: boolean): void => {
    const word = isAnswer ? wordAt(cell, { table, columns, order }) : null;
    setOpenWord(word);
    setPassagesCell(word === null ? cell : null);
    setOpened({ times: opened.times + 1, byKey: isByKey ? opened.byKey + 1 : 0 });
    // The passages of coders stand above the table.
    if (method === 'disagreements') page.current?.scrollTo({ top: 0 });
  };
  const closePassages = (): void => {
    closeSide();
    page.current?.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();
  };
  const copy = (from: Cell, to: Cell): void => {
    if (!isAnswer) return;
    void copyCells({ table, columns, order, from, to }).then((count) =>
      talda.messages.announce(t('copied', { count })),
    );
  };
  const copyAll = (): void =>
    copy({ row: 0, column: 0 }, { row: order.length - 1, column: columns.length - 1 });
  useCommands({ exportTable: () => void exports.save('xlsx') });
  const onScopeKey = useScopeKeys('analysis', { copyCells: copyAll });
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, currentTarget } = event;
    // Menus of the page lie elsewhere in the window: there, Esc is theirs.
    const isHere = target instanceof Node && currentTarget.contains(target) && !isField(target);
    const isClosing = event.code === 'Escape' && (openCell ?? openWord) !== null && isHere;
    if (!isClosing || event.defaultPrevented) {
      onScopeKey(event);
      return;
    }
    event.preventDefault();
    closePassages();
  };
  const isEmpty = project.documents.length === 0;
  const caution = isAnswer ? tableCaution(answered, table) : null;
  return (
    <ScreenLayout
      screen="analysis"
      name={t('title')}
      left={{
        name: t('methods'),
        width: 224,
        content: (
          <MethodList
            method={method}
            listed={state.listed}
            onAsk={() => {
              leaveList();
              setAsking(true);
            }}
            onChoose={(next) => {
              leaveList();
              choose(next);
            }}
            onOpenSaved={(saved, next) => {
              leaveList();
              setRequest(saved);
              choose(next);
            }}
          />
        ),
      }}
      {...(openWord !== null && stable.kind === 'wordFrequencies'
        ? {
            right: {
              name: t('wordForms.title'),
              width: 312,
              openedTimes: opened.times,
              content: (
                <WordFormsPanel
                  word={openWord}
                  request={stable}
                  focusWish={opened.byKey}
                  onOpenLemma={(lemma) => setOpenWord({ ...openWord, lemma })}
                  onClose={closePassages}
                />
              ),
            },
          }
        : {})}
      {...(isAnswer &&
      openColumn !== undefined &&
      openRow !== undefined &&
      method !== 'disagreements'
        ? {
            right: {
              name: t('passages'),
              width: 312,
              openedTimes: opened.times,
              content: (
                <EvidencePanel
                  table={table}
                  row={openRow}
                  column={openColumn}
                  focusWish={opened.byKey}
                  onClose={closePassages}
                />
              ),
            },
          }
        : {})}
    >
      <div ref={page} className={styles.page} onKeyDown={onKeyDown}>
        <div className={styles.head}>
          <SideOpener screen="analysis" side="left" name={t('openMethods')} />
          <h1 className={styles.title}>{t(`method.${method}`)}</h1>
          {stable.kind === 'agreement' && (
            <Button
              icon={Scale}
              onClick={() => {
                setRequest(disagreementsOf(stable));
                choose('disagreements');
              }}
            >
              {t('disputed.open')}
            </Button>
          )}
          <Button icon={Star} onClick={() => setNaming(true)}>
            {t('keep')}
          </Button>
          <Button icon={Copy} onClick={copyAll}>
            {t('copy')}
          </Button>
          <MenuButton icon={Download} label={t('export')} entries={exports.entries} />
        </div>
        <RequestBar
          request={stable}
          table={isAnswer ? table : null}
          look={look}
          onChange={setRequest}
          onLook={setLook}
        />
        {isEmpty && <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>}
        {!isEmpty && error !== null && (
          <p className={styles.error} role="alert">
            {analysisErrorSentence(error)}
          </p>
        )}
        {!isEmpty && isAnswer && (
          <div className={styles.result} data-computing={isComputing}>
            {order.length === 0 ? (
              <EmptyState title={t('nothing.title')}>
                {t(`nothing.${caution ?? nothingOf(method)}`)}
              </EmptyState>
            ) : (
              <>
                {method === 'disagreements' && (
                  <DisputedPassage
                    {...{ table, order }}
                    request={answered}
                    place={passagesCell?.row ?? 0}
                    onPlace={(row) => setPassagesCell({ row, column: 0 })}
                  />
                )}
                {caution !== null && <BarHint>{t(`caution.${caution}`)}</BarHint>}
                <ResultGrid
                  {...{ table, columns, order, method, look, openCell }}
                  onSort={(sorting) => setLook({ sorting })}
                  onOpen={openPassages}
                  onCopy={copy}
                />
                <MethodNote request={answered} table={table} />
                <ChartPart
                  {...{ table, columns, order, method, look }}
                  request={answered}
                  onMeasure={(chartMeasure) => setLook({ chartMeasure })}
                />
              </>
            )}
          </div>
        )}
      </div>
      <Status hint={t(method === 'words' ? 'hintWords' : 'hint')}>
        {isAnswer && (
          <>
            <b>{t('rows', { count: order.length })}</b>
            <span>{t('took', { time: format.number(table.milliseconds / 1000, 2) })}</span>
            <span>{t('everyNumberOpens')}</span>
          </>
        )}
      </Status>
      <MethodChooser isOpen={state.isAsking} onClose={() => setAsking(false)} onChoose={choose} />
      <SaveRequestDialog
        isOpen={isNaming}
        request={stable}
        suggestedName={t(`method.${method}`)}
        onClose={() => setNaming(false)}
      />
    </ScreenLayout>
  );
}

/** Why a table can be empty, by its kind. */
function nothingOf(method: Method): string {
  switch (method) {
    case 'frequencies':
    case 'matrix':
    case 'words':
    case 'concordance':
    case 'collocates':
    case 'disagreements':
    case 'keywordPairs':
      return method;
    default:
      return 'other';
  }
}

/** The same object for as long as the value says the same, so that an equal request is not computed twice. */
function useStable(request: AnalysisRequest): AnalysisRequest {
  const [stable, setStable] = useState(request);
  if (stable === request) return stable;
  if (JSON.stringify(stable) === JSON.stringify(request)) return stable;
  setStable(request);
  return request;
}
