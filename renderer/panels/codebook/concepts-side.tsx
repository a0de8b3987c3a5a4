import { Ellipsis, PanelLeftClose, Plus } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ConceptId } from '../../../shared/base/identifiers.ts';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { placeAfter } from '../../../shared/project/concept-place.ts';
import { IconButton } from '../../components/button.tsx';
import { ConceptTreeList, type ConceptDropPlace } from '../../components/concept-tree-list.tsx';
import { SearchField } from '../../components/fields.tsx';
import { ContextMenu, MenuButton, type MenuEntry } from '../../components/menu.tsx';
import { PanelHead } from '../../components/panel-parts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { commandOfKey } from '../../session/key-map.ts';
import { useCommands, useSnapshot, useTalda } from '../../session/talda.ts';
import { useCodebookView } from './codebook-view.ts';
import { isNameTaken, lackingNames } from './concept-names.ts';
import styles from './concepts-side.module.css';
import { LackingNames } from './lacking-names.tsx';
import { NameInput } from './name-input.tsx';
import { NewConceptField, type NewConceptWhere } from './new-concept-field.tsx';
import { useConceptActs } from './use-concept-acts.ts';
import { useFocusBack } from './use-focus-back.ts';

/** The new concept that is being named. */
export type Naming = { readonly besideId: ConceptId | null; readonly where: NewConceptWhere };

type ConceptsSideProps = {
  readonly chosenId: ConceptId | null;
  readonly selectedIds: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly naming: Naming | null;
  readonly onNaming: (naming: Naming | null) => void;
  readonly renamingId: ConceptId | null;
  readonly onRenaming: (id: ConceptId | null) => void;
  /** A dialog is open that the tree may have asked for. */
  readonly isAsking: boolean;
  readonly menuOf: (ids: readonly ConceptId[]) => readonly MenuEntry[];
  readonly fileEntries: readonly MenuEntry[];
  /** A concept was chosen, not only passed by arrow: where the tree is a drawer, it has done its work. */
  readonly onChosen: () => void;
  readonly onOpenPage: () => void;
};

