import { ListTree } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { TextSelection } from '../../../../shared/analysis/selection.ts';
import { Button } from '../../../components/button.tsx';
import { DialogWindow } from '../../../components/dialog-window.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { textParts } from '../sides.ts';
import { PartList } from './part-list.tsx';

type WithinChoiceProps = {
  readonly value: TextSelection['within'];
  /** No parts: all text. */
  readonly onChange: (parts: readonly string[]) => void;
};

/** Which parts of the texts are looked at. */
export function WithinChoice({ value = [], onChange }: WithinChoiceProps) {
  const { t, language, format } = useWords('analysis');
  const common = useWords('common');
  const { project } = useSnapshot();
  const [draft, setDraft] = useState<readonly string[] | null>(null);
  const parts = useMemo(() => textParts(project, language), [project, language]);
  if (parts.length === 0) return null;
  const close = (): void => setDraft(null);
  const count = value.length === 0 ? common.t('all') : format.number(value.length);
  return (
    <>
      <Button icon={ListTree} onClick={() => setDraft(value)}>
        {t('within.button', { parts: count })}
      </Button>
      {draft !== null && (
        <DialogWindow
          isOpen
          onClose={close}
          title={t('within.title')}
          buttons={
            <>
              <Button onClick={close}>{common.t('cancel')}</Button>
              <Button
                look="primary"
                onClick={() => {
                  onChange(draft);
                  close();
                }}
              >
                {common.t('apply')}
              </Button>
            </>
          }
        >
          <PartList chosen={draft} onChange={setDraft} />
        </DialogWindow>
      )}
    </>
  );
}
