import type { GroupBy } from '../../../shared/analysis/analysis-request.ts';
import type { Project } from '../../../shared/project/project.ts';

const groupNames = [
  'document',
  'language',
  'work',
  'year',
  'part',
  'section',
  'chapter',
  'article',
  'clause',
] as const;

/** A grouping as the value of a choice: its kind, or `variable:` and its name; `none` for none. */
export function groupKey(groupBy: GroupBy | null): string {
  if (groupBy === null) return 'none';
  return groupBy.by === 'variable' ? `variable:${groupBy.name}` : groupBy.by;
}

export function groupOfKey(key: string): GroupBy | null {
  if (key.startsWith('variable:')) return { by: 'variable', name: key.slice('variable:'.length) };
  const by = groupNames.find((name) => name === key);
  return by === undefined ? null : { by };
}

/** All groupings that the project offers, as values of a choice. */
export function groupKeys(project: Project): readonly string[] {
  const names = new Set(project.documents.flatMap(({ variables }) => Object.keys(variables)));
  return [...groupNames, ...[...names].map((name) => `variable:${name}`)];
}
