import { EyeOff, GripHorizontal, Merge } from 'lucide-react';
import type { DocumentRole } from '../../../../shared/document/document.ts';
import { editPart } from '../../../../shared/import/edit-prepared-import.ts';
import type { ImportedFile } from '../../../../shared/import/import-document.ts';
import type { PreparedImport } from '../../../../shared/import/prepare-import.ts';
import { languages } from '../../../../shared/language/language.ts';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './import-preview.module.css';
import { countWordsOf } from './outcome-facts.ts';
import type { PreviewRow } from './preview-rows.ts';

const roles = ['whole', 'body', 'abstract'] as const satisfies readonly DocumentRole[];

type PartHeadProps = {
  readonly row: Extract<PreviewRow, { kind: 'head' }>;
  readonly prepared: PreparedImport;
  readonly outcome: ImportedFile | null;
  readonly onEdit: (make: (own: PreparedImport) => PreparedImport) => void;
  readonly onMerge: () => void;
  readonly onLeaveOut: () => void;
  readonly onDragStart: () => void;
};

/** The head of a part: what it is, in which language; its border is dragged by it. */
export function PartHead(props: PartHeadProps) {
  const { row, prepared, outcome, onEdit, onMerge, onLeaveOut, onDragStart } = props;
  const { t } = useWords('import');
  const common = useWords('common');
  const { part, number, isContinued } = row;
  const own = part === null ? undefined : prepared.parts[part];
  const grip = row.paragraph > 0 && (
    <span className={styles.grip} onPointerDown={onDragStart} title={t('dragBorder')}>
      <GripHorizontal size={16} strokeWidth={1.75} aria-hidden />
    </span>
  );
  if (part === null || own === undefined) {
    return (
      <div className={styles.head}>
        {grip}
        <span className={styles.partName}>{t('leftOut')}</span>
      </div>
    );
  }
  if (isContinued) {
    return (
      <div className={styles.head}>
        {grip}
        <span className={styles.partNumber}>{number}</span>
        <span className={styles.partName}>
          {t('continued', { name: common.t(`role.${own.role}`) })}
        </span>
      </div>
    );
  }
  const document = outcome?.documents[part];
  return (
    <div className={styles.head}>
      {grip}
      <span className={styles.partNumber}>{number}</span>
      <Choice
        label={t('roleOf', { number })}
        isLabelHidden
        value={own.role}
        options={roles.map((value) => ({ value, label: common.t(`role.${value}`) }))}
        onChange={(role) => onEdit((file) => editPart(file, part, { role }))}
      />
      <Choice
        label={t('languageOf', { number })}
        isLabelHidden
        value={own.language}
        options={languages.map((value) => ({ value, label: common.t(`language.${value}`) }))}
        onChange={(language) => onEdit((file) => editPart(file, part, { language }))}
      />
      {document !== undefined && outcome !== null && (
        <span className={styles.words}>
          {t('words', { count: countWordsOf(document, outcome.segments) })}
        </span>
      )}
      <span className={styles.space} />
      {number > 1 && (
        <Button size="small" look="quiet" icon={Merge} onClick={onMerge}>
          {t('mergeWithPrevious')}
        </Button>
      )}
      {prepared.parts.length > 1 && (
        <Button size="small" look="quiet" icon={EyeOff} onClick={onLeaveOut}>
          {t('act.leaveOutPart')}
        </Button>
      )}
    </div>
  );
}
