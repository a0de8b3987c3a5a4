import type { NotProjectedReason } from '../../shared/alignment/projection.ts';
import { at } from '../../shared/base/invariant.ts';
import type { AlignedWork } from './aligned-work.ts';
import { alignmentTable } from './alignment-table.ts';
import { printJson, printLine, printText, type CommandContext } from './command-context.ts';
import { labellingIn } from './write-table.ts';
import { tableToText } from '../../shared/export/table-to-text.ts';

/** Why a code is not proposed where people have decided on it already. */
const decidedReasons: ReadonlySet<NotProjectedReason> = new Set(['coded', 'rejected', 'repeated']);

/** What there is to say of an alignment, and the articles that are to be looked at. */
export function printAlignment(done: AlignedWork, isWhole: boolean, context: CommandContext): void {
  const { t } = context;
  const { alignment, documents, summary, isNew, projection, file } = done;
  const key = isNew ? 'align.made' : 'align.known';
  printLine(context, t(key, { id: alignment.id, count: summary.beads }));
  documents.forEach(({ document: { title, language, editionDate } }, version) => {
    const facts = [t(`language.${language}`), ...(editionDate === null ? [] : [editionDate])];
    const gaps = t('align.gaps', { count: at(summary.gaps, version) });
    printLine(context, `  ${title} · ${facts.join(' · ')} · ${gaps}`);
  });
  const { oneToOne, confirmed, unsure, confidence } = summary;
  const share = confidence === null ? '–' : confidence.toFixed(2);
  printLine(context, t('align.beads', { oneToOne, confirmed, unsure, confidence: share }));
  const table = alignmentTable(
    summary,
    documents.map(({ document }) => document),
    isWhole,
    context.language,
  );
  if (table.rows.length > 0) {
    printText(context, `\n${tableToText(table, labellingIn(context))}`);
  }
  if (projection !== null) {
    const { proposals, notProjected } = projection;
    const decided = notProjected.filter(({ reason }) => decidedReasons.has(reason)).length;
    const not = notProjected.length - decided;
    printLine(context, t('align.projected', { count: proposals.length, decided, not }));
    if (proposals.length > 0) printLine(context, t('annotate.decide'));
  }
  if (file !== null) printLine(context, t('output.written', { path: file }));
}

export function printAlignmentJson(done: AlignedWork, context: CommandContext): void {
  const { alignment, documents, summary, isNew, projection, file } = done;
  const { articles, ...counts } = summary;
  printJson(context, {
    alignmentId: alignment.id,
    isNew,
    method: alignment.method,
    documents: documents.map(({ document: { id, title, language, editionDate } }) => ({
      ...{ id, title, language, editionDate },
    })),
    ...counts,
    articles: articles.map(({ section: { key, versions, bead }, ...own }) => ({
      ...{ key, bead, labels: versions.map((one) => one?.label ?? null) },
      ...own,
    })),
    projected: projection === null ? null : projection.proposals.length,
    notProjected: projection === null ? null : projection.notProjected,
    output: file,
  });
}
