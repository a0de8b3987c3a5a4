import { cutToWidth } from '../chart-label.ts';
import styles from '../chart-part.module.css';
import { divergingLayout, type LeaningItem } from './diverging-layout.ts';
import { BottomAxis, Drawing } from './drawing.tsx';

type DivergingChartProps = {
  readonly title: string;
  readonly items: readonly LeaningItem[];
  /** What the left and the right side stand for. */
  readonly leftName: string;
  readonly rightName: string;
  readonly drawValue: (value: number) => string;
};

const width = 880;
const top = 34;

/** Bars to both sides of a line: what is more at home left, what right. */
export function DivergingChart(props: DivergingChartProps) {
  const { title, items, leftName, rightName, drawValue } = props;
  const layout = divergingLayout(items, { width, rowHeight: 24, margin: 210 });
  const { zero } = layout;
  const bottom = top + layout.height + 4;
  return (
    <Drawing
      width={width}
      height={bottom + 42}
      words={`${title}: ${items.map(({ label, value }) => `${label} ${drawValue(value)}`).join('; ')}`}
    >
      <text className={styles.side} x={zero - 8} y={18} textAnchor="end">
        {cutToWidth(leftName, zero - 8, { isBold: true })}
      </text>
      <text className={styles.side} x={zero + 8} y={18}>
        {cutToWidth(rightName, width - zero - 8, { isBold: true })}
      </text>
      <BottomAxis ticks={layout.ticks} {...{ top, bottom, drawValue }} title={title} />
      {layout.bars.map(({ label, value, x, width: length, y }, index) => {
        const isLeft = value < 0;
        return (
          <g key={`${label} ${index}`}>
            <rect
              className={isLeft ? styles.left : styles.plainBar}
              x={x}
              y={top + y - 7.5}
              width={length}
              height={15}
            />
            <text
              className={styles.label}
              x={isLeft ? x - 8 : x + length + 8}
              y={top + y}
              textAnchor={isLeft ? 'end' : 'start'}
              dominantBaseline="middle"
            >
              {cutToWidth(label, isLeft ? x - 8 : width - x - length - 8)}
            </text>
            <text
              className={styles.value}
              x={isLeft ? zero + 8 : zero - 8}
              y={top + y}
              textAnchor={isLeft ? 'start' : 'end'}
              dominantBaseline="middle"
            >
              {drawValue(value)}
            </text>
          </g>
        );
      })}
      <line className={styles.axis} x1={zero} x2={zero} y1={top - 6} y2={bottom} />
    </Drawing>
  );
}
