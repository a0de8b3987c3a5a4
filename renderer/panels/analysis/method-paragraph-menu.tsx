import { FileText } from 'lucide-react';
import type { AnalysisRequest } from '../../../shared/analysis/analysis-request.ts';
import { methodParagraph } from '../../../shared/export/method-paragraph.ts';
import type { NoteNames } from '../../../shared/export/note-parts.ts';
import { languages, type Language } from '../../../shared/language/language.ts';
import { tableWords } from '../../../shared/export/table-words.ts';
import { MenuButton, type MenuEntry } from '../../components/menu.tsx';
import { shellErrorSentence } from '../../i18n/error-sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useTalda } from '../../session/talda.ts';
import type { ComputedTable } from '../../worker/core-client.ts';
import { methodOf } from './methods.ts';

type MethodParagraphMenuProps = {
  readonly request: AnalysisRequest;
  readonly table: ComputedTable;
  readonly names: NoteNames;
};

/** The method note as a paragraph for a paper, in any of the three languages. */
export function MethodParagraphMenu({ request, table, names }: MethodParagraphMenuProps) {
  const { t } = useWords('analysis');
  const common = useWords('common');
  const talda = useTalda();
  const paragraphIn = (language: Language): string =>
    methodParagraph({ ...request, labelLanguage: language }, table, names, tableWords(language));
  const copy = async (language: Language): Promise<void> => {
    await navigator.clipboard.writeText(paragraphIn(language));
    talda.messages.announce(t('paragraph.copied'));
  };
  const save = async (language: Language): Promise<void> => {
    const bytes = new TextEncoder().encode(`${paragraphIn(language)}\n`);
    const name = t('paragraph.fileName', { table: t(`method.${methodOf(request)}`) });
    const suggestedName = `${name} (${language}).txt`;
    const saved = await talda.bridge.saveFile({ kind: 'txt', suggestedName, bytes });
    if (!saved.ok) talda.messages.reportError(shellErrorSentence(saved.error));
    else if (saved.value !== null) {
      talda.messages.announce(t('exported', { name: saved.value.fileName }));
    }
  };
  const entriesFor = (act: 'copy' | 'save'): readonly MenuEntry[] => [
    { kind: 'heading', id: act, label: t(`paragraph.${act}`) },
    ...languages.map((language): MenuEntry => ({
      id: `${act}-${language}`,
      label: common.t(`language.${language}`),
      onSelect: () => void (act === 'copy' ? copy(language) : save(language)),
    })),
  ];
  return (
    <MenuButton
      icon={FileText}
      look="quiet"
      label={t('paragraph.menu')}
      entries={[...entriesFor('copy'), ...entriesFor('save')]}
    />
  );
}
