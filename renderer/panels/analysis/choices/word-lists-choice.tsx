import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { WordLists } from '../../../../shared/analysis/word-lists.ts';
import { Button } from '../../../components/button.tsx';
import { DialogWindow } from '../../../components/dialog-window.tsx';
import { TextArea } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { RequestPart } from './change.ts';

type HasLists = { readonly lists?: WordLists };

const noLists: WordLists = { only: null, without: [] };

/** Words that alone are looked at, and words that are not: of this request only. */
export function WordListsChoice<Request extends HasLists>(props: RequestPart<Request>) {
  const { request, onChange } = props;
  const { t, format } = useWords('analysis');
  const common = useWords('common');
  const [isOpen, setOpen] = useState(false);
  const { only, without } = request.lists ?? noLists;
  const count = (only?.length ?? 0) + without.length;
  return (
    <>
      <Button look="quiet" icon={ListChecks} onClick={() => setOpen(true)}>
        {t('wordLists.button', { count: count === 0 ? common.t('none') : format.number(count) })}
      </Button>
      {isOpen && (
        <ListsDialog
          lists={{ only, without }}
          onClose={() => setOpen(false)}
          onChange={(lists) => onChange({ ...request, lists })}
        />
      )}
    </>
  );
}

type ListsDialogProps = {
  readonly lists: WordLists;
  readonly onClose: () => void;
  readonly onChange: (lists: WordLists) => void;
};

function ListsDialog({ lists, onClose, onChange }: ListsDialogProps) {
  const { t } = useWords('analysis');
  const common = useWords('common');
  const [only, setOnly] = useState((lists.only ?? []).join('\n'));
  const [without, setWithout] = useState(lists.without.join('\n'));
  return (
    <DialogWindow
      isOpen
      onClose={onClose}
      title={t('wordLists.title')}
      buttons={
        <>
          <Button onClick={onClose}>{common.t('cancel')}</Button>
          <Button
            look="primary"
            onClick={() => {
              const chosen = wordsOf(only);
              onChange({ only: chosen.length === 0 ? null : chosen, without: wordsOf(without) });
              onClose();
            }}
          >
            {common.t('apply')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('wordLists.only')}
        hint={t('wordLists.hint')}
        rows={4}
        value={only}
        onChange={(event) => setOnly(event.target.value)}
      />
      <TextArea
        label={t('wordLists.without')}
        rows={4}
        value={without}
        onChange={(event) => setWithout(event.target.value)}
      />
    </DialogWindow>
  );
}

/** Words as they are typed or pasted: by lines, commas or blanks; each once. */
function wordsOf(typed: string): readonly string[] {
  return [...new Set(typed.split(/[\s,;]+/).filter((word) => word !== ''))];
}
