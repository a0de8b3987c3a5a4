import { useState } from 'react';
import { TextField } from '../../components/fields.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { dateText, parseDateText } from './date-text.ts';

type DateFieldProps = {
  readonly label: string;
  /** ISO date, empty for none. */
  readonly value: string;
  readonly onChange: (iso: string) => void;
};

/** A date to be written as people here write it. The field of the browser would follow the language of the system. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const { t } = useWords('texts');
  const [text, setText] = useState(dateText(value));
  const isWrong = parseDateText(text) === null;
  return (
    <TextField
      label={label}
      inputMode="numeric"
      placeholder={t('datePattern')}
      value={text}
      isWrong={isWrong}
      hint={isWrong ? t('dateWrong') : undefined}
      onChange={(event) => {
        setText(event.target.value);
        const iso = parseDateText(event.target.value);
        if (iso !== null) onChange(iso);
      }}
      onBlur={() => {
        if (!isWrong) setText(dateText(value));
      }}
    />
  );
}
