import { ChevronRight, Ellipsis, PanelLeftOpen, PanelRightOpen } from 'lucide-react';
import { Fragment } from 'react';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { ancestorsOf } from '../../../shared/codebook/concept-tree.ts';
import { languages, type Language } from '../../../shared/language/language.ts';
import { Button } from '../../components/button.tsx';
import { Switch } from '../../components/choices.tsx';
import { ConceptSwatch } from '../../components/concept-chip.tsx';
import { MenuButton, type MenuEntry } from '../../components/menu.tsx';
import { useHiddenSides } from '../../components/side-panels.ts';
import { useWords } from '../../i18n/use-words.ts';
import { acceptedCounts, conceptLooks } from '../../session/project-views.ts';
import { useSnapshot, useTalda } from '../../session/talda.ts';
import { useCodebookView } from './codebook-view.ts';
import { ColourSection } from './colour-section.tsx';
import { lackingNames } from './concept-names.ts';
import styles from './concept-page.module.css';
import { ExamplesSection } from './examples-section.tsx';
import { IndicatorsSection } from './indicators-section.tsx';
import { NamesSection } from './names-section.tsx';
import { TextsSection } from './texts-section.tsx';

type ConceptPageProps = {
  readonly concept: Concept;
  readonly entries: readonly MenuEntry[];
};

/** Everything about one concept, to be read and changed in place. */
export function ConceptPage({ concept, entries }: ConceptPageProps) {
  const { t, language, format } = useWords('codebook');
  const { project } = useSnapshot();
  const look = conceptLooks(project.codebook, language).get(concept.id);
  const count = acceptedCounts(project.annotations).get(concept.id) ?? 0;
  const lacking = lackingNames(concept);
  return (
    <>
      <PageBar concept={concept} entries={entries} />
      <div className={styles.scroller}>
        <div className={styles.page}>
          <header className={styles.head}>
            <h1 className={styles.name} data-retired={concept.isRetired}>
              {look !== undefined && <ConceptSwatch look={look} />}
              <span>{look?.name}</span>
            </h1>
            <p className={styles.facts}>
              <span>{t('acceptedPassages', { count, shown: format.number(count) })}</span>
              {concept.isRetired && <span className={styles.tag}>{t('retiredNote')}</span>}
              {lacking.map((own) => (
                <span key={own} className={styles.lacking}>
                  {t(`lackingIn.${own}`)}
                </span>
              ))}
            </p>
          </header>
          <Fragment key={concept.id}>
            <NamesSection concept={concept} />
            <ColourSection concept={concept} />
            <TextsSection concept={concept} />
            <IndicatorsSection concept={concept} />
            <ExamplesSection concept={concept} />
          </Fragment>
        </div>
      </div>
    </>
  );
}

/** The line over the page: where the concept stands, the languages shown, what can be done. */
function PageBar({ concept, entries }: ConceptPageProps) {
  const { t, language } = useWords('codebook');
  const common = useWords('common');
  const talda = useTalda();
  const { project } = useSnapshot();
  const [view, update] = useCodebookView();
  const isHidden = useHiddenSides('codebook');
  const looks = conceptLooks(project.codebook, language);
  const above = [...ancestorsOf(project.codebook.concepts, concept.id)].reverse();
  const options: readonly { readonly value: Language | 'all'; readonly label: string }[] = [
    ...languages.map((own) => ({ value: own, label: common.t(`language.${own}`) })),
    { value: 'all', label: t('allLanguages') },
  ];
  return (
    <div className={styles.bar}>
      {isHidden('left') && (
        <Button
          look="quiet"
          size="small"
          icon={PanelLeftOpen}
          onClick={() => talda.commands.carryOut('toggleLeft')}
        >
          {t('title')}
        </Button>
      )}
      {above.length === 0 ? (
        <span className={styles.path} />
      ) : (
        <nav className={styles.path} aria-label={t('path')}>
          {above.map((id) => (
            <Fragment key={id}>
              <button
                type="button"
                className={styles.step}
                onClick={() => talda.session.dispatch({ kind: 'chooseConcept', conceptId: id })}
              >
                {looks.get(id)?.name}
              </button>
              <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
            </Fragment>
          ))}
          <span className={styles.here}>{looks.get(concept.id)?.name}</span>
        </nav>
      )}
      <div className={styles.end}>
        <Switch
          label={t('shownLanguage')}
          value={view.language}
          options={options}
          onChange={(own) => update({ language: own })}
        />
        <MenuButton label={t('acts')} icon={Ellipsis} entries={entries} />
        {isHidden('right') && (
          <Button
            look="quiet"
            size="small"
            icon={PanelRightOpen}
            onClick={() => talda.commands.carryOut('toggleRight')}
          >
            {t('passages.title')}
          </Button>
        )}
      </div>
    </div>
  );
}
