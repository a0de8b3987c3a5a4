import { DialogWindow } from '../components/dialog-window.tsx';
import { KeyCaps } from '../components/key-caps.tsx';
import { useWords } from '../i18n/use-words.ts';
import { keyMap, type KeyedCommand, type KeyGroup } from '../session/key-map.ts';
import styles from './key-sheet.module.css';

const groups: readonly KeyGroup[] = [
  'coding',
  'going',
  'selecting',
  'codebook',
  'proposals',
  'alignment',
  'analysis',
  'texts',
  'project',
];

const commands = Object.keys(keyMap).filter((name): name is KeyedCommand => name in keyMap);

type KeySheetProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** All keys of the window, by what they are for. */
export function KeySheet({ isOpen, onClose }: KeySheetProps) {
  const { t } = useWords('keys');
  return (
    <DialogWindow isOpen={isOpen} onClose={onClose} title={t('title')} size="wide">
      <p className={styles.note}>{t('byPlace')}</p>
      {/* To scroll it by key. */}
      <div className={styles.groups} role="group" aria-label={t('title')} tabIndex={0}>
        {groups.map((group) => (
          <section key={group} className={styles.group}>
            <h2 className={styles.heading}>{t(`group.${group}`)}</h2>
            <dl className={styles.list}>
              {group === 'coding' && <DigitRows />}
              {commands
                .filter((command) => keyMap[command].group === group)
                .map((command) => (
                  <div key={command} className={styles.row}>
                    <dt>
                      <KeyCaps keys={command} />
                    </dt>
                    <dd>{t(`command.${command}`)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogWindow>
  );
}

/** The digits, which are no commands of their own: they mean whatever concept has the number. */
function DigitRows() {
  const { t } = useWords('keys');
  const rows = [
    { id: 'digit', chord: { code: 'Digit1' } },
    { id: 'digitClause', chord: { code: 'Digit1', hasShift: true } },
    { id: 'digitArticle', chord: { code: 'Digit1', hasAlt: true } },
  ] as const;
  return rows.map(({ id, chord }) => (
    <div key={id} className={styles.row}>
      <dt>
        <KeyCaps keys={chord} />
      </dt>
      <dd>{t(id)}</dd>
    </div>
  ));
}
