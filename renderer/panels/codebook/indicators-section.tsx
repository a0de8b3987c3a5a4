import { useEffect, useRef } from 'react';
import type { Concept, Indicator } from '../../../shared/codebook/codebook.ts';
import { parseIndicatorPattern } from '../../../shared/codebook/parse-indicator-pattern.ts';
import { languages, type Language } from '../../../shared/language/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { indicatorKey, useCodebookView } from './codebook-view.ts';
import { IndicatorRow } from './indicator-row.tsx';
import styles from './indicators-section.module.css';
import { NewIndicatorField } from './new-indicator-field.tsx';
import { PageSection } from './page-section.tsx';
import { useConceptActs } from './use-concept-acts.ts';
import { useHitCounts } from './use-hit-counts.ts';

/**
 * The indicators of a concept as a table that counts while one types. What is typed is stored when
 * its field is left; a pattern that cannot be read stays a draft, with the reason beside it.
 */
export function IndicatorsSection({ concept }: { readonly concept: Concept }) {
  const { t, format } = useWords('codebook');
  const common = useWords('common');
  const [view, update] = useCodebookView();
  const { edit } = useConceptActs();
  const drafts = view.indicatorDrafts[concept.id] ?? {};
  const effective = concept.indicators.map((own) => drafts[indicatorKey(own)] ?? own);
  const counts = useHitCounts(concept, effective);
  const change = (make: (indicators: readonly Indicator[]) => readonly Indicator[]): void =>
    void edit(concept.id, 'indicators', ({ indicators }) => ({ indicators: make(indicators) }));
  const setDraft = (own: Indicator, draft: Indicator | null): void => {
    const { [indicatorKey(own)]: _old, ...others } = drafts;
    const next = draft === null ? others : { ...others, [indicatorKey(own)]: draft };
    update({ indicatorDrafts: { ...view.indicatorDrafts, [concept.id]: next } });
  };
  /** Stores the draft when it is sound. */
  const commit = (own: Indicator, draft: Indicator): void => {
    const sound = { ...draft, pattern: draft.pattern.trim() };
    if (!parseIndicatorPattern(sound.pattern, sound.matching).ok) {
      setDraft(own, draft);
      return;
    }
    setDraft(own, null);
    if (indicatorKey(sound) === indicatorKey(own)) return;
    const key = indicatorKey(own);
    change((indicators) =>
      distinct(indicators.map((other) => (indicatorKey(other) === key ? sound : other))),
    );
  };
  useCommitOnLeaving(() => {
    for (const own of concept.indicators) {
      const draft = drafts[indicatorKey(own)];
      if (draft !== undefined) commit(own, draft);
    }
  });
  const shown: readonly Language[] = view.language === 'all' ? languages : [view.language];
  const total = effective
    .filter(({ language }) => shown.includes(language))
    .reduce((sum, own) => sum + (counts.get(indicatorKey(own))?.hits ?? 0), 0);
  const showHits = (index: number | null): void => update({ side: 'hits', indicatorIndex: index });

  return (
    <PageSection
      title={t('indicators.title')}
      note={counts.size > 0 ? t('indicators.total', { count: total }) : undefined}
    >
      <p className={styles.about}>{t('indicators.about')}</p>
      {shown.map((language) => {
        const own = concept.indicators.filter((indicator) => indicator.language === language);
        return (
          <div key={language} className={styles.language}>
            {view.language === 'all' && (
              <h3 className={styles.languageName}>
                {common.t(`language.${language}`)} <small>{format.number(own.length)}</small>
              </h3>
            )}
            {own.length > 0 && (
              <div
                role="table"
                aria-label={t(`indicators.table.${language}`)}
                className={styles.table}
              >
                <div role="row" className={styles.headRow}>
                  <span role="columnheader">{t('indicators.pattern')}</span>
                  <span role="columnheader">{t('indicators.matching')}</span>
                  <span role="columnheader">{t('indicators.hits')}</span>
                  <span role="columnheader" className="visually-hidden">
                    {t('acts')}
                  </span>
                </div>
                {own.map((indicator, place) => (
                  <IndicatorRow
                    key={place}
                    stored={indicator}
                    draft={drafts[indicatorKey(indicator)] ?? null}
                    count={counts.get(indicatorKey(drafts[indicatorKey(indicator)] ?? indicator))}
                    isFirst={place === 0}
                    isLast={place === own.length - 1}
                    onDraft={(draft) => setDraft(indicator, draft)}
                    onCommit={(draft) => commit(indicator, draft)}
                    onMove={(step) =>
                      change((indicators) => moved(indicators, indicator, step, language))
                    }
                    onRemove={() => {
                      setDraft(indicator, null);
                      const key = indicatorKey(indicator);
                      change((indicators) =>
                        indicators.filter((other) => indicatorKey(other) !== key),
                      );
                    }}
                    onShowHits={() => showHits(concept.indicators.indexOf(indicator))}
                  />
                ))}
              </div>
            )}
            <NewIndicatorField
              language={language}
              existing={concept.indicators}
              onAdd={(added) => change((indicators) => distinct([...indicators, ...added]))}
            />
          </div>
        );
      })}
    </PageSection>
  );
}

function useCommitOnLeaving(commit: () => void): void {
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => () => latest.current(), []);
}

function distinct(indicators: readonly Indicator[]): Indicator[] {
  return [...new Map(indicators.map((own) => [indicatorKey(own), own])).values()];
}

/** The list with the indicator past the next one of its language. */
function moved(
  indicators: readonly Indicator[],
  indicator: Indicator,
  step: 1 | -1,
  language: Language,
): readonly Indicator[] {
  const places = indicators.flatMap((own, index) => (own.language === language ? [index] : []));
  const from = indicators.findIndex((own) => indicatorKey(own) === indicatorKey(indicator));
  const to = places[places.indexOf(from) + step];
  const other = to === undefined ? undefined : indicators[to];
  if (from === -1 || to === undefined || other === undefined) return indicators;
  return indicators.with(from, other).with(to, indicator);
}
