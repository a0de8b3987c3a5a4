import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { keepTypingUndo } from './typing-undo.ts';

type Draft = {
  readonly text: string;
  readonly isChanged: boolean;
  readonly change: (text: string) => void;
  readonly commit: () => void;
  /** For a field of one line (`Enter` commits) or of several (`Ctrl+Enter` does); `Esc` restores. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
};

/**
 * A text while it is typed. It is committed when the field is left, also by leaving the screen; one
 * commit is one step of undo. Key the component by what the text belongs to.
 */
export function useDraft(stored: string, onCommit: (text: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, stored, onCommit });
  latest.current = { draft, stored, onCommit };
  const commit = (): void => {
    const now = latest.current;
    if (now.draft === null) return;
    latest.current = { ...now, draft: null };
    setDraft(null);
    const text = now.draft.trim();
    if (text !== now.stored) now.onCommit(text);
  };
  const leave = useRef(commit);
  leave.current = commit;
  useEffect(() => () => leave.current(), []);
  return {
    text: draft ?? stored,
    isChanged: draft !== null && draft.trim() !== stored,
    change: setDraft,
    commit,
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (draft !== null) keepTypingUndo(event);
      if (event.code === 'Escape' && draft !== null) {
        setDraft(null);
      } else if (isCommitKey(event)) {
        commit();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

function isCommitKey(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): boolean {
  if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return false;
  return event.currentTarget instanceof HTMLInputElement || event.ctrlKey || event.metaKey;
}
