import { success } from '../../shared/base/result.ts';
import { annotationStatuses } from '../../shared/annotation/annotation.ts';
import { nameIn } from '../../shared/codebook/concept-tree.ts';
import type { Project } from '../../shared/project/project.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type CommandResult,
} from './command-context.ts';
import { readProject } from './project-session.ts';
import { summarizeTexts, type DocumentSummary } from './project-summary.ts';

/** Says what the project holds. */
export async function runInfo(context: CommandContext): Promise<CommandResult> {
  const opened = await readProject(context);
  if (!opened.ok) return opened;
  const { folder, project } = opened.value;
  const texts = summarizeTexts(project);
  if (context.common.isJson) {
    const { formatVersion, id, name, changeNumber, codebook, coders } = project;
    printJson(context, {
      project: { folder, formatVersion, id, name, changeNumber },
      ...texts,
      codebook: {
        id: codebook.id,
        version: codebook.version,
        concepts: codebook.concepts.map((c) => ({ id: c.id, parentId: c.parentId, name: c.name })),
      },
      coders,
      annotations: countByStatus(project),
    });
    return success(0);
  }
  const { t, language } = context;
  printLine(context, t('info.project', { name: project.name, folder }));
  const byId = new Map<string, DocumentSummary>(
    texts.documents.map((document) => [document.id, document]),
  );
  for (const work of texts.works) {
    printLine(context, `\n${nameIn(work.title, language)} (${t(`workKind.${work.kind}`)})`);
    for (const id of work.documents) {
      const document = byId.get(id);
      if (document !== undefined) printLine(context, `  ${documentLine(document, context)}`);
    }
  }
  const statuses = countByStatus(project);
  printLine(context, '');
  printLine(context, t('info.concepts', { count: project.codebook.concepts.length }));
  printLine(context, t('info.annotations', { count: project.annotations.length, ...statuses }));
  return success(0);
}

function documentLine(document: DocumentSummary, { t }: CommandContext): string {
  const { id, title, segments } = document;
  const articles = segments['article'] ?? 0;
  const facts = [
    t(`language.${document.language}`),
    ...(document.role === 'whole' ? [] : [t(`role.${document.role}`)]),
    ...(document.editionDate === null ? [] : [t('show.edition', { date: document.editionDate })]),
    t('info.words', { count: document.words }),
    ...(articles === 0 ? [] : [t('info.articles', { count: articles })]),
  ];
  return `${id}  ${title} · ${facts.join(' · ')}`;
}

function countByStatus({ annotations }: Project): { [status: string]: number } {
  return Object.fromEntries(
    annotationStatuses.map((status) => [
      status,
      annotations.filter((annotation) => annotation.status === status).length,
    ]),
  );
}
