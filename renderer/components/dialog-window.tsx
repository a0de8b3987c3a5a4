import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import styles from './dialog-window.module.css';

type DialogWindowProps = {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: 'narrow' | 'wide';
  readonly children: ReactNode;
  /** Buttons at the bottom, the main one last. */
  readonly buttons?: ReactNode;
};

/** A dialog over the window. Esc and the cross close it. */
export function DialogWindow(props: DialogWindowProps) {
  const { isOpen, title, onClose, size = 'narrow', children, buttons } = props;
  const { t } = useWords('common');
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      unmountOnHide
      backdrop={<div className={styles.backdrop} />}
      className={`${styles.dialog} ${styles[size]}`}
    >
      <div className={styles.head}>
        <DialogHeading className={styles.title}>{title}</DialogHeading>
        <DialogDismiss className={styles.close} aria-label={t('close')}>
          <X size={16} strokeWidth={1.75} aria-hidden />
        </DialogDismiss>
      </div>
      <div className={styles.body}>{children}</div>
      {buttons !== undefined && <div className={styles.buttons}>{buttons}</div>}
    </Dialog>
  );
}
