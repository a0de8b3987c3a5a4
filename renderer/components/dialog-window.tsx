import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { Button } from './button.tsx';
import styles from './dialog-window.module.css';

type DialogWindowProps = {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: 'narrow' | 'wide';
  readonly children: ReactNode;
  /** What the dialog is for: a button at the bottom, with one beside it that does nothing. */
  readonly act?: DialogAct;
  /** Other buttons at the bottom, the main one last. */
  readonly buttons?: ReactNode;
};

type DialogAct = {
  readonly label: string;
  /** Not yet: something is missing, and the dialog says what. */
  readonly isOff?: boolean;
  readonly onAct: () => void;
};

/** A dialog over the window. Its first field gets the focus; Esc and the cross close it. */
export function DialogWindow(props: DialogWindowProps) {
  const { isOpen, title, onClose, size = 'narrow', children, act, buttons } = props;
  const { t } = useWords('common');
  const body = useRef<HTMLDivElement>(null);
  const focusField = (): boolean => {
    if (body.current?.contains(document.activeElement) === true) return false;
    const field = body.current?.querySelector<HTMLElement>('input, textarea, select');
    field?.focus();
    return field === null || field === undefined;
  };
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      unmountOnHide
      autoFocusOnShow={focusField}
      backdrop={<div className={styles.backdrop} />}
      className={`${styles.dialog} ${styles[size]}`}
    >
      <div className={styles.head}>
        <DialogHeading className={styles.title}>{title}</DialogHeading>
        <DialogDismiss className={styles.close} aria-label={t('close')}>
          <X size={16} strokeWidth={1.75} aria-hidden />
        </DialogDismiss>
      </div>
      <div ref={body} className={styles.body}>
        {children}
      </div>
      {act !== undefined && (
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            look="primary"
            aria-disabled={act.isOff}
            onClick={() => {
              if (act.isOff !== true) act.onAct();
            }}
          >
            {act.label}
          </Button>
        </div>
      )}
      {buttons !== undefined && <div className={styles.buttons}>{buttons}</div>}
    </Dialog>
  );
}
