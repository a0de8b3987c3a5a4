import { useMemo } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { conceptLooks, conceptsById } from '../../../session/project-views.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { mostBars, mostColumns } from '../chart-data.ts';
import { useColumnTitle } from '../column-title.ts';
import { ChartFrame } from './chart-frame.tsx';
import { columnsOf, type ChartProps } from './chart-props.ts';
import { heatGround } from './heat-ground.ts';
import { MapChart } from './map-chart.tsx';
import { MatrixChart } from './matrix-chart.tsx';
import { NetworkChart } from './network-chart.tsx';
import { linkData, mapData, residualData, treeData } from './relation-data.ts';
import { residualStep } from './residual-step.ts';
import { similarityData } from './similarity-data.ts';
import { TreeChart } from './tree-chart.tsx';

/** Codes and groups of text on the first two axes. */
export function MapPart({ table, order }: ChartProps) {
  const { t, format } = useWords('analysis');
  const outside = t('noGroup');
  const { items, inertias } = useMemo(
    () => mapData({ table, order }, outside),
    [table, order, outside],
  );
  if (items.length === 0) return null;
  const axisName = (axis: 0 | 1): string =>
    t('chart.axis', {
      number: format.number(axis + 1),
      share: format.percent(inertias[axis] ?? 0, 1),
    });
  return (
    <ChartFrame title={t('method.correspondence')} note={t('chart.mapNote')}>
      <MapChart
        title={t('method.correspondence')}
        items={items}
        axisNames={[axisName(0), axisName(1)]}
        setNames={{ concepts: t('codes'), groups: t('chart.groups') }}
        drawValue={(value) => format.number(value, 2)}
        drawUnnamed={(count) => t('chart.unnamed', { count })}
      />
    </ChartFrame>
  );
}

/** How texts join by their likeness. */
export function TreePart({ table, order }: ChartProps) {
  const { t, format } = useWords('analysis');
  const titleOf = useColumnTitle();
  const outside = t('noGroup');
  const { merges, names } = useMemo(
    () => treeData({ table, order }, outside),
    [table, order, outside],
  );
  const [height] = columnsOf(table, ['height']);
  if (merges.length === 0 || height === undefined) return null;
  return (
    <ChartFrame title={t('chart.tree')}>
      <TreeChart
        title={titleOf(height)}
        merges={merges}
        nameOf={(leaf) => names.get(leaf) ?? leaf}
        drawValue={(value) => format.number(value, 3)}
      />
    </ChartFrame>
  );
}

/** How alike every two texts are. */
export function SimilarityPart({ table, order }: ChartProps) {
  const { t, format } = useWords('analysis');
  const outside = t('noGroup');
  const titleOf = useColumnTitle();
  const [measure] = columnsOf(table, ['similarity', 'distance']);
  const data = useMemo(
    () =>
      similarityData({ table, order }, { measure: measure?.key ?? '', most: mostColumns, outside }),
    [table, order, measure?.key, outside],
  );
  if (measure === undefined || data.rows.length === 0) return null;
  return (
    <ChartFrame title={titleOf(measure)} leftOut={data.leftOut}>
      <MatrixChart
        title={titleOf(measure)}
        columnLabels={data.columnLabels}
        rows={data.rows}
        groundOf={heatGround(data.rows)}
        drawValue={(value) => format.number(value, 2)}
      />
    </ChartFrame>
  );
}

const pairMeasures = ['together', 'cCoefficient', 'sharedUnits', 'jaccard'] as const;

/** Codes that go together, as a network. */
export function NetworkPart({ table, order, look, method, onMeasure }: ChartProps) {
  const { t, format, language } = useWords('analysis');
  const { codebook } = useSnapshot().project;
  const titleOf = useColumnTitle();
  const measures = columnsOf(table, pairMeasures);
  const measure = measures.find(({ key }) => key === look.chartMeasure) ?? measures[0] ?? null;
  const { links, leftOut } = useMemo(
    () =>
      linkData(
        { table, order },
        { first: 'conceptId', second: 'otherConceptId', weight: measure?.key ?? '' },
      ),
    [table, order, measure],
  );
  if (measure === null || links.length === 0) return null;
  const looks = conceptLooks(codebook, language);
  const concepts = conceptsById(codebook.concepts);
  const lookOf = (key: string) => {
    const concept = concepts.get(key);
    return concept === undefined ? undefined : looks.get(concept.id);
  };
  return (
    <ChartFrame
      title={titleOf(measure)}
      {...{ measures, measure, onMeasure, leftOut }}
      note={t('chart.thickness')}
    >
      <NetworkChart
        title={t(`method.${method}`)}
        links={links}
        nameOf={(key) => lookOf(key)?.name ?? key}
        colourOf={(key) => lookOf(key)?.colourOrder ?? null}
        drawValue={(value) => format.number(value, measure.digits)}
      />
    </ChartFrame>
  );
}

/** Where codes stand more and less often than chance would have it. */
export function ResidualPart({ table, order }: ChartProps) {
  const { t, format } = useWords('analysis');
  const outside = t('noGroup');
  const data = useMemo(
    () => residualData({ table, order }, { rows: mostBars, columns: mostColumns, outside }),
    [table, order, outside],
  );
  if (data.rows.length === 0) return null;
  const hasGaps = data.rows.some(({ values }) => values.includes(null));
  const note = [t('chart.residualsNote'), ...(hasGaps ? [t('chart.emptyCells')] : [])].join(' ');
  return (
    <ChartFrame title={t('chart.residuals')} leftOut={data.leftOut} note={note}>
      <MatrixChart
        title={t('chart.residuals')}
        columnLabels={data.columnLabels}
        rows={data.rows}
        groundOf={residualStep}
        drawValue={(value) => `${value > 0 ? '+' : ''}${format.number(value, 1)}`}
        legend={[
          { ground: 'more3', words: t('chart.more') },
          { ground: 'less3', words: t('chart.less') },
        ]}
      />
    </ChartFrame>
  );
}
