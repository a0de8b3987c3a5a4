import { createContext, useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Where the status line of the frame takes what the screen says. */
export const StatusPlace = createContext<{
  readonly left: HTMLElement | null;
  readonly right: HTMLElement | null;
}>({ left: null, right: null });

type StatusProps = {
  /** Place, unit, counts. */
  readonly children: ReactNode;
  /** A hint on keys. */
  readonly hint?: ReactNode;
};

/** What a screen says in the status line at the bottom. */
export function Status({ children, hint }: StatusProps) {
  const { left, right } = useContext(StatusPlace);
  return (
    <>
      {left !== null && createPortal(children, left)}
      {right !== null && hint !== undefined && createPortal(hint, right)}
    </>
  );
}
