import { createSource, type Watched } from './watched.ts';

export type Trouble = {
  readonly id: number;
  readonly message: string;
  readonly details: string | null;
};

/** What the window has to say: results of acts in the status line, troubles until dismissed. */
export type MessageState = {
  /** `isUndoable`: a button beside it takes the act back. */
  readonly notice: {
    readonly id: number;
    readonly text: string;
    readonly isUndoable: boolean;
  } | null;
  readonly troubles: readonly Trouble[];
};

export type Messages = Watched<MessageState> & {
  readonly announce: (text: string) => void;
  readonly announceUndoable: (text: string) => void;
  readonly reportError: (message: string, details?: string) => void;
  readonly dismiss: (troubleId: number) => void;
};

/** How long a result stays in the status line, in milliseconds. */
const noticeTime = 6000;

export function createMessages(): Messages {
  const source = createSource<MessageState>({ notice: null, troubles: [] });
  let lastId = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const say = (text: string, isUndoable: boolean): void => {
    lastId += 1;
    const id = lastId;
    if (timer !== null) clearTimeout(timer);
    source.set({ ...source.get(), notice: { id, text, isUndoable } });
    timer = setTimeout(() => {
      if (source.get().notice?.id === id) source.set({ ...source.get(), notice: null });
    }, noticeTime);
  };
  return {
    get: source.get,
    subscribe: source.subscribe,
    announce: (text) => say(text, false),
    announceUndoable: (text) => say(text, true),
    reportError: (message, details) => {
      lastId += 1;
      const trouble = { id: lastId, message, details: details ?? null };
      const others = source.get().troubles.filter((other) => other.message !== message);
      source.set({ ...source.get(), troubles: [...others, trouble] });
    },
    dismiss: (troubleId) => {
      const troubles = source.get().troubles.filter(({ id }) => id !== troubleId);
      source.set({ ...source.get(), troubles });
    },
  };
}