/** The tree of the codebook with its filter; everything in it can be done by key. */
export function ConceptsSide(props: ConceptsSideProps) {
  const { chosenId, selectedIds, onSelect, naming, onNaming, renamingId, onRenaming } = props;
  const { t, language, format } = useWords('codebook');
  const common = useWords('common');
  const talda = useTalda();
  const { project } = useSnapshot();
  const [view, update] = useCodebookView();
  const acts = useConceptActs();
  const [menuPlace, setMenuPlace] = useState<{
    readonly ids: readonly ConceptId[];
    readonly x: number;
    readonly y: number;
  } | null>(null);
  const filterField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { concepts } = project.codebook;
  const { lacking, isRetiredShown } = view;
  const isWanted = useMemo(
    () =>
      lacking === null
        ? undefined
        : (concept: Concept): boolean => lackingNames(concept).includes(lacking),
    [lacking],
  );
  useCommands({
    find: () => {
      filterField.current?.focus();
      filterField.current?.select();
    },
  });
  const focusTree = (): void => list.current?.querySelector<HTMLElement>('[role=tree]')?.focus();
  useFocusBack(renamingId === null && naming === null && !props.isAsking, focusTree);

  const choose = (id: ConceptId): void =>
    talda.session.dispatch({ kind: 'chooseConcept', conceptId: id });
  /** What an act on this row is for: the selection when the row is in it, else the row alone. */
  const actedOn = (id: ConceptId): readonly ConceptId[] =>
    selectedIds.size > 1 && selectedIds.has(id)
      ? concepts.map((concept) => concept.id).filter((own) => selectedIds.has(own))
      : [id];
  const drop = (dragged: ConceptId, onto: ConceptId, where: ConceptDropPlace): void => {
    const target = concepts.find(({ id }) => id === onto);
    if (target === undefined) return;
    const place =
      where === 'into'
        ? { parentId: onto, before: null }
        : where === 'before'
          ? { parentId: target.parentId, before: onto }
          : placeAfter(concepts, onto);
    void acts.move(actedOn(dragged), place);
  };
  const onOtherKey = (event: KeyboardEvent, id: ConceptId | null): void => {
    const command = commandOfKey(event.nativeEvent, 'tree', talda.environment.platform === 'macos');
    if (command !== 'newConcept' && command !== 'newConceptInside') return;
    event.preventDefault();
    onNaming({ besideId: id ?? chosenId, where: command === 'newConcept' ? 'after' : 'inside' });
  };
  const isShown = (concept: Concept): boolean =>
    (isRetiredShown || !concept.isRetired) && isWanted?.(concept) !== false;
  const retired = concepts.filter((concept) => concept.isRetired).length;

  return (
    <>
      <PanelHead
        title={t('title')}
        count={format.number(concepts.length - retired)}
        actions={
          <>
            <IconButton
              icon={Plus}
              name={t('new.title')}
              keys="newConcept"
              onClick={() => onNaming({ besideId: chosenId, where: 'after' })}
            />
            <MenuButton
              label={t('more')}
              name={t('more')}
              icon={Ellipsis}
              look="icon"
              entries={[
                ...props.fileEntries,
                { kind: 'line', id: 'line' },
                {
                  id: 'retired',
                  label: t('showRetired', { count: retired }),
                  isChecked: isRetiredShown,
                  onSelect: () => update({ isRetiredShown: !isRetiredShown }),
                },
              ]}
            />
            <IconButton
              icon={PanelLeftClose}
              name={t('closeSide')}
              keys="toggleLeft"
              onClick={() => talda.commands.carryOut('toggleLeft')}
            />
          </>
        }
      />
      {naming !== null && (
        <NewConceptField
          besideId={naming.besideId === null ? null : (chosenId ?? naming.besideId)}
          where={naming.where}
          onWhere={(where) => onNaming({ ...naming, where })}
          onClose={() => onNaming(null)}
        />
      )}
      <div className={styles.filter}>
        <SearchField
          ref={filterField}
          label={t('filter')}
          clearName={common.t('clear')}
          keys="find"
          value={view.filter}
          onChange={(event) => update({ filter: event.target.value })}
          onClear={() => update({ filter: '' })}
          onKeyDown={(event) => {
            if (event.code === 'Escape' && view.filter !== '') {
              event.preventDefault();
              event.stopPropagation();
              update({ filter: '' });
            } else if (event.code === 'ArrowDown') {
              event.preventDefault();
              focusTree();
            }
          }}
        />
        <LackingNames />
      </div>
      <div
        ref={list}
        className={styles.tree}
        onKeyDownCapture={(event) => {
          const isOpening = event.code === 'Enter' || event.code === 'NumpadEnter';
          if (isOpening && event.target === list.current?.querySelector('[role=tree]')) {
            props.onOpenPage();
          }
        }}
      >
        <ConceptTreeList
          name={t('title')}
          filter={view.filter}
          chosenId={chosenId}
          isRetiredShown={isRetiredShown}
          {...(isWanted === undefined ? {} : { isWanted })}
          selection={{ ids: selectedIds, onChange: onSelect }}
          onAct={(act) => {
            if (act.kind === 'choose' || act.kind === 'focus') {
              choose(act.id);
              if (act.kind === 'choose') props.onChosen();
            } else if (act.kind === 'rename') onRenaming(act.id);
            else if (act.kind === 'remove') void acts.remove(actedOn(act.id));
            else if (act.kind === 'move') void acts.step(actedOn(act.id), act.direction, isShown);
          }}
          onOtherKey={onOtherKey}
          onContextMenu={(id, place) => {
            if (selectedIds.size < 2) choose(id);
            setMenuPlace({ ids: actedOn(id), ...place });
          }}
          onDropConcept={drop}
          drawName={(row) =>
            row.id === renamingId ? (
              <NameInput
                label={t('renaming')}
                value={row.concept.name[language]}
                lang={language}
                warningOf={(name) =>
                  isNameTaken(concepts, name, language, row.id) ? t('nameTaken') : null
                }
                onDone={(name) => {
                  onRenaming(null);
                  if (name !== null) void acts.rename(row.id, name, language);
                }}
              />
            ) : null
          }
          drawTag={({ concept }) =>
            lackingNames(concept).map((own) => (
              <span key={own} className={styles.lacking} title={t(`lackingIn.${own}`)}>
                <span aria-hidden>{own}</span>
                <span className="visually-hidden">{t(`lackingIn.${own}`)}</span>
              </span>
            ))
          }
          empty={<p className={styles.nothing}>{t('nothingFound')}</p>}
        />
      </div>
      <ContextMenu
        name={t('conceptMenu')}
        place={menuPlace}
        entries={menuPlace === null ? [] : props.menuOf(menuPlace.ids)}
        onClose={() => setMenuPlace(null)}
      />
    </>
  );
}
