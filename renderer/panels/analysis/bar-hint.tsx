import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './bar-hint.module.css';

/** What the reader has to know before the numbers below say what they seem to. */
export function BarHint({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.hint} role="note">
      <Info size={16} strokeWidth={1.75} aria-hidden />
      {children}
    </p>
  );
}
