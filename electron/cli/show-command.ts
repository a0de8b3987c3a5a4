import { success } from '../../shared/base/result.ts';
import { citationsIn } from '../../shared/document/document-citations.ts';
import type { Segment } from '../../shared/document/document.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type CommandResult,
} from './command-context.ts';
import { findDocument } from './find-record.ts';
import { readProject } from './project-session.ts';
import { summarizeDocument } from './project-summary.ts';

/** Shows one document: what is known of it, its outline and its text. */
export async function runShow(
  command: { readonly document: string },
  context: CommandContext,
): Promise<CommandResult> {
  const opened = await readProject(context);
  if (!opened.ok) return opened;
  const { project } = opened.value;
  const found = findDocument(project.documents, command.document);
  if (!found.ok) return found;
  const document = found.value;
  const segments = project.segments.filter(({ documentId }) => documentId === document.id);
  if (context.common.isJson) {
    const annotations = project.annotations.filter((a) => a.documentId === document.id);
    const summary = summarizeDocument(document, segments);
    const kind = project.works.find(({ id }) => id === document.workId)?.kind ?? 'other';
    const citations = citationsIn(document, segments, kind);
    printJson(context, {
      document: summary,
      text: document.text,
      segments,
      annotations,
      citations,
    });
    return success(0);
  }
  const { t } = context;
  const facts = [document.id, t(`language.${document.language}`), t(`role.${document.role}`)];
  if (document.editionDate !== null) facts.push(t('show.edition', { date: document.editionDate }));
  printLine(context, `${document.title}\n${facts.join(' · ')}`);
  const outline = outlineOf(segments, document.text);
  if (outline.length > 0) printLine(context, `\n${t('show.outline')}\n${outline.join('\n')}`);
  printLine(context, `\n${t('show.text')}\n${document.text}`);
  return success(0);
}

const outlineKinds = ['part', 'section', 'chapter', 'article', 'title', 'abstract', 'heading'];

/** The headings of the document, each below the one it belongs to. */
function outlineOf(segments: readonly Segment[], text: string): string[] {
  const depths = new Map<string, number>();
  return segments
    .filter(({ kind }) => outlineKinds.includes(kind))
    .map((segment) => {
      const depth = segment.parentId === null ? 0 : (depths.get(segment.parentId) ?? -1) + 1;
      depths.set(segment.id, depth);
      const words = [segment.label, segment.heading].filter((text) => text !== null);
      const name = words.join(' ') || firstLine(text.slice(segment.span.start, segment.span.end));
      return `${'  '.repeat(depth + 1)}${name}`;
    });
}

const longestLine = 80;

function firstLine(text: string): string {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  return line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line;
}
