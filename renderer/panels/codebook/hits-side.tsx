import { ScanSearch } from 'lucide-react';
import { useMemo } from 'react';
import type { Concept } from '../../../shared/codebook/codebook.ts';
import { Button } from '../../components/button.tsx';
import { Choice, type Option } from '../../components/choices.tsx';
import { useFindProposals } from '../../components/find-proposals.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot, useTalda } from '../../session/talda.ts';
import { useCodebookView } from './codebook-view.ts';
import { PassageList } from './passage-list.tsx';
import styles from './passages-side.module.css';
import { mostHits, useHits } from './use-hits.ts';

/** What the indicators of the concept, or one of them, find in the texts. */
export function HitsSide({ concept }: { readonly concept: Concept }) {
  const { t } = useWords('codebook');
  const common = useWords('common');
  const talda = useTalda();
  const { project } = useSnapshot();
  const [view, update] = useCodebookView();
  const findProposals = useFindProposals();
  const { indicators } = concept;
  const one = view.indicatorIndex === null ? undefined : indicators[view.indicatorIndex];
  const asked = useMemo(() => (one === undefined ? indicators : [one]), [one, indicators]);
  const { hits, isDone } = useHits(asked);
  const coded = useMemo(() => {
    const own = project.annotations.filter(({ conceptId }) => conceptId === concept.id);
    return new Map(
      own.map(({ documentId, anchor: { span }, status }) => [
        `${documentId} ${span.start}-${span.end}`,
        status,
      ]),
    );
  }, [project.annotations, concept.id]);
  if (indicators.length === 0) return <p className={styles.none}>{t('hits.noIndicators')}</p>;
  const options: readonly Option<string>[] = [
    { value: 'all', label: common.t('all') },
    ...indicators.map(({ pattern, matching, language }, index) => ({
      value: String(index),
      label: pattern,
      hint: `${t(`matching.${matching}`)}, ${language}`,
    })),
  ];
  return (
    <>
      <div className={styles.filters}>
        <Choice
          label={t('hits.indicator')}
          value={one === undefined ? 'all' : String(view.indicatorIndex)}
          options={options}
          onChange={(value) => update({ indicatorIndex: value === 'all' ? null : Number(value) })}
        />
        <p className={styles.count} role="status">
          {t(hits.length >= mostHits ? 'hits.first' : isDone ? 'hits.count' : 'hits.counting', {
            count: hits.length,
          })}
        </p>
      </div>
      {hits.length === 0 ? (
        isDone && <p className={styles.none}>{t('hits.none')}</p>
      ) : (
        <PassageList
          key={`${concept.id} ${view.indicatorIndex}`}
          name={t('hits.title')}
          passages={hits}
          drawFacts={({ id, pattern }) => {
            const status = coded.get(id);
            return (
              <>
                {one === undefined && <span>{pattern}</span>}
                {status !== undefined && <span>{common.t(`status.${status}`)}</span>}
              </>
            );
          }}
          onOpen={({ documentId, span }) =>
            talda.session.dispatch({ kind: 'goTo', documentId, span })
          }
        />
      )}
      <div className={styles.bar}>
        <Button
          size="small"
          icon={ScanSearch}
          keys="findProposals"
          onClick={() => void findProposals({ documentIds: null, conceptIds: [concept.id] })}
        >
          {t('menu.findProposals')}
        </Button>
      </div>
    </>
  );
}
