import type { SaveKind } from '../../../shared/bridge/bridge-api.ts';
import type { MenuEntry } from '../../components/menu.tsx';
import { shellErrorSentence } from '../../i18n/error-sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSnapshot, useTalda } from '../../session/talda.ts';
import { useWatched } from '../../session/watched.ts';
import { exportKinds, type ComputedTable, type ExportKind } from '../../worker/core-client.ts';
import { chartsShown } from './charts/chart-presence.ts';
import { chartAsPng, chartAsSvg, shownChart } from './chart-files.ts';
import type { ShownColumn } from './table-view.ts';

type ShownTable = {
  readonly columns: readonly ShownColumn[];
  readonly order: readonly number[];
  readonly title: string;
};

/** Saves what is seen: the table in four formats with its method note, the chart as drawing or picture. */
export function useExports(
  table: ComputedTable | null,
  { columns, order, title }: ShownTable,
): { readonly entries: readonly MenuEntry[]; readonly save: (kind: ExportKind) => Promise<void> } {
  const { t, language } = useWords('analysis');
  const talda = useTalda();
  const { project } = useSnapshot();
  /** Where the numbers of a drawing come from, for those who see it without its table. */
  const sourceOf = ({ provenance }: ComputedTable): string =>
    t('chart.source', {
      project: project.name,
      count: provenance.documents.length,
      codebook:
        provenance.codebook === null
          ? ''
          : t('chart.codebookVersion', { version: provenance.codebook.version }),
    });
  const write = async (kind: SaveKind, bytes: Uint8Array): Promise<void> => {
    const suggestedName = `${project.name} – ${title}.${kind}`;
    const saved = await talda.bridge.saveFile({ kind, suggestedName, bytes });
    if (!saved.ok) talda.messages.reportError(shellErrorSentence(saved.error));
    else if (saved.value !== null) {
      talda.messages.announce(t('exported', { name: saved.value.fileName }));
    }
  };
  const save = async (kind: ExportKind): Promise<void> => {
    if (table === null) return;
    // Ids go along: they tie the rows of two tables together where names repeat.
    const ids = table.columns.filter(({ key }) => /Id$/.test(key)).map(({ key }) => key);
    const keys = [...columns.map(({ key }) => key), ...ids];
    const columnKeys = table.columns.map(({ key }) => key).filter((key) => keys.includes(key));
    await write(
      kind,
      await talda.core.exportTable(table.tableId, kind, language, { rows: order, columnKeys }),
    );
  };
  const saveChart = async (kind: 'svg' | 'png'): Promise<void> => {
    const shown = shownChart();
    if (shown === null || table === null) return;
    const caption = {
      title,
      subtitle: shown.title === title ? '' : shown.title,
      notes: [...shown.notes, sourceOf(table)],
    };
    const draw = kind === 'svg' ? chartAsSvg : chartAsPng;
    await write(kind, await draw(shown.chart, caption));
  };
  const off = table === null ? { reasonOff: t('nothingToExport') } : {};
  const hasChart = useWatched(chartsShown) > 0;
  const chartOff = table === null || !hasChart ? { reasonOff: t('noChart') } : {};
  return {
    save,
    entries: [
      { kind: 'heading', id: 'table', label: t('exportTable') },
      ...exportKinds.map((kind): MenuEntry => ({
        id: kind,
        label: t(`exportKind.${kind}`),
        onSelect: () => void save(kind),
        ...(kind === 'xlsx' ? { keys: 'exportTable' as const } : {}),
        ...off,
      })),
      { kind: 'heading', id: 'chart', label: t('exportChart') },
      { id: 'svg', label: t('exportKind.svg'), onSelect: () => void saveChart('svg'), ...chartOff },
      { id: 'png', label: t('exportKind.png'), onSelect: () => void saveChart('png'), ...chartOff },
    ],
  };
}
