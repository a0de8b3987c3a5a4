import { cutMiddle } from '../chart-label.ts';
import styles from '../chart-part.module.css';
import { Drawing } from './drawing.tsx';
import { labelHeight, mapLayout } from './map-layout.ts';
import type { Box, PlacedLabel } from './place-labels.ts';
import { textWidth } from './text-width.ts';

/** A code or a group of text on the map, or all of one set that lie on one spot. */
export type MapItem = {
  readonly label: string;
  readonly set: 'concepts' | 'groups';
  readonly x: number;
  readonly y: number;
  readonly weight: number;
};

type MapChartProps = {
  readonly title: string;
  readonly items: readonly MapItem[];
  /** Names of the axes with their shares of inertia. */
  readonly axisNames: readonly [string, string];
  readonly setNames: { readonly concepts: string; readonly groups: string };
  readonly drawValue: (value: number) => string;
  /** That so many marks found no room for their words. */
  readonly drawUnnamed: (count: number) => string;
};

const width = 880;
const height = 600;
/** The size of the names of axes, `.axisTitle` of the style sheet. */
const axisSize = 11.5;

/** The first two axes of a correspondence analysis: codes as full circles, groups as hollow squares. */
export function MapChart({
  title,
  items,
  axisNames,
  setNames,
  drawValue,
  drawUnnamed,
}: MapChartProps) {
  const points = items.map((item) => ({
    ...item,
    label: cutMiddle(item.label, 40),
    isNamedFirst: item.set === 'concepts',
  }));
  const { points: placed, origin } = mapLayout(
    points,
    { width, height, margin: 60 },
    ({ label, x, y }) => `${label} (${drawValue(x)}; ${drawValue(y)})`,
    (crossing) => axisBoxes(axisNames, crossing),
  );
  const words = items
    .map(({ label, x, y }) => `${label} ${drawValue(x)}, ${drawValue(y)}`)
    .join('; ');
  const unnamed = placed.filter((point) => point.words === null).length;
  return (
    <Drawing width={width} height={height + 46} words={`${title}: ${words}`}>
      <line className={styles.gridLine} x1={0} x2={width} y1={origin.y} y2={origin.y} />
      <line className={styles.gridLine} x1={origin.x} x2={origin.x} y1={0} y2={height} />
      <text className={styles.axisTitle} x={width - 4} y={origin.y - 6} textAnchor="end">
        {axisNames[0]}
      </text>
      <text className={styles.axisTitle} x={origin.x + 6} y={12}>
        {axisNames[1]}
      </text>
      {placed.map(({ words: place }, index) =>
        place?.leader ? <Leader key={index} {...place.leader} /> : null,
      )}
      {placed.map(({ x, y, radius, words: place, label, wordsWidth, beyond }, index) => (
        <g key={index}>
          <title>{items[index]?.label}</title>
          <Mark {...{ x, y, radius, beyond }} set={items[index]?.set ?? 'concepts'} />
          {place !== null && (
            <text
              className={items[index]?.set === 'groups' ? styles.label : styles.value}
              x={place.x + wordsWidth / 2}
              y={place.y + labelHeight / 2}
              textAnchor="middle"
              dominantBaseline="middle"
            >
              {label}
            </text>
          )}
        </g>
      ))}
      <circle className={styles.dot} cx={12} cy={height + 26} r={5.5} />
      <text className={styles.label} x={24} y={height + 26} dominantBaseline="middle">
        {setNames.concepts}
      </text>
      <rect className={styles.otherDot} x={306} y={height + 21} width={10} height={10} />
      <text className={styles.label} x={324} y={height + 26} dominantBaseline="middle">
        {setNames.groups}
      </text>
      {unnamed > 0 && (
        <text
          className={styles.label}
          x={width - 4}
          y={height + 26}
          textAnchor="end"
          dominantBaseline="middle"
        >
          {drawUnnamed(unnamed)}
        </text>
      )}
    </Drawing>
  );
}

/** Where the names of the axes stand: the first at the right end of its line, the second at the top. */
function axisBoxes(
  [first, second]: readonly [string, string],
  { x, y }: { readonly x: number; readonly y: number },
): readonly Box[] {
  const [firstWidth, secondWidth] = [first, second].map((name) => textWidth(name, axisSize, true));
  return [
    { left: width - 4 - (firstWidth ?? 0), right: width, top: y - 18, bottom: y - 2 },
    { left: x, right: x + 6 + (secondWidth ?? 0), top: 0, bottom: 16 },
  ];
}

function Leader({ from, to }: NonNullable<PlacedLabel['leader']>) {
  return <line className={styles.leader} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />;
}

type MarkProps = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly set: MapItem['set'];
  readonly beyond: number | null;
};

/** Round and full for codes, square and hollow for groups, a pointer for what lies beyond the frame. */
function Mark({ x, y, radius, set, beyond }: MarkProps) {
  const look = set === 'groups' ? styles.otherDot : styles.dot;
  if (beyond !== null) {
    const corner = (turn: number, size: number): string =>
      `${(x + size * Math.cos(beyond + turn)).toFixed(1)} ${(y + size * Math.sin(beyond + turn)).toFixed(1)}`;
    const d = `M${corner(0, radius + 6)}L${corner(2.4, radius + 2)}L${corner(-2.4, radius + 2)}Z`;
    return <path className={look} d={d} />;
  }
  if (set === 'concepts') return <circle className={look} cx={x} cy={y} r={radius} />;
  return (
    <rect className={look} x={x - radius} y={y - radius} width={2 * radius} height={2 * radius} />
  );
}
