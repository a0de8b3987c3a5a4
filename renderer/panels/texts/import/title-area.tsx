import { useState, type ComponentProps } from 'react';
import { TextArea } from '../../../components/fields.tsx';

type TitleAreaProps = Pick<
  ComponentProps<typeof TextArea>,
  'label' | 'isLabelHidden' | 'lang' | 'rows' | 'placeholder'
> & {
  readonly first: string;
  readonly onTitle: (title: string) => void;
};

/** A title on one line, however long; kept with Enter or when it is left, so that typing is one step. */
export function TitleArea({ first, onTitle, ...area }: TitleAreaProps) {
  const [text, setText] = useState(first);
  const keep = (): void => {
    if (text.trim() !== first) onTitle(text.trim());
  };
  return (
    <TextArea
      {...area}
      value={text}
      onChange={(event) => setText(event.target.value.replaceAll('\n', ' '))}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.code !== 'Enter') return;
        event.preventDefault();
        keep();
      }}
    />
  );
}
