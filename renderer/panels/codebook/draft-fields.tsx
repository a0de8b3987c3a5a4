import type { ChangeEvent, ReactNode } from 'react';
import { TextArea, TextField } from '../../components/fields.tsx';
import { useDraft } from './use-draft.ts';

type DraftProps = {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly lang?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** What is to be said of the text as it stands in the field. */
  readonly warningOf?: (text: string) => string | null;
  readonly hint?: ReactNode;
  readonly onCommit: (text: string) => void;
};

/** A line of text that is stored when the field is left. */
export function DraftField(props: DraftProps) {
  return <TextField {...useDraftProps(props)} />;
}

/** A text of several lines that is stored when the field is left. */
export function DraftArea(props: DraftProps) {
  return <TextArea {...useDraftProps(props)} />;
}

/** What a line and an area of text have in common: the draft, and what is to be said of it. */
function useDraftProps({ value, warningOf, hint, onCommit, ...rest }: DraftProps) {
  const draft = useDraft(value, onCommit);
  const warning = warningOf?.(draft.text) ?? null;
  return {
    ...rest,
    value: draft.text,
    hint: warning ?? hint,
    isWrong: warning !== null,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      draft.change(event.target.value),
    onBlur: draft.commit,
    onKeyDown: draft.onKeyDown,
  };
}
