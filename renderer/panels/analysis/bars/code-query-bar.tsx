import { useState } from 'react';
import type { CodeQueryRequest } from '../../../../shared/analysis/code-query-request.ts';
import {
  parseCodeQuery,
  type CodeQueryError,
} from '../../../../shared/analysis/parse-code-query.ts';
import { expressionText } from '../../../../shared/export/code-note.ts';
import { TextField } from '../../../components/fields.tsx';
import { MenuButton } from '../../../components/menu.tsx';
import { patternErrorSentence } from '../../../i18n/error-sentences.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { conceptLooks } from '../../../session/project-views.ts';
import { useSnapshot } from '../../../session/talda.ts';
import type { RequestPart } from '../choices/change.ts';
import { codeByName } from '../code-by-name.ts';
import { UnitChoice } from '../coding-filters.tsx';
import styles from './code-query-bar.module.css';

const operators = ['AND', 'OR', 'NOT', 'NEAR/10', 'INSIDE', 'FOLLOWED BY'] as const;

/** An expression over codes, typed; what cannot be read says why and changes nothing. */
export function CodeQueryBar({ request, onChange }: RequestPart<CodeQueryRequest>) {
  const { t, language } = useWords('analysis');
  const { codebook } = useSnapshot().project;
  const looks = conceptLooks(codebook, language);
  const { concepts } = codebook;
  const asked = expressionText(request.expression, concepts, language);
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<CodeQueryError | null>(null);
  const text = typed ?? asked;
  const change = (next: string): void => {
    setTyped(next);
    const parsed = parseCodeQuery(next, codeByName(codebook.concepts));
    setError(parsed.ok ? null : parsed.error);
    if (parsed.ok) onChange({ ...request, expression: parsed.value });
  };
  const add = (words: string): void => change(`${text.trimEnd()} ${words} `.trimStart());
  const sentence =
    error === null
      ? t('codeQuery.hint')
      : error.code === 'unknownName'
        ? t('codeQuery.unknownName', { name: error.name })
        : patternErrorSentence(error);
  return (
    <>
      <div className={styles.query}>
        <TextField
          label={t('codeQuery.field')}
          value={text}
          hint={sentence}
          isWrong={error !== null}
          spellCheck={false}
          onChange={(event) => change(event.target.value)}
          onBlur={() => {
            if (error === null) setTyped(null);
          }}
        />
      </div>
      <MenuButton
        label={t('codeQuery.addCode')}
        entries={codebook.concepts.map(({ id }) => {
          const name = looks.get(id)?.name ?? '';
          return {
            id,
            label: name,
            onSelect: () => add(expressionText({ op: 'code', conceptId: id }, concepts, language)),
          };
        })}
      />
      <MenuButton
        label={t('codeQuery.addOperator')}
        entries={operators.map((operator) => ({
          id: operator,
          label: t('codeQuery.operator', {
            operator,
            meaning: t(`codeQuery.meaning.${operator.replace(/\W.*$/, '')}`),
          }),
          onSelect: () => add(operator),
        }))}
      />
      <UnitChoice {...{ request, onChange }} />
    </>
  );
}
