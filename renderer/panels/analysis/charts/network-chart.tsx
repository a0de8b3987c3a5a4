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
  readonly drawValue: (value: number) => string;
};

const width = 880;
const height = 560;

/** Who goes with whom: the thicker the line, the more often. */
export function NetworkChart({ title, links, nameOf, colourOf, drawValue }: NetworkChartProps) {
  const layout = networkLayout(links, { width, height, radius: 210 });
  const words = links
    .map(({ first, second, weight }) => `${nameOf(first)} – ${nameOf(second)} ${drawValue(weight)}`)
    .join('; ');
  return (
    <Drawing width={width} height={height} words={`${title}: ${words}`}>
      {layout.links.map(({ first, second, path, thickness }) => (
        <path key={`${first} ${second}`} className={styles.link} d={path} strokeWidth={thickness} />
      ))}
      {layout.nodes.map(({ key, x, y, labelX, labelY, anchor }) => {
        const colour = colourOf(key);
        return (
          <g key={key} data-colour={colour ?? undefined}>
            <circle className={colour === null ? styles.dot : styles.codeDot} cx={x} cy={y} r={8} />
            <text
              className={styles.label}
              x={labelX}
              y={labelY}
              textAnchor={anchor}
              dominantBaseline="middle"
            >
              {cutLabel(nameOf(key), 28)}
            </text>
          </g>
        );
      })}
    </Drawing>
  );
}
