import {
  Radio,
  RadioGroup,
  RadioProvider,
  Select,
  SelectItem,
  SelectItemCheck,
  SelectPopover,
  SelectProvider,
} from '@ariakit/react';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './choices.module.css';
import menu from './menu.module.css';

export type Option<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  /** A second line that explains. */
  readonly hint?: string;
};

type ChoiceProps<Value extends string> = {
  readonly label: string;
  /** Shows the chosen option only, the label being for screen readers. */
  readonly isLabelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
};

/** One of several, as a button `Label: value` that opens the list. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, isLabelHidden, value, options, onChange } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <SelectProvider value={value} setValue={(next) => chooseFrom(options, next, onChange)}>
      <Select className={`${menu.button} ${menu.plain}`} aria-label={label}>
        {isLabelHidden !== true && <span className={styles.label}>{label}</span>}
        <span className={styles.value}>{chosen?.label}</span>
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </Select>
      <SelectPopover className={menu.menu} gutter={4} portal unmountOnHide>
        {options.map((option) => (
          <SelectItem key={option.value} value={option.value} className={menu.item}>
            <SelectItemCheck className={menu.sign} />
            <Words option={option} />
          </SelectItem>
        ))}
      </SelectPopover>
    </SelectProvider>
  );
}

type ManyProps<Value extends string> = {
  readonly label: string;
  /** What the button says: "all", or how many. */
  readonly summary: string;
  readonly values: readonly Value[];
  readonly options: readonly Option<Value>[];
  readonly onChange: (values: readonly Value[]) => void;
};

/** Any number of several, as a button `Label: summary` that opens the list. */
export function ManyChoice<Value extends string>(props: ManyProps<Value>) {
  const { label, summary, values, options, onChange } = props;
  return (
    <SelectProvider
      value={[...values]}
      setValue={(next: string[]) =>
        onChange(options.filter((option) => next.includes(option.value)).map(({ value }) => value))
      }
    >
      <Select className={`${menu.button} ${menu.plain}`} aria-label={`${label}: ${summary}`}>
        <span className={styles.label}>{label}</span>
        <span className={styles.value}>{summary}</span>
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </Select>
      <SelectPopover className={menu.menu} gutter={4} portal unmountOnHide>
        {options.map((option) => (
          <SelectItem
            key={option.value}
            value={option.value}
            className={menu.item}
            hideOnClick={false}
            setValueOnClick
          >
            <SelectItemCheck className={menu.sign} />
            <Words option={option} />
          </SelectItem>
        ))}
      </SelectPopover>
    </SelectProvider>
  );
}

/** One of two to five, all in sight. */
export function Switch<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <RadioProvider value={value} setValue={(next) => chooseFrom(options, next, onChange)}>
      <RadioGroup className={styles.switch} aria-label={label}>
        {options.map((option) => (
          <label
            key={option.value}
            className={styles.switchItem}
            data-chosen={option.value === value}
          >
            <Radio value={option.value} className="visually-hidden" />
            {option.label}
          </label>
        ))}
      </RadioGroup>
    </RadioProvider>
  );
}

/** The library's value is any text; what is chosen is one of the options. */
function chooseFrom<Value extends string>(
  options: readonly Option<Value>[],
  next: unknown,
  onChange: (value: Value) => void,
): void {
  const option = options.find(({ value }) => value === next);
  if (option !== undefined) onChange(option.value);
}

function Words<Value extends string>({ option }: { readonly option: Option<Value> }) {
  return (
    <span className={menu.words}>
      {option.label}
      {option.hint !== undefined && <small className={menu.reason}>{option.hint}</small>}
    </span>
  );
}
