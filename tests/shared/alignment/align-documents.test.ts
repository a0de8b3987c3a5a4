import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  alignmentMethod,
  documentAlignmentSteps,
} from '../../../shared/alignment/align-documents.ts';
import { applyAlignmentEdit } from '../../../shared/alignment/alignment-edit.ts';
import { findBrokenBead, type Alignment } from '../../../shared/alignment/alignment.ts';
import { builtinLexicon } from '../../../shared/alignment/builtin-lexicon.ts';
import { mergeWithNext, setBeadStatus } from '../../../shared/alignment/edit-beads.ts';
import { emptyLexicon, type StemLexicon } from '../../../shared/alignment/stem-lexicon.ts';
import { alignDocuments } from '../../support/align-documents.ts';
import { beadWords, lawOf, threeLaws, versionOf } from '../../support/aligned-laws.ts';
import { readCorpusFile } from '../../support/read-corpora.ts';

let lexicon: StemLexicon;
beforeAll(async () => {
  lexicon = await builtinLexicon();
});

function fresh(documents: Parameters<typeof alignDocuments>[0]): Alignment {
  return alignDocuments(documents, { id: 'aln_1', lexicon });
}

describe('aligning documents', () => {
  it('finds every sentence of the model law in all three languages', () => {
    const versions = (['kk', 'ru', 'en'] as const).map((language) =>
      versionOf(language, language, readCorpusFile(`model-local-elections-law/${language}.txt`)),
    );
    const alignment = fresh(versions);
    expect(findBrokenBead(alignment)).toBeNull();
    expect(alignment.method).toBe(alignmentMethod);
    expect(alignment.beads.filter(({ sizes }) => sizes.some((size) => size !== 1))).toEqual([]);
    expect(alignment.beads.every(({ status }) => status === 'automatic')).toBe(true);
    expect(alignment.beads.every(({ confidence }) => confidence !== null && confidence > 0)).toBe(
      true,
    );
  });

  it('shows an article that one version lacks as a gap, and goes on after it', () => {
    const versions = [
      lawOf('1', 'kk', [1, 2, 4]),
      lawOf('2', 'ru', [1, 2, 3, 4]),
      lawOf('3', 'en', [1, 2, 3, 4]),
    ];
    const words = beadWords(fresh(versions), versions);
    expect(words.filter(([kk]) => kk === '–').map(([, ru, en]) => [ru, en])).toEqual([
      ['Статья 3. Голосование', 'Article 3. Voting'],
      ['1. Голосование является тайным.', '1. Voting is secret.'],
      [
        '2. Голоса подсчитывает избирательная комиссия.',
        '2. Votes are counted by the election commission.',
      ],
    ]);
    expect(words.find(([kk]) => kk === '4-бап. Жер')?.[2]).toBe('Article 4. Land');
  });

  it('leaves what stands elsewhere in a version without a counterpart', () => {
    const versions = [lawOf('1', 'kk', [1, 4, 2, 3, 5]), lawOf('2', 'ru', [1, 2, 3, 4, 5])];
    const gaps = beadWords(fresh(versions), versions).filter((sides) => sides.includes('–'));
    expect(gaps.map(([kk, ru]) => (kk === '–' ? ru : kk)?.slice(0, 8))).toEqual([
      ...['4-бап. Ж', '1. Жер м', '2. Жер у'],
      ...['Статья 4', '1. Земля', '2. Земел'],
    ]);
  });

  it('keeps confirmed beads and the segments that people made, and aligns only what lies between', () => {
    const versions = threeLaws();
    const before = fresh(versions);
    const merged = applyAlignmentEdit(before, mergeWithNext(before, 4) ?? expect.fail());
    const kept = applyAlignmentEdit(
      merged,
      setBeadStatus(merged, [4], 'confirmed') ?? expect.fail(),
    );
    const after = alignDocuments(versions, { id: 'aln_2', lexicon, existing: kept });
    expect(after.id).toBe('aln_1');
    expect(after.texts).toEqual(kept.texts);
    expect(after.beads.map(({ sizes, status }) => ({ sizes, status }))).toEqual(
      kept.beads.map(({ sizes, status }) => ({ sizes, status })),
    );
  });

  it('keeps any confirmed beads, covers every segment once and lets none cross', () => {
    const versions = threeLaws([1, 2, 3]);
    const before = fresh(versions);
    const anyIndexes = fc.array(fc.nat(before.beads.length - 1), { maxLength: 5 });
    fc.assert(
      fc.property(anyIndexes, anyIndexes, (merges, confirmed) => {
        let existing = before;
        for (const index of merges) {
          const edit = mergeWithNext(existing, index);
          if (edit !== null) existing = applyAlignmentEdit(existing, edit);
        }
        const edit = setBeadStatus(existing, confirmed, 'confirmed');
        if (edit !== null) existing = applyAlignmentEdit(existing, edit);
        const after = alignDocuments(versions, { id: 'aln_1', lexicon: emptyLexicon, existing });
        expect(findBrokenBead(after)).toBeNull();
        const wordsOf = (one: Alignment): string[][] =>
          beadWords(one, versions).filter((_, bead) => one.beads[bead]?.status === 'confirmed');
        expect(wordsOf(after)).toEqual(wordsOf(existing));
      }),
      { numRuns: 25 },
    );
  });

  it('does not look at an alignment of other texts', () => {
    const [kk, ru, en] = threeLaws();
    if (kk === undefined || ru === undefined || en === undefined) expect.fail();
    const existing = fresh([kk, ru]);
    const after = alignDocuments([kk, ru, en], { id: 'aln_2', lexicon, existing });
    expect(after.id).toBe('aln_2');
    expect(after.texts).toHaveLength(3);
    const changed = { ...ru, document: { ...ru.document, textHash: 'another' } };
    expect(alignDocuments([kk, changed], { id: 'aln_2', lexicon, existing }).id).toBe('aln_2');
  });

  it('aligns a version without text, and two editions in one language', () => {
    const empty = versionOf('0', 'kk', '');
    const ru = lawOf('1', 'ru', [1, 2]);
    expect(fresh([empty, ru]).beads.every(({ sizes }) => sizes[0] === 0)).toBe(true);
    const later = { ...ru, document: { ...ru.document, id: 'doc_later' } } as const;
    expect(fresh([ru, later]).beads.every(({ sizes }) => sizes.join() === '1,1')).toBe(true);
  });

  it('tells of its progress, which never falls and ends at the whole', () => {
    const seen: number[] = [];
    let last = { done: 0, total: 0 };
    for (const step of documentAlignmentSteps(threeLaws(), { id: 'aln_1', lexicon })) {
      seen.push(step.done);
      last = step;
    }
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(last.done).toBe(last.total);
  });
});
