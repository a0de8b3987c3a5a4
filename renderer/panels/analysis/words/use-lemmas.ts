import { useEffect, useState } from 'react';
import { defaultLeaveOut } from '../../../../shared/analysis/analysis-request.ts';
import type { Language } from '../../../../shared/language/language.ts';
import { useSnapshot, useTalda } from '../../../session/talda.ts';
import type { LemmaChoice } from './lemma-choices.ts';

/** All lemmas of a language in the project, the commonest first; `null` until they are counted. */
export function useLemmas(language: Language): readonly LemmaChoice[] | null {
  const talda = useTalda();
  const { project } = useSnapshot();
  const [lemmas, setLemmas] = useState<readonly LemmaChoice[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const ids = project.documents.filter((own) => own.language === language).map(({ id }) => id);
    const answer = talda.core.analyse(project, {
      kind: 'wordFrequencies',
      ...{ documentIds: ids, leaveOut: defaultLeaveOut, labelLanguage: language },
      ...{ countBy: 'lemma', leavesOutStopWords: false, minimumFrequency: 1, limit: null },
      groupBy: null,
    });
    void answer.then((table) => {
      if (!isWanted || !table.ok) return;
      const word = table.value.columns.findIndex(({ key }) => key === 'word');
      const count = table.value.columns.findIndex(({ key }) => key === 'frequency');
      setLemmas(
        table.value.rows.map((row) => ({
          lemma: String(row[word]),
          frequency: Number(row[count]),
        })),
      );
    });
    return () => {
      isWanted = false;
    };
    // The dialog is open for one act: what changes meanwhile need not be seen.
  }, [talda, language]);
  return lemmas;
}
