import { rowHeightFor } from '../chart-label.ts';
import styles from '../chart-part.module.css';
import { BottomAxis, Drawing, RowLabel } from './drawing.tsx';
import { treeLayout, type TreeMerge } from './tree-layout.ts';

type TreeChartProps = {
  readonly title: string;
  readonly merges: readonly TreeMerge[];
  readonly nameOf: (leaf: string) => string;
  readonly drawValue: (value: number) => string;
};

const width = 880;
const labelEnd = 300;

/** What is alike is joined early: the further to the right two branches meet, the less alike they are. */
export function TreeChart({ title, merges, nameOf, drawValue }: TreeChartProps) {
  const labels = merges.flatMap(({ first, second }) => [nameOf(first), nameOf(second)]);
  const layout = treeLayout(merges, nameOf, {
    left: labelEnd + 10,
    right: width - 30,
    rowHeight: rowHeightFor(labels, labelEnd, 26),
  });
  const words = merges
    .map(({ first, second, height }) => `${nameOf(first)} + ${nameOf(second)} ${drawValue(height)}`)
    .join('; ');
  return (
    <Drawing width={width} height={layout.height + 42} words={`${title}: ${words}`}>
      <BottomAxis ticks={layout.ticks} top={0} bottom={layout.height} {...{ drawValue, title }} />
      {layout.leaves.map(({ label, y }) => (
        <RowLabel key={`${label} ${y}`} x={labelEnd} y={y}>
          {label}
        </RowLabel>
      ))}
      {layout.joins.map(({ x, firstX, firstY, secondX, secondY }, index) => (
        <path
          key={index}
          className={styles.branch}
          d={`M${firstX} ${firstY}H${x}V${secondY}H${secondX}`}
        />
      ))}
    </Drawing>
  );
}
