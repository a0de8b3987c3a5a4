import { describe, expect, it } from 'vitest';
import { toSegments, type SegmentDraft } from '../../../shared/document/document.ts';
import type { Project } from '../../../shared/project/project.ts';
import { findEntries, type PaletteEntry } from '../../../renderer/frame/palette-entries.ts';
import { sampleProject } from '../../support/sample-project.ts';

const base = sampleProject();
const commands = [
  { command: 'undo', label: 'отменить' },
  { command: 'settings', label: 'настройки' },
] as const;

/** The sample with numbered articles in its first two documents. */
function withArticles(): Project {
  const drafts = (labels: readonly string[], headings: readonly string[]): SegmentDraft[] =>
    labels.map((label, ordinal) => ({
      ...{ ordinal, label, parentIndex: null, kind: 'article', heading: headings[ordinal] ?? null },
      ...{ eId: `art_${ordinal + 86}`, span: { start: ordinal, end: ordinal + 1 } },
    }));
  const [first, second] = base.documents;
  if (first === undefined || second === undefined) throw new Error('the sample has two documents');
  return {
    ...base,
    segments: [
      ...toSegments(
        first.id,
        drafts(['Статья 86', 'Статья 87'], ['Маслихаты', 'О недоверии акиму']),
      ),
      ...toSegments(second.id, drafts(['86-бап', '87-бап'], ['Мәслихаттар', 'Сенімсіздік'])),
    ],
  };
}

const project = withArticles();
const find = (typed: string, documentId: Project['documents'][number]['id'] | null = null) =>
  findEntries(typed, { project, language: 'ru', commands, documentId });
const labels = (entries: readonly PaletteEntry[], kind: PaletteEntry['kind']): readonly string[] =>
  entries.filter((entry) => entry.kind === kind).map(({ label }) => label);

describe('the palette', () => {
  it('finds an article by its number in every language version, the open text first', () => {
    expect(labels(find('87'), 'place')).toEqual(['Статья 87', '87-бап']);
    expect(labels(find('87', base.documents[1]?.id ?? null), 'place')).toEqual([
      '87-бап',
      'Статья 87',
    ]);
    expect(labels(find('95'), 'place')).toEqual([]);
  });

  it('finds it by number and word, also typed on the wrong layout', () => {
    expect(labels(find('87 недов'), 'place')).toContain('Статья 87');
    expect(labels(find('ytljd'), 'place')).toEqual(['Статья 87']);
  });

  it('finds a concept by any of its names, never a retired one', () => {
    const [concept] = project.codebook.concepts;
    if (concept === undefined) throw new Error('the sample has concepts');
    for (const name of [concept.name.kk, concept.name.ru, concept.name.en].filter(
      (n) => n !== '',
    )) {
      const ids = find(name).flatMap((entry) =>
        entry.kind === 'concept' ? [entry.conceptId] : [],
      );
      expect(ids).toContain(concept.id);
    }
    const retired = { ...project.codebook, concepts: [{ ...concept, isRetired: true }] };
    const entries = findEntries(concept.name.ru, {
      ...{ project: { ...project, codebook: retired }, language: 'ru', commands, documentId: null },
    });
    expect(labels(entries, 'concept')).toEqual([]);
  });

  it('offers commands before anything is typed, and by their words after', () => {
    expect(labels(find(''), 'command')).toEqual(['отменить', 'настройки']);
    expect(find('').every(({ kind }) => kind === 'command')).toBe(true);
    expect(labels(find('настр'), 'command')).toEqual(['настройки']);
  });
});
