import {
  FileText,
  Languages,
  Link2,
  List,
  Plus,
  Scissors,
  Table2,
  TriangleAlert,
} from 'lucide-react';
import { keepRemains } from '../../../../shared/import/edit-prepared-import.ts';
import { textEncodings } from '../../../../shared/text/decode-bytes.ts';
import { languages } from '../../../../shared/language/language.ts';
import { Button } from '../../../components/button.tsx';
import { Choice } from '../../../components/choices.tsx';
import { CheckBox } from '../../../components/fields.tsx';
import { PanelHead, PanelSection } from '../../../components/panel-parts.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { AlignedFound } from './aligned-found.tsx';
import { wantedDocuments, type Duplicates } from './duplicates.ts';
import { FoundLine } from './found-line.tsx';
import type { ImportFile, ImportRun } from './import-run.ts';
import styles from './import.module.css';
import { recognised } from './recognised.ts';
import type { ImportActs } from './use-import.ts';

type ImportSourceProps = {
  readonly acts: ImportActs;
  readonly run: ImportRun;
  readonly file: ImportFile;
  readonly duplicates: Duplicates;
};

/** The files, and of the chosen one what was recognised by itself and what is left out. */
export function ImportSource({ acts, run, file, duplicates }: ImportSourceProps) {
  const { t, format } = useWords('import');
  const { desk } = acts;
  return (
    <div className={styles.panel}>
      <PanelHead title={t('files')} count={format.number(run.files.length)} />
      <ul className={styles.files}>
        {run.files.map((own) => (
          <li key={own.id}>
            <button
              type="button"
              className={styles.file}
              aria-current={own.id === file.id}
              onClick={() => desk.choose(own.id)}
            >
              <FileSign file={own} />
              <span className={styles.fileName}>
                {own.fileName}
                <small>{fileWords(own)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.moreFiles}>
        <Button size="small" icon={Plus} onClick={() => void acts.pick()}>
          {t('moreFiles')}
        </Button>
        {run.files.length > 1 && (
          <Button size="small" onClick={() => desk.drop(file.id)}>
            {t('leaveFile')}
          </Button>
        )}
      </div>
      {file.state.kind === 'ready' && <Recognised file={file} acts={acts} state={file.state} />}
      {file.state.kind === 'aligned' && <AlignedFound file={file} outcome={file.state.outcome} />}
    </div>
  );

  function fileWords(own: ImportFile): string {
    switch (own.state.kind) {
      case 'waiting':
        return t('state.waiting');
      case 'reading':
        return t('state.reading');
      case 'failed':
      case 'unreadable':
        return t('state.failed');
      case 'ready':
      case 'aligned': {
        const count = wantedDocuments(own, duplicates).length;
        const isThere = own.state.outcome !== null && count === 0;
        return isThere ? t('state.leftOut') : t('documents', { count });
      }
    }
  }
}

function FileSign({ file }: { readonly file: ImportFile }) {
  const isTrouble = file.state.kind === 'failed' || file.state.kind === 'unreadable';
  const Sign = isTrouble ? TriangleAlert : FileText;
  return (
    <span className={isTrouble ? styles.trouble : styles.sign}>
      <Sign size={15} strokeWidth={1.75} aria-hidden />
    </span>
  );
}

type RecognisedProps = {
  readonly file: ImportFile;
  readonly acts: ImportActs;
  readonly state: Extract<ImportFile['state'], { kind: 'ready' }>;
};

function Recognised({ file, acts, state }: RecognisedProps) {
  const { t, format } = useWords('import');
  const common = useWords('common');
  const { desk } = acts;
  const { prepared } = state;
  const { encoding, remains, keptRemains } = prepared;
  const found = recognised(prepared);
  const keptCount = keptRemains === 'all' ? remains.length : keptRemains.length;
  return (
    <>
      <PanelSection title={t('file')}>
        <p className={styles.small}>
          {t(`format.${prepared.format}`)}
          {', '}
          {format.size(file.bytes?.length ?? 0)}
        </p>
        {encoding !== null && (
          <Choice
            label={t('encodingName')}
            value={file.choices.encoding === 'detect' ? 'detect' : encoding}
            options={[
              { value: 'detect', label: t('detected', { name: t(`encoding.${encoding}`) }) },
              ...textEncodings.map((value) => ({ value, label: t(`encoding.${value}`) })),
            ]}
            onChange={(value) => void acts.readAgain(file, { encoding: value })}
          />
        )}
        <Choice
          label={t('languageName')}
          value={file.choices.language}
          options={[
            { value: 'detect', label: t('detectLanguage') },
            ...languages.map((value) => ({ value, label: common.t(`language.${value}`) })),
          ]}
          onChange={(language) => void acts.readAgain(file, { language })}
        />
        {state.past.length > 0 && (
          <Button size="small" onClick={() => desk.edit(file.id, () => state.recognised)}>
            {t('asRecognised')}
          </Button>
        )}
      </PanelSection>
      <PanelSection title={t('foundTitle')}>
        <ul className={styles.found}>
          <FoundLine icon={Languages}>
            {t('found.languages', { count: found.languages })}
            {', '}
            {t('found.parts', { count: prepared.parts.length })}
          </FoundLine>
          {found.setAside > 0 && (
            <FoundLine icon={Scissors}>{t('found.remains', { count: found.setAside })}</FoundLine>
          )}
          {found.joined > 0 && (
            <FoundLine icon={Link2}>{t('found.joined', { count: found.joined })}</FoundLine>
          )}
          {found.tables > 0 && (
            <FoundLine icon={Table2}>{t('found.tables', { count: found.tables })}</FoundLine>
          )}
          {found.leftOut > 0 && (
            <FoundLine icon={List}>{t('found.leftOut', { count: found.leftOut })}</FoundLine>
          )}
        </ul>
      </PanelSection>
      {remains.length > 0 && (
        <PanelSection title={t('notTaken')}>
          <CheckBox
            label={t('pageRemains')}
            checked={keptCount === 0}
            ref={(input) => {
              if (input !== null) input.indeterminate = keptCount > 0 && keptCount < remains.length;
            }}
            onChange={() =>
              desk.edit(file.id, (own) => keepRemains(own, keptCount === 0 ? 'all' : []))
            }
          />
          <p className={styles.small}>{t('originalKept')}</p>
        </PanelSection>
      )}
    </>
  );
}
