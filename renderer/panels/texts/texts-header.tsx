import { ArrowDownUp, ClipboardPaste, ListFilter, Plus } from 'lucide-react';
import { workKinds } from '../../../shared/document/document.ts';
import { languages } from '../../../shared/language/language.ts';
import type { Project } from '../../../shared/project/project.ts';
import { Button } from '../../components/button.tsx';
import { Switch } from '../../components/choices.tsx';
import { SearchField } from '../../components/fields.tsx';
import { MenuButton, type MenuEntry } from '../../components/menu.tsx';
import { useDrawers } from '../../components/side-panels.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useTalda } from '../../session/talda.ts';
import { variableValues } from './library-rows.ts';
import styles from './texts-header.module.css';
import { sortKeys, type TextsView } from './texts-view.ts';

type TextsHeaderProps = {
  readonly project: Project;
  readonly view: TextsView;
  readonly onUpdate: (changes: Partial<TextsView>) => void;
  readonly onImport: () => void;
  readonly onPaste: () => void;
};

/** The first line of the screen: how much there is, finding, filters, order, loading. */
export function TextsHeader({ project, view, onUpdate, onImport, onPaste }: TextsHeaderProps) {
  const { t, format } = useWords('texts');
  const common = useWords('common');
  const talda = useTalda();
  const isNarrow = useDrawers()('right');
  const toggled = <Item,>(list: readonly Item[], item: Item): readonly Item[] =>
    list.includes(item) ? list.filter((own) => own !== item) : [...list, item];
  const filters: readonly MenuEntry[] = [
    { kind: 'heading', id: 'languages', label: t('column.language') },
    ...languages.map((language): MenuEntry => ({
      id: `language-${language}`,
      label: common.t(`language.${language}`),
      isChecked: view.languages.includes(language),
      onSelect: () => onUpdate({ languages: toggled(view.languages, language) }),
    })),
    { kind: 'heading', id: 'kinds', label: t('kind') },
    ...workKinds
      .filter((kind) => project.works.some((work) => work.kind === kind))
      .map((kind): MenuEntry => ({
        id: `kind-${kind}`,
        label: common.t(`workKind.${kind}`),
        isChecked: view.kinds.includes(kind),
        onSelect: () => onUpdate({ kinds: toggled(view.kinds, kind) }),
      })),
    ...variableValues(project.documents, format.compare).flatMap(
      ({ name, values }): MenuEntry[] => [
        { kind: 'heading', id: `variable-${name}`, label: name },
        ...values.map((value): MenuEntry => {
          const isSame = (own: { name: string; value: string }): boolean =>
            own.name === name && own.value === value;
          return {
            id: `variable-${name}-${value}`,
            label: value,
            isChecked: view.variables.some(isSame),
            onSelect: () =>
              onUpdate({
                variables: view.variables.some(isSame)
                  ? view.variables.filter((own) => !isSame(own))
                  : [...view.variables, { name, value }],
              }),
          };
        }),
      ],
    ),
    { kind: 'line', id: 'line' },
    {
      id: 'all',
      label: t('showAll'),
      onSelect: () => onUpdate({ languages: [], kinds: [], variables: [] }),
    },
  ];
  const count = view.languages.length + view.kinds.length + view.variables.length;
  const orders = sortKeys.map((key): MenuEntry => ({
    id: key,
    label: t(`sort.${key}`),
    isChecked: view.sorting === key,
    onSelect: () =>
      onUpdate({ sorting: key, isDescending: key === view.sorting ? !view.isDescending : false }),
  }));
  return (
    <div className={styles.header}>
      <div className={styles.line}>
        <h1 className={styles.title}>{t('title')}</h1>
        <span className={styles.count}>
          {t('works', { count: project.works.length })}
          {', '}
          {t('documents', { count: project.documents.length })}
        </span>
        <span className={styles.space} />
        {isNarrow && view.mode === 'list' && (
          <Button keys="toggleRight" onClick={() => talda.commands.carryOut('toggleRight')}>
            {t('facts')}
          </Button>
        )}
        <Button icon={ClipboardPaste} onClick={onPaste}>
          {t('paste')}
        </Button>
        <Button look="primary" icon={Plus} keys="importTexts" onClick={onImport}>
          {t('import')}
        </Button>
      </div>
      <div className={styles.line}>
        <div className={styles.search}>
          <SearchField
            label={t('search')}
            clearName={common.t('clear')}
            value={view.query}
            keys="find"
            data-find="texts"
            onChange={(event) => onUpdate({ query: event.target.value })}
            onClear={() => onUpdate({ query: '' })}
            onKeyDown={(event) => {
              if (event.code === 'Escape' && view.query !== '') {
                event.preventDefault();
                onUpdate({ query: '' });
              }
            }}
          />
        </div>
        <MenuButton
          icon={ListFilter}
          label={count === 0 ? t('filter') : t('filterCount', { count })}
          entries={filters}
        />
        {view.mode === 'list' && (
          <MenuButton icon={ArrowDownUp} label={t('sort.name')} entries={orders} />
        )}
        <span className={styles.space} />
        <Switch
          label={t('mode.name')}
          value={view.mode}
          options={(['list', 'variables'] as const).map((value) => ({
            value,
            label: t(`mode.${value}`),
          }))}
          onChange={(mode) => onUpdate({ mode })}
        />
      </div>
    </div>
  );
}
