import { useWords } from '../../../i18n/use-words.ts';
import { documentsById } from '../../../session/project-views.ts';
import { useSnapshot } from '../../../session/talda.ts';
import { cellReader } from '../cell-reader.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartProps } from './chart-props.ts';
import { NetworkChart } from './network-chart.tsx';
import type { NetworkLink } from './network-layout.ts';
import { useLanguageRows } from './use-language-rows.tsx';

/** More nodes than this leave their names no room. */
const mostNodes = 40;

/** Which provisions cite which, as a network with heads at what is cited. */
export function CitationPart({ table, order }: ChartProps) {
  const { t, format } = useWords('analysis');
  const { order: shown, choice } = useLanguageRows({ table, order });
  const { documents } = useSnapshot().project;
  const cells = cellReader(table);
  const byId = documentsById(documents);
  /** A text that is cited by one of its own work is the same text. */
  const citedBy = (row: number): string => {
    const isOwn =
      byId.get(cells.text(row, 'documentId'))?.workId === cells.text(row, 'targetWorkId');
    return isOwn ? cells.text(row, 'document') : cells.text(row, 'targetWork');
  };
  const hasArticles = cells.has('targetLabel');
  const all = shown
    .map((row): NetworkLink => {
      const [from, to] = [cells.text(row, 'document'), citedBy(row)];
      return {
        first: hasArticles ? keyOf(from, cells.text(row, 'label')) : from,
        second: hasArticles ? keyOf(to, cells.text(row, 'targetLabel')) : to,
        weight: cells.number(row, 'citations') ?? 0,
      };
    })
    .filter(({ first, second }) => first !== second)
    .toSorted((a, b) => b.weight - a.weight);
  const links = firstOfNodes(all, mostNodes);
  if (links.length === 0) return null;
  const texts = new Set(links.flatMap(({ first, second }) => [textOf(first), textOf(second)]));
  return (
    <ChartFrame
      title={t('method.citations')}
      choices={choice}
      leftOut={all.length - links.length}
      note={t('chart.thicknessOfCitations')}
    >
      <NetworkChart
        title={t('method.citations')}
        links={links}
        nameOf={(key) => (texts.size === 1 ? placeOf(key) || key : key.replace('\n', ', '))}
        colourOf={() => null}
        isDirected
        drawValue={(value) => format.number(value)}
      />
    </ChartFrame>
  );
}

/** The first links, as long as they are between so many nodes at the most. */
function firstOfNodes(links: readonly NetworkLink[], most: number): readonly NetworkLink[] {
  const nodes = new Set<string>();
  return links.filter(({ first, second }) => {
    const added = new Set([first, second].filter((node) => !nodes.has(node)));
    if (nodes.size + added.size > most) return false;
    for (const node of added) nodes.add(node);
    return true;
  });
}

function keyOf(text: string, place: string): string {
  return place === '' ? text : `${place}\n${text}`;
}

function textOf(key: string): string {
  return key.slice(key.indexOf('\n') + 1);
}

function placeOf(key: string): string {
  return key.includes('\n') ? key.slice(0, key.indexOf('\n')) : '';
}
