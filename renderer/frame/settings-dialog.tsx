import { themes } from '../../shared/bridge/bridge-api.ts';
import { Button } from '../components/button.tsx';
import { Choice, Switch } from '../components/choices.tsx';
import { DialogWindow } from '../components/dialog-window.tsx';
import { TextField } from '../components/fields.tsx';
import { useWords } from '../i18n/use-words.ts';
import { readingScales } from '../session/reading-scale.ts';
import { usePreferences, useTalda } from '../session/talda.ts';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './settings-dialog.module.css';

type SettingsDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** What the program remembers apart from any project; every change holds at once. */
export function SettingsDialog({ isOpen, onClose }: SettingsDialogProps) {
  const { t, format } = useWords('settings');
  const talda = useTalda();
  const { theme, readingScale, coderName } = usePreferences();
  const { update } = talda.preferences;
  return (
    <DialogWindow
      isOpen={isOpen}
      onClose={onClose}
      title={t('title')}
      buttons={
        <Button look="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <div className={styles.row}>
        <span>{t('language')}</span>
        <LanguageSwitch label={t('language')} />
      </div>
      <div className={styles.row}>
        <span>{t('theme')}</span>
        <Switch
          label={t('theme')}
          value={theme}
          options={themes.map((own) => ({ value: own, label: t(`themes.${own}`) }))}
          onChange={(next) => update({ theme: next })}
        />
      </div>
      <div className={styles.row}>
        <span>{t('textSize')}</span>
        <Choice
          label={t('textSize')}
          isLabelHidden
          value={String(readingScale)}
          options={readingScales.map((scale) => ({
            value: String(scale),
            label: format.percent(scale),
          }))}
          onChange={(next) => update({ readingScale: Number(next) })}
        />
      </div>
      <TextField
        label={t('coderName')}
        hint={t('coderNameHint')}
        value={coderName}
        onChange={(event) => update({ coderName: event.target.value })}
      />
      <p className={styles.about}>{t('about', { version: talda.environment.version })}</p>
    </DialogWindow>
  );
}
