import { cutLabel } from '../chart-label.ts';
import styles from '../chart-part.module.css';
import { Drawing } from './drawing.tsx';
import { networkLayout, type NetworkLink } from './network-layout.ts';

type NetworkChartProps = {
  readonly title: string;
  readonly links: readonly NetworkLink[];
  readonly nameOf: (key: string) => string;
  /** The place of a code in the palette; `null` for things without a colour. */
  readonly colourOf: (key: string) => number | null;
  /** Whether a link goes from the first to the second. */
  readonly isDirected?: boolean;
  readonly drawValue: (value: number) => string;
};

const width = 880;
const height = 560;
const most = 28;
const letterWidth = 7.6;

/** Who goes with whom: the thicker the line, the more often. */
export function NetworkChart(props: NetworkChartProps) {
  const { title, links, nameOf, colourOf, isDirected = false, drawValue } = props;
  const layout = networkLayout(
    links,
    { width, height, radius: 200 },
    (key) => [...cutLabel(nameOf(key), most)].length * letterWidth,
  );
  const words = links
    .map(({ first, second, weight }) => `${nameOf(first)} – ${nameOf(second)} ${drawValue(weight)}`)
    .join('; ');
  return (
    <Drawing width={width} height={height} words={`${title}: ${words}`}>
      {layout.links.map(({ first, second, path, thickness }) => (
        <path key={`${first} ${second}`} className={styles.link} d={path} strokeWidth={thickness} />
      ))}
      {isDirected &&
        layout.links.map(({ first, second, head }) => (
          <path key={`${first} ${second}`} className={styles.linkHead} d={head} />
        ))}
      {layout.nodes.map(({ key, x, y, labelX, labelY, anchor, isLed }) => {
        const colour = colourOf(key);
        return (
          <g key={key} data-colour={colour ?? undefined}>
            {isLed && <line className={styles.leader} x1={x} y1={y} x2={labelX} y2={labelY} />}
            <circle className={colour === null ? styles.dot : styles.codeDot} cx={x} cy={y} r={8} />
            <text
              className={styles.label}
              x={labelX}
              y={labelY}
              textAnchor={anchor}
              dominantBaseline="middle"
            >
              {cutLabel(nameOf(key), most)}
            </text>
          </g>
        );
      })}
    </Drawing>
  );
}
