import { useState } from 'react';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import { Button } from '../../components/button.tsx';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { CheckBox } from '../../components/fields.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { firstChoice, mostVersions, type AlignableTexts } from './alignable-texts.ts';
import styles from './alignment.module.css';
import { useNames } from './use-names.ts';

type AlignDialogProps = {
  readonly texts: AlignableTexts | null;
  readonly onClose: () => void;
  readonly onAlign: (documentIds: readonly DocumentId[], name: string) => void;
};

/** Asks which versions of a work are to be aligned. */
export function AlignDialog({ texts, onClose, onAlign }: AlignDialogProps) {
  const { t } = useWords('alignment');
  return (
    <DialogWindow isOpen={texts !== null} title={t('alignTitle')} onClose={onClose}>
      {texts !== null && <Versions texts={texts} onClose={onClose} onAlign={onAlign} />}
    </DialogWindow>
  );
}

type VersionsProps = AlignDialogProps & { readonly texts: AlignableTexts };

function Versions({ texts, onClose, onAlign }: VersionsProps) {
  const { t, format } = useWords('alignment');
  const { t: common } = useWords('common');
  const names = useNames();
  const [chosen, setChosen] = useState<readonly DocumentId[]>(() => firstChoice(texts.documents));
  const name = names.ofTexts(texts.work, texts.isOfAbstracts);
  const inOrder = texts.documents.map(({ id }) => id).filter((id) => chosen.includes(id));
  const isFitting = chosen.length >= 2 && chosen.length <= mostVersions;
  const languages = new Set(
    texts.documents.filter(({ id }) => chosen.includes(id)).map(({ language }) => language),
  );
  const hint = !isFitting
    ? t('choose', { most: format.number(mostVersions) })
    : languages.size < chosen.length
      ? t('ofEditions')
      : t('ofLanguages');
  return (
    <form
      className={styles.dialog}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isFitting) return;
        onClose();
        onAlign(inOrder, name);
      }}
    >
      <p className={styles.dialogName}>{name}</p>
      <fieldset className={styles.versions}>
        <legend className={styles.sideTitle}>{t('versions')}</legend>
        {texts.documents.map(({ id, language, editionDate, title, text }) => (
          <CheckBox
            key={id}
            checked={chosen.includes(id)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, id] : chosen.filter((own) => own !== id))
            }
            label={
              <>
                <span>
                  {common(`language.${language}`)}
                  {editionDate !== null &&
                    `, ${t('column.edition', { date: format.date(editionDate) })}`}
                </span>
                <span className={`source-text ${styles.versionTitle}`} lang={language}>
                  {title === '' ? text.slice(0, 80) : title}
                </span>
              </>
            }
          />
        ))}
      </fieldset>
      <p className={styles.dialogHint} role="status">
        {hint}
      </p>
      <div className={styles.dialogButtons}>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="primary" aria-disabled={!isFitting}>
          {t('align')}
        </Button>
      </div>
    </form>
  );
}
