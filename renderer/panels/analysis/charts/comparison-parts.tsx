import type { TextFilter } from '../../../../shared/analysis/text-filter.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { useColumnTitle } from '../column-title.ts';
import { sideWords } from '../sides.ts';
import { ChartFrame } from './chart-frame.tsx';
import { columnsOf, type ChartProps } from './chart-props.ts';
import { DivergingChart } from './diverging-chart.tsx';
import { IntervalChart } from './interval-chart.tsx';
import { agreementRows, comparedRows } from './interval-data.ts';
import { leaningItems, leaningMeasures } from './keyness-data.ts';
import { useLanguageRows } from './use-language-rows.tsx';

/** What stands on a side, in words. */
function useSideName(): (side: TextFilter | null) => string {
  const { t, language } = useWords('analysis');
  const common = useWords('common');
  const { project } = useSnapshot();
  return (side) =>
    side === null
      ? t('side.rest')
      : sideWords(side, project, language, (own) => common.t(`language.${own}`)) || t('side.all');
}

/** What is key on either side. */
export function KeynessPart({ table, request, order, look, onMeasure }: ChartProps) {
  const { format } = useWords('analysis');
  const titleOf = useColumnTitle();
  const nameOf = useSideName();
  const measures = columnsOf(table, leaningMeasures);
  const measure = measures.find(({ key }) => key === look.chartMeasure) ?? measures[0] ?? null;
  const { order: shown, choice } = useLanguageRows({ table, order });
  const items = leaningItems({ table, order: shown }, measure?.key ?? '');
  if (measure === null || items.length === 0 || request.kind !== 'keyness') return null;
  const title = titleOf(measure);
  return (
    <ChartFrame title={title} {...{ measures, measure, onMeasure }} choices={choice}>
      <DivergingChart
        title={title}
        items={items}
        leftName={nameOf(request.reference)}
        rightName={nameOf(request.target)}
        drawValue={(value) => format.number(value, measure.digits)}
      />
    </ChartFrame>
  );
}

const agreementMeasures = [
  'alpha',
  'alphaOrdinal',
  'percentAgreement',
  'cohenKappa',
  'kappaQuadratic',
  'gwetAc1',
  'alphaU',
  'f1Exact',
] as const;
/** Krippendorff (2004): below the first nothing can be concluded, from the second on it is reliable. */
const reliability = [0.667, 0.8];

/** How far coders agree, with the interval of alpha. */
export function AgreementPart({ table, order, look, onMeasure }: ChartProps) {
  const { t, format } = useWords('analysis');
  const titleOf = useColumnTitle();
  const measures = columnsOf(table, agreementMeasures);
  const measure = measures.find(({ key }) => key === look.chartMeasure) ?? measures[0] ?? null;
  if (measure === null) return null;
  const rows = agreementRows({ table, order }, measure.key, t('anyConcept'));
  if (rows.length === 0) return null;
  const title = titleOf(measure);
  const isAlpha = measure.key === 'alpha' || measure.key === 'alphaOrdinal';
  return (
    <ChartFrame
      title={title}
      {...{ measures, measure, onMeasure }}
      {...(isAlpha ? { note: t('chart.reliability') } : {})}
    >
      <IntervalChart
        title={title}
        rows={rows}
        names={[title]}
        marks={isAlpha ? reliability : []}
        holds={[0, 1]}
        drawValue={(value) => format.number(value, 2)}
      />
    </ChartFrame>
  );
}

/** Two sets of texts side by side, code by code. */
export function ComparePart({ table, request, order }: ChartProps) {
  const { t, format } = useWords('analysis');
  const nameOf = useSideName();
  if (request.kind !== 'compare') return null;
  const rows = comparedRows({ table, order }, t('anyConcept'));
  if (rows.length === 0) return null;
  return (
    <ChartFrame title={t('chart.shares')} note={t('chart.sharesNote')}>
      <IntervalChart
        title={t('chart.shares')}
        rows={rows}
        names={[nameOf(request.target), nameOf(request.reference)]}
        marks={[]}
        holds={[0]}
        drawValue={(value) => format.percent(value, 1)}
      />
    </ChartFrame>
  );
}
