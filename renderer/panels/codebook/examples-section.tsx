import { languageByLetters } from '../../../shared/language/language-by-letters.ts';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { TextArea } from '../../components/fields.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { DraftArea } from './draft-fields.tsx';
import styles from './examples-section.module.css';
import { PageSection } from './page-section.tsx';
import { keepTypingUndo } from './typing-undo.ts';
import { useConceptActs } from './use-concept-acts.ts';

/** Passages that show the concept well, as quoted words. */
export function ExamplesSection({ concept }: { readonly concept: Concept }) {
  const { t } = useWords('codebook');
  const { edit } = useConceptActs();
  const [typed, setTyped] = useState('');
  const change = (make: (examples: readonly string[]) => readonly string[]): void =>
    void edit(concept.id, 'examples', ({ examples }) => ({ examples: make(examples) }));
  const add = (): void => {
    const example = typed.trim();
    if (example === '') return;
    setTyped('');
    change((examples) => [...examples.filter((own) => own !== example), example]);
  };
  return (
    <PageSection title={t('examples.title')} note={t('examples.note')}>
      {concept.examples.length > 0 && (
        <ul className={styles.list}>
          {concept.examples.map((example, index) => (
            <li key={example} className={styles.example}>
              <div className={styles.quote}>
                <DraftArea
                  label={t('examples.one', { number: index + 1 })}
                  isLabelHidden
                  lang={languageByLetters(example)}
                  value={example}
                  onCommit={(text) =>
                    change((examples) =>
                      examples.flatMap((own) =>
                        own !== example ? [own] : text === '' ? [] : [text],
                      ),
                    )
                  }
                />
              </div>
              <IconButton
                icon={X}
                name={t('examples.remove', { number: index + 1 })}
                onClick={() => change((examples) => examples.filter((own) => own !== example))}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <div className={styles.quote}>
          <TextArea
            label={t('examples.new')}
            value={typed}
            rows={1}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (typed !== '') keepTypingUndo(event);
              if (event.nativeEvent.isComposing || event.code !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              add();
            }}
            onBlur={add}
          />
        </div>
        {typed.trim() !== '' && (
          <Button type="submit" size="small">
            {t('examples.add')}
          </Button>
        )}
      </form>
    </PageSection>
  );
}
