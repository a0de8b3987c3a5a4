import { labelSize, wrapLabel } from '../chart-label.ts';
import styles from '../chart-part.module.css';
import { Drawing } from './drawing.tsx';
import { lineHeight, markRadius, networkLayout, type NetworkLink } from './network-layout.ts';
import { textWidth } from './text-width.ts';

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
/** Round about all of it. */
const margin = 6;
/** From the circle to the edge of the drawing there is room for so much on a line. */
const labelRoom = 200;

/** Who goes with whom: the thicker the line, the more often. */
export function NetworkChart(props: NetworkChartProps) {
  const { title, links, nameOf, colourOf, isDirected = false, drawValue } = props;
  const linesOf = (key: string): readonly string[] => wrapLabel(nameOf(key), labelRoom);
  const layout = networkLayout(links, { width, radius: 200 }, (key) => {
    const lines = linesOf(key);
    const widths = lines.map((line) => textWidth(line, labelSize));
    return { width: Math.max(...widths), lines: lines.length };
  });
  const words = links
    .map(({ first, second, weight }) => `${nameOf(first)} – ${nameOf(second)} ${drawValue(weight)}`)
    .join('; ');
  return (
    <Drawing
      width={width}
      height={Math.ceil(layout.bottom - layout.top + 2 * margin)}
      words={`${title}: ${words}`}
    >
      <g transform={`translate(0 ${margin - layout.top})`}>
        {layout.links.map(({ first, second, path, thickness }) => (
          <path
            key={`${first} ${second}`}
            className={styles.link}
            d={path}
            strokeWidth={thickness}
          />
        ))}
        {isDirected &&
          layout.links.map(({ first, second, head }) => (
            <path key={`${first} ${second}`} className={styles.linkHead} d={head} />
          ))}
        {layout.nodes.map(({ key, x, y, labelX, labelY, anchor, leader }) => {
          const colour = colourOf(key);
          return (
            <g key={key} data-colour={colour ?? undefined}>
              {leader !== null && (
                <line className={styles.leader} x1={x} y1={y} x2={leader.x} y2={leader.y} />
              )}
              <circle
                className={colour === null ? styles.dot : styles.codeDot}
                cx={x}
                cy={y}
                r={markRadius}
              />
              <text className={styles.label} textAnchor={anchor} dominantBaseline="middle">
                {linesOf(key).map((line, index, { length }) => (
                  <tspan
                    key={index}
                    x={labelX}
                    y={labelY + (index - (length - 1) / 2) * lineHeight}
                  >
                    {line}
                  </tspan>
                ))}
              </text>
            </g>
          );
        })}
      </g>
    </Drawing>
  );
}
