import { useEffect, useState } from 'react';
import type { ConcordanceQuery } from '../../../../shared/analysis/concordance-query.ts';
import { matchings } from '../../../../shared/codebook/codebook.ts';
import { languages } from '../../../../shared/language/language.ts';
import { Choice, Switch } from '../../../components/choices.tsx';
import { CheckBox, SearchField } from '../../../components/fields.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { RequestPart } from './change.ts';
import { NamedChoice } from './named-choice.tsx';
import { useCodeOptions } from './use-code-options.ts';

type Asks = { readonly query: ConcordanceQuery };

/** The pattern is looked for once typing pauses so long, in milliseconds. */
const pause = 350;

/** What is looked for: words in some form, or the passages of a code. */
export function QueryChoices<Request extends Asks>({ request, onChange }: RequestPart<Request>) {
  const { t } = useWords('analysis');
  const common = useWords('common');
  const codes = useCodeOptions();
  const { query } = request;
  const setQuery = (next: ConcordanceQuery): void => onChange({ ...request, query: next });
  const firstCode = codes[0];
  return (
    <>
      {firstCode !== undefined && (
        <Switch
          label={t('lookFor')}
          value={query.by}
          options={[
            { value: 'pattern', label: t('lookForWords') },
            { value: 'concept', label: t('lookForCode') },
          ]}
          onChange={(by) =>
            setQuery(
              by === 'pattern'
                ? { by, pattern: '', matching: 'lemma', isCaseSensitive: false, language: null }
                : {
                    by,
                    conceptId: firstCode.value,
                    includesDescendants: false,
                    statuses: ['accepted'],
                  },
            )
          }
        />
      )}
      {query.by === 'pattern' ? (
        <>
          <PatternField
            pattern={query.pattern}
            onChange={(pattern) => setQuery({ ...query, pattern })}
          />
          <NamedChoice
            label={t('matching')}
            value={query.matching}
            values={matchings}
            names="matchings"
            hasHints
            onChange={(matching) => setQuery({ ...query, matching })}
          />
          <Choice
            label={t('inLanguage')}
            value={query.language ?? 'all'}
            options={[
              { value: 'all', label: common.t('all') },
              ...languages.map((own) => ({ value: own, label: common.t(`language.${own}`) })),
            ]}
            onChange={(own) =>
              setQuery({ ...query, language: languages.find((known) => known === own) ?? null })
            }
          />
          <CheckBox
            label={t('caseSensitive')}
            checked={query.isCaseSensitive}
            onChange={(event) => setQuery({ ...query, isCaseSensitive: event.target.checked })}
          />
        </>
      ) : (
        <Choice
          label={t('code')}
          value={query.conceptId}
          options={codes}
          onChange={(conceptId) => setQuery({ ...query, conceptId })}
        />
      )}
    </>
  );
}

type PatternFieldProps = {
  readonly pattern: string;
  readonly onChange: (pattern: string) => void;
};

function PatternField({ pattern, onChange }: PatternFieldProps) {
  const { t } = useWords('analysis');
  const common = useWords('common');
  const [typed, setTyped] = useState(pattern);
  useEffect(() => {
    if (typed === pattern) return undefined;
    const timer = setTimeout(() => onChange(typed), pause);
    return () => clearTimeout(timer);
  }, [typed, pattern, onChange]);
  return (
    <SearchField
      label={t('pattern')}
      clearName={common.t('clear')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onClear={() => setTyped('')}
      onKeyDown={(event) => {
        if (event.code === 'Enter') onChange(typed);
      }}
    />
  );
}
