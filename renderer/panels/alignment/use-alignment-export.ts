import type { Alignment } from '../../../shared/alignment/alignment.ts';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import type { Document } from '../../../shared/document/document.ts';
import type { AlignmentExportKind } from '../../../shared/export/export-alignment.ts';
import type { MenuEntry } from '../../components/menu.tsx';
import { shellErrorSentence } from '../../i18n/error-sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useStore, useTalda } from '../../session/talda.ts';

export type AlignmentExports = {
  readonly entries: readonly MenuEntry[];
  readonly saveTmx: () => void;
};

/** Saves an alignment in the forms that other programs read, and as a page for print. */
export function useAlignmentExport(
  alignment: Alignment,
  documents: readonly Document[],
  name: string,
): AlignmentExports {
  const { t, language } = useWords('alignment');
  const talda = useTalda();
  const store = useStore();
  const save = async (
    kind: AlignmentExportKind,
    pair: readonly Document[] | null = null,
  ): Promise<void> => {
    const documentIds: readonly DocumentId[] | null = pair?.map(({ id }) => id) ?? null;
    const { project } = store.snapshot();
    const bytes = await talda.jobs.run(t('exporting', { name }), (options) =>
      talda.core.exportAlignment(
        project,
        {
          ...{ alignmentId: alignment.id, kind, language },
          view: { documentIds, hasGaps: null },
        },
        options,
      ),
    );
    if (bytes === null) return;
    const languages = (pair ?? documents).map((own) => own.language).join('-');
    const suggestedName = `${name.replace(/[\\/:*?"<>|]+/gu, ' ')} – ${languages}.${kind}`;
    const saved = await talda.bridge.saveFile({ kind, suggestedName, bytes });
    if (!saved.ok) talda.messages.reportError(shellErrorSentence(saved.error));
    else if (saved.value !== null) {
      talda.messages.announce(t('exported', { name: saved.value.fileName }));
    }
  };
  const pairs = documents.flatMap((source, index) =>
    documents.slice(index + 1).map((target) => [source, target] as const),
  );
  return {
    saveTmx: () => void save('tmx'),
    entries: [
      { kind: 'heading', id: 'memory', label: t('exportAs.memory') },
      { id: 'tmx', label: t('exportAs.tmx'), onSelect: () => void save('tmx') },
      ...(documents.length < 3
        ? []
        : pairs.map((pair): MenuEntry => ({
            id: `tmx ${pair[0].id} ${pair[1].id}`,
            label: t('exportAs.pair', { source: pair[0].language, target: pair[1].language }),
            onSelect: () => void save('tmx', pair),
          }))),
      { kind: 'heading', id: 'table', label: t('exportAs.table') },
      ...(['xlsx', 'tsv', 'json', 'html'] as const).map((kind): MenuEntry => ({
        id: kind,
        label: t(`exportAs.${kind}`),
        onSelect: () => void save(kind),
      })),
    ],
  };
}
