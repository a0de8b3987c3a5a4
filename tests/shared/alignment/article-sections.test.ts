import { describe, expect, it } from 'vitest';
import type { DocumentVersion } from '../../../shared/alignment/align-documents.ts';
import { applyAlignmentEdit } from '../../../shared/alignment/alignment-edit.ts';
import {
  articleSections,
  numberedProvisions,
  sectionsOfBeads,
} from '../../../shared/alignment/article-sections.ts';
import type { Alignment } from '../../../shared/alignment/alignment.ts';
import { moveSegment } from '../../../shared/alignment/edit-beads.ts';
import { emptyLexicon } from '../../../shared/alignment/stem-lexicon.ts';
import { alignDocuments } from '../../support/align-documents.ts';
import { beadWords, lawOf } from '../../support/aligned-laws.ts';

function sectionsOf(alignment: Alignment, versions: readonly DocumentVersion[]): unknown[] {
  const segmentsOf = (id: string): DocumentVersion['segments'] =>
    versions.find(({ document }) => document.id === id)?.segments ?? [];
  return articleSections(alignment, segmentsOf)
    .filter(({ level }) => level === 'article')
    .map(({ bead, versions: own }) => [
      beadWords(alignment, versions)[bead]?.map((words) => words.split(' ')[0]),
      own.map((one) => one?.label ?? null),
    ]);
}

describe('articles over the beads', () => {
  const versions = [lawOf('1', 'kk', [1, 3]), lawOf('2', 'ru', [1, 2, 3])];
  const alignment = alignDocuments(versions, { id: 'aln_1', lexicon: emptyLexicon });

  it('name each article in every version, and say which version lacks it', () => {
    expect(sectionsOf(alignment, versions)).toEqual([
      [
        ['1-бап.', 'Статья'],
        ['1-бап', 'Статья 1'],
      ],
      [
        ['–', 'Статья'],
        [null, 'Статья 2'],
      ],
      [
        ['3-бап.', 'Статья'],
        ['3-бап', 'Статья 3'],
      ],
    ]);
  });

  it('stand apart once a person has parted their headings', () => {
    const last = alignment.beads.length - 3;
    const edit = moveSegment(alignment, last, 0, 'up') ?? expect.fail();
    expect(sectionsOf(applyAlignmentEdit(alignment, edit), versions).slice(2)).toEqual([
      [
        ['3-бап.', '2.'],
        ['3-бап', null],
      ],
      [
        ['–', 'Статья'],
        [null, 'Статья 3'],
      ],
    ]);
  });

  it('hold their clauses by number, in the beads that hold their words', () => {
    const segmentsOf = (id: string): DocumentVersion['segments'] =>
      versions.find(({ document }) => document.id === id)?.segments ?? [];
    const provisions = numberedProvisions(alignment.texts, segmentsOf, ['article', 'clause']);
    const sections = sectionsOfBeads(alignment, provisions);
    const words = beadWords(alignment, versions);
    const clauses = sections.filter(({ level }) => level === 'clause');
    expect(clauses.length).toBeGreaterThan(4);
    for (const { bead, key, versions: own } of clauses) {
      const number = key.split('para_')[1] ?? '';
      expect(own.map((one, version) => one === null || words[bead]?.[version])).toEqual(
        own.map((one) => one === null || expect.stringMatching(new RegExp(`^${number}\\.`))),
      );
    }
    expect(sections.filter(({ level }) => level === 'article')).toEqual(
      articleSections(alignment, segmentsOf).filter(({ level }) => level === 'article'),
    );
  });
});
