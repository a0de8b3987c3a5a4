import { useState } from 'react';
import { Choice } from '../../../components/choices.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { cutLabel } from '../chart-label.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartProps } from './chart-props.ts';
import { heatGround } from './heat-ground.ts';
import { legalData } from './legal-data.ts';
import { cellWidthOf, MatrixChart } from './matrix-chart.tsx';

const cellWidths = [96, 200] as const;
/** What a letter of a citation takes. */
const letterWidth = 6.2;

/** Levels and principles by ways of coming to office, with the provisions of one text in the cells. */
export function LegalPart({ table, order }: ChartProps) {
  const { t, format, language } = useWords('analysis');
  const { documents } = useSnapshot().project;
  const [chosen, setChosen] = useState<string | null>(null);
  const own = documents.find((document) => document.language === language);
  const ways = new Set(order.map((row) => table.rows[row]?.[officeColumn(table)]));
  const length = Math.floor(cellWidthOf(ways.size, cellWidths) / letterWidth);
  const wanted = chosen ?? own?.title ?? null;
  const { columnLabels, rows, texts } = legalData({ table, order }, wanted, { most: 3, length });
  const shown = texts.find((text) => text === wanted) ?? texts[0];
  if (rows.length === 0) return null;
  return (
    <ChartFrame
      title={t('chart.legal')}
      note={t('chart.legalNote')}
      choices={
        texts.length > 1 && shown !== undefined ? (
          <Choice
            label={t('chart.cited')}
            value={shown}
            options={texts.map((value) => ({ value, label: cutLabel(value, 60) }))}
            onChange={setChosen}
          />
        ) : null
      }
    >
      <MatrixChart
        title={t('chart.legal')}
        {...{ columnLabels, rows, cellWidths }}
        groundOf={heatGround(rows)}
        drawValue={(value) => format.number(value)}
      />
    </ChartFrame>
  );
}

function officeColumn({ columns }: ChartProps['table']): number {
  return columns.findIndex(({ key }) => key === 'officeId');
}
