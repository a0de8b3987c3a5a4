import { Composite, CompositeItem, CompositeProvider } from '@ariakit/react';
import { Check } from 'lucide-react';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { colourOf, paletteOrder } from '../../../shared/codebook/concept-colours.ts';
import palette from '../../../shared/codebook/concept-palette.json' with { type: 'json' };
import { Choice, type Option } from '../../components/choices.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { conceptLooks } from '../../session/project-views.ts';
import { useSession, useSnapshot, useTalda } from '../../session/talda.ts';
import styles from './colour-section.module.css';
import { PageSection } from './page-section.tsx';
import { useConceptActs } from './use-concept-acts.ts';

const numbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
type NumberChoice = (typeof numbers)[number] | 'none';

/** The place in the palette and the key of the concept. */
export function ColourSection({ concept }: { readonly concept: Concept }) {
  const { t, language } = useWords('codebook');
  const { project } = useSnapshot();
  const { edit } = useConceptActs();
  const looks = conceptLooks(project.codebook, language);
  const own = paletteOrder(concept.color);
  const usedBy = new Map<number, string>();
  for (const { id, isRetired } of project.codebook.concepts) {
    const look = looks.get(id);
    if (id === concept.id || isRetired || look === undefined) continue;
    const names = usedBy.get(look.colourOrder);
    usedBy.set(look.colourOrder, names === undefined ? look.name : `${names}, ${look.name}`);
  }
  const nameOf = (order: number): string =>
    palette.colours.find((colour) => colour.order === order)?.name[language] ?? '';
  return (
    <PageSection title={t('colour.title')} note={nameOf(own)}>
      <div className={styles.line}>
        <CompositeProvider focusLoop defaultActiveId={`colour-${own}`}>
          <Composite role="listbox" aria-label={t('colour.title')} className={styles.palette}>
            {palette.colours.map(({ order, name }) => {
              const others = usedBy.get(order);
              const words =
                others === undefined
                  ? name[language]
                  : t('colour.used', { colour: name[language], names: others });
              return (
                <CompositeItem
                  key={order}
                  id={`colour-${order}`}
                  role="option"
                  aria-selected={order === own}
                  aria-label={words}
                  title={words}
                  data-colour={order}
                  data-used={others !== undefined}
                  className={styles.place}
                  onClick={() => void edit(concept.id, 'color', () => ({ color: colourOf(order) }))}
                >
                  {order === own && <Check size={15} strokeWidth={2.5} aria-hidden />}
                </CompositeItem>
              );
            })}
          </Composite>
        </CompositeProvider>
        <KeyChoice concept={concept} />
      </div>
      <p className={styles.hint}>{t('colour.hint')}</p>
    </PageSection>
  );
}

function KeyChoice({ concept }: { readonly concept: Concept }) {
  const { t, language } = useWords('codebook');
  const talda = useTalda();
  const { numberedConceptIds } = useSession();
  const { project } = useSnapshot();
  const looks = conceptLooks(project.codebook, language);
  const place = numberedConceptIds.indexOf(concept.id);
  const value: NumberChoice = numbers[place] ?? 'none';
  const options: readonly Option<NumberChoice>[] = [
    { value: 'none', label: t('key.none') },
    ...numbers.map((number, index): Option<NumberChoice> => {
      const other = numberedConceptIds[index] ?? null;
      const name = other === null || other === concept.id ? undefined : looks.get(other)?.name;
      return { value: number, label: number, ...(name === undefined ? {} : { hint: name }) };
    }),
  ];
  return (
    <Choice
      label={t('key.title')}
      value={value}
      options={options}
      onChange={(chosen) =>
        talda.session.dispatch({
          kind: 'numberConcept',
          conceptId: concept.id,
          number: chosen === 'none' ? null : Number(chosen),
        })
      }
    />
  );
}
