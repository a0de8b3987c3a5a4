import { useState } from 'react';
import { nameIn } from '../../../shared/codebook/concept-tree.ts';
import type { Document, DocumentRole } from '../../../shared/document/document.ts';
import { languages } from '../../../shared/language/language.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choices.tsx';
import { TextArea } from '../../components/fields.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot } from '../../session/talda.ts';
import { DateField } from './date-field.tsx';
import styles from './side.module.css';
import type { TextsActs } from './texts-acts.ts';

type DocumentFormProps = {
  readonly document: Document;
  readonly acts: TextsActs;
  readonly onDone: () => void;
};

const roles = ['whole', 'body', 'abstract'] as const satisfies readonly DocumentRole[];
const ownWork = 'own';

/** What is known of a document, to be corrected; kept as one step of undo. */
export function DocumentForm({ document, acts, onDone }: DocumentFormProps) {
  const { t, language: shown } = useWords('texts');
  const common = useWords('common');
  const { works, documents } = useSnapshot().project;
  const [title, setTitle] = useState(document.title);
  const [language, setLanguage] = useState(document.language);
  const [role, setRole] = useState(document.role);
  const [date, setDate] = useState(document.editionDate ?? '');
  const [keywords, setKeywords] = useState(document.keywords.join('; '));
  const isAlone = !documents.some(
    ({ id, workId }) => id !== document.id && workId === document.workId,
  );
  const save = (): void => {
    acts.edit(document, {
      title: title.trim() === '' ? document.title : title.trim(),
      language,
      role,
      editionDate: date === '' ? null : date,
      keywords: keywords
        .split(/[;\n]/)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    });
    onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.code !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <TextArea
        label={t('fact.title')}
        lang={language}
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.code !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          save();
        }}
      />
      <Choice
        label={t('fact.language')}
        value={language}
        options={languages.map((value) => ({ value, label: common.t(`language.${value}`) }))}
        onChange={setLanguage}
      />
      <Choice
        label={t('fact.role')}
        value={role}
        options={roles.map((value) => ({ value, label: common.t(`role.${value}`) }))}
        onChange={setRole}
      />
      <DateField label={t('fact.edition')} value={date} onChange={setDate} />
      <TextArea
        label={t('fact.keywords')}
        hint={t('keywordsHint')}
        lang={language}
        value={keywords}
        onChange={(event) => setKeywords(event.target.value)}
      />
      <Choice
        label={t('fact.work')}
        value={document.workId}
        options={[
          ...works.map(({ id, title: titles }) => ({ value: id, label: nameIn(titles, shown) })),
          ...(isAlone ? [] : [{ value: ownWork, label: t('ownWork') } as const]),
        ]}
        onChange={(value) => {
          const target = works.find(({ id }) => id === value);
          if (target === undefined) acts.makeOwnWork([document.id]);
          else acts.moveTo([document.id], target);
        }}
      />
      <div className={styles.acts}>
        <Button type="submit" look="primary" size="small">
          {common.t('save')}
        </Button>
        <Button size="small" onClick={onDone}>
          {common.t('cancel')}
        </Button>
      </div>
    </form>
  );
}
