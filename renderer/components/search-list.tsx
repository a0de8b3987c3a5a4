import {
  Combobox,
  ComboboxGroup,
  ComboboxGroupLabel,
  ComboboxItem,
  ComboboxList,
  ComboboxProvider,
} from '@ariakit/react';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './search-list.module.css';

type SearchListProps<Item> = {
  /** What can be typed; also the name of the field. */
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** What was found, under its headings; groups without items are not shown. */
  readonly groups: readonly { readonly heading: string; readonly items: readonly Item[] }[];
  readonly nothing: string;
  readonly idOf: (item: Item) => string;
  /** An item that cannot be chosen is shown all the same: it says why. */
  readonly isOffered?: (item: Item) => boolean;
  readonly onChoose: (item: Item) => void;
  /** Lines below each other, or entries of several lines in columns. */
  readonly look: 'lines' | 'columns';
  readonly children: (item: Item) => ReactNode;
};

/** A field and, always in sight below it, what fits the words typed: arrows choose, Enter takes. */
export function SearchList<Item>(props: SearchListProps<Item>) {
  const { label, typed, onType, groups, nothing, idOf, isOffered, onChoose, look, children } =
    props;
  const found = groups.filter(({ items }) => items.length > 0);
  return (
    <ComboboxProvider value={typed} setValue={onType} open>
      <div className={styles.field} data-look={look}>
        <Search size={17} strokeWidth={1.75} aria-hidden />
        <Combobox
          autoSelect="always"
          autoFocus
          className={styles.input}
          placeholder={label}
          aria-label={label}
        />
      </div>
      <ComboboxList className={styles.list} data-look={look} alwaysVisible aria-label={label}>
        {found.map(({ heading, items }) => (
          <ComboboxGroup key={heading} className={styles.group}>
            <ComboboxGroupLabel className={styles.heading}>{heading}</ComboboxGroupLabel>
            {items.map((item) => (
              <ComboboxItem
                key={idOf(item)}
                className={styles.item}
                disabled={isOffered?.(item) === false}
                accessibleWhenDisabled
                focusOnHover
                hideOnClick={false}
                setValueOnClick={false}
                onClick={() => onChoose(item)}
              >
                {children(item)}
              </ComboboxItem>
            ))}
          </ComboboxGroup>
        ))}
        {found.length === 0 && <p className={styles.nothing}>{nothing}</p>}
      </ComboboxList>
    </ComboboxProvider>
  );
}
