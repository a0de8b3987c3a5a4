import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { allText, type TextFilter } from '../../../../shared/analysis/text-filter.ts';
import { Button } from '../../../components/button.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { sideWords } from '../sides.ts';
import { cutLabel } from '../chart-label.ts';
import { SideDialog } from './side-dialog.tsx';

type SideChoiceProps = {
  readonly label: string;
  /** `null`: all the rest, where `allowsRest`. */
  readonly value: TextFilter | null;
  readonly allowsRest: boolean;
  readonly onChange: (value: TextFilter | null) => void;
};

/** One side of a comparison, as a button that says what it is made of. */
export function SideChoice({ label, value, allowsRest, onChange }: SideChoiceProps) {
  const { t, language } = useWords('analysis');
  const common = useWords('common');
  const { project } = useSnapshot();
  const [isOpen, setOpen] = useState(false);
  const words =
    value === null
      ? t('side.rest')
      : sideWords(value, project, language, (own) => common.t(`language.${own}`)) || t('side.all');
  return (
    <>
      <Button icon={ListFilter} onClick={() => setOpen(true)}>
        {t('side.button', { label, side: cutLabel(words, 48) })}
      </Button>
      {isOpen && (
        <SideDialog
          title={label}
          value={value ?? allText}
          isRest={value === null}
          allowsRest={allowsRest}
          onClose={() => setOpen(false)}
          onChange={onChange}
        />
      )}
    </>
  );
}
