import { useState } from 'react';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choices.tsx';
import { DialogWindow } from '../../components/dialog-window.tsx';
import { CheckBox } from '../../components/fields.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { firstChoice, inColumns, mostVersions, type AlignableTexts } from './alignable-texts.ts';
import styles from './alignment.module.css';
import { useNames } from './use-names.ts';

type AlignDialogProps = {
  /** The texts to begin with; `null`: closed. */
  readonly texts: AlignableTexts | null;
  /** All there are to choose from. */
  readonly groups: readonly AlignableTexts[];
  readonly onClose: () => void;
  readonly onAlign: (documentIds: readonly DocumentId[], name: string) => void;
};

/** Asks which versions of a work are to be aligned. */
export function AlignDialog(props: AlignDialogProps) {
  const { texts, onClose } = props;
  const { t } = useWords('alignment');
  return (
    <DialogWindow isOpen={texts !== null} title={t('alignTitle')} onClose={onClose}>
      {texts !== null && <Texts {...props} texts={texts} />}
    </DialogWindow>
  );
}

type TextsProps = AlignDialogProps & { readonly texts: AlignableTexts };

function Texts(props: TextsProps) {
  const { groups } = props;
  const { t } = useWords('alignment');
  const names = useNames();
  const [key, setKey] = useState(props.texts.key);
  const texts = groups.find((group) => group.key === key) ?? props.texts;
  return (
    <>
      {groups.length > 1 && (
        <Choice
          label={t('work')}
          value={texts.key}
          options={groups.map((group) => ({
            value: group.key,
            label: names.ofTexts(group.work, group.isOfAbstracts),
            hint: names.ofVersions(group.documents),
          }))}
          onChange={setKey}
        />
      )}
      <Versions key={texts.key} {...props} texts={texts} isNamed={groups.length === 1} />
    </>
  );
}

type VersionsProps = TextsProps & { readonly isNamed: boolean };

function Versions({ texts, isNamed, onClose, onAlign }: VersionsProps) {
  const { t, format } = useWords('alignment');
  const { t: common } = useWords('common');
  const names = useNames();
  const [chosen, setChosen] = useState<readonly DocumentId[]>(() => firstChoice(texts.documents));
  const name = names.ofTexts(texts.work, texts.isOfAbstracts);
  const columns = inColumns(texts.documents);
  const inOrder = columns.map(({ id }) => id).filter((id) => chosen.includes(id));
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
      {isNamed && <p className={styles.dialogName}>{name}</p>}
      <fieldset className={styles.versions}>
        <legend className={styles.sideTitle}>{t('versions')}</legend>
        {columns.map(({ id, language, editionDate, title, text }) => (
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
