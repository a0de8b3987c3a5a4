import { useState } from 'react';
import type { Indicator } from '../../../shared/codebook/codebook.ts';
import { parseIndicatorPattern } from '../../../shared/codebook/parse-indicator-pattern.ts';
import type { Language } from '../../../shared/language/language.ts';
import { TextField } from '../../components/fields.tsx';
import { patternErrorSentence } from '../../i18n/error-sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { indicatorKey } from './codebook-view.ts';
import { keepTypingUndo } from './typing-undo.ts';
import { typedIndicators } from './typed-indicators.ts';

type NewIndicatorFieldProps = {
  readonly language: Language;
  readonly existing: readonly Indicator[];
  readonly onAdd: (indicators: readonly Indicator[]) => void;
};

/** Takes new indicators, one or several between `|`; Enter adds them and leaves the field ready. */
export function NewIndicatorField({ language, existing, onAdd }: NewIndicatorFieldProps) {
  const { t } = useWords('codebook');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = (): void => {
    if (typed.trim() === '') return;
    const added = typedIndicators(typed, language);
    const known = new Set(existing.map(indicatorKey));
    const wrong = added
      .map(({ pattern, matching }) => parseIndicatorPattern(pattern, matching))
      .find((parsed) => !parsed.ok);
    if (wrong !== undefined && !wrong.ok) {
      setProblem(patternErrorSentence(wrong.error));
      return;
    }
    if (added.every((indicator) => known.has(indicatorKey(indicator)))) {
      setProblem(t('indicators.known'));
      return;
    }
    setTyped('');
    setProblem(null);
    onAdd(added);
  };
  return (
    <TextField
      label={t(`indicators.new.${language}`)}
      isLabelHidden
      placeholder={t(`indicators.new.${language}`)}
      lang={language}
      value={typed}
      spellCheck={false}
      hint={problem ?? undefined}
      isWrong={problem !== null}
      onChange={(event) => {
        setTyped(event.target.value);
        setProblem(null);
      }}
      onBlur={add}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (typed !== '') keepTypingUndo(event);
        if (event.code === 'Enter' || event.code === 'NumpadEnter') add();
        else if (event.code === 'Escape' && typed !== '') {
          setTyped('');
          setProblem(null);
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
