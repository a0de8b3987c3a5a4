import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentVersion } from '../../../shared/alignment/align-documents.ts';
import { applyAlignmentEdit } from '../../../shared/alignment/alignment-edit.ts';
import { findBrokenBead, type Alignment } from '../../../shared/alignment/alignment.ts';
import { carriedAlignmentSteps } from '../../../shared/alignment/carry-alignment.ts';
import { cutSegment, mergeWithNext, setBeadStatus } from '../../../shared/alignment/edit-beads.ts';
import { emptyLexicon } from '../../../shared/alignment/stem-lexicon.ts';
import { finished } from '../../../shared/alignment/work-steps.ts';
import { at } from '../../../shared/base/invariant.ts';
import { alignDocuments } from '../../support/align-documents.ts';
import { beadWords, threeLaws, versionOf } from '../../support/aligned-laws.ts';

const versions = threeLaws();
const all = alignDocuments(versions, { id: 'aln_1', lexicon: emptyLexicon });
const confirmed = applyAlignmentEdit(
  all,
  setBeadStatus(all, [...all.beads.keys()], 'confirmed') ?? expect.fail(),
);
const russian = at(versions, 1).document.text;

function corrected(text: string): DocumentVersion {
  return versionOf('corrected', 'ru', text);
}

function carried(alignment: Alignment, to: DocumentVersion): Alignment {
  const replacement = { documents: versions, to, lexicon: emptyLexicon };
  return finished(carriedAlignmentSteps(alignment, { ...replacement, fromDocumentId: 'doc_ru' }));
}

describe('an alignment whose text is corrected', () => {
  it('is the same with the new document where only space has changed', () => {
    const to = corrected(russian.replaceAll('. ', '.  ').replaceAll('\n', '\n\n'));
    const after = carried(confirmed, to);
    expect(after.beads).toEqual(confirmed.beads);
    expect(after.texts.map(({ documentId }) => documentId)).toEqual([
      'doc_kk',
      'doc_corrected',
      'doc_en',
    ]);
    expect(at(after.texts, 1).textHash).toBe(to.document.textHash);
  });

  it('keeps beads and confirmations but that of the sentence that differs', () => {
    const to = corrected(russian.replace('является тайным', 'всегда тайное'));
    const after = carried(confirmed, to);
    expect(after.beads.map(({ sizes }) => sizes)).toEqual(
      confirmed.beads.map(({ sizes }) => sizes),
    );
    const open = after.beads.flatMap(({ status }, bead) => (status === 'automatic' ? [bead] : []));
    const words = beadWords(after, versions.with(1, to));
    expect(open.map((bead) => words[bead]?.[1])).toEqual(['1. Голосование всегда тайное.']);
  });

  it('finds the counterparts of a sentence that was missing', () => {
    const short = versions.with(1, corrected(russian.replace(/\n1\. Голосование[^\n]*/u, '')));
    const before = alignDocuments(short, { id: 'aln_1', lexicon: emptyLexicon });
    expect(before.beads.some(({ sizes }) => sizes[1] === 0)).toBe(true);
    const replacement = { documents: short, to: at(versions, 1), lexicon: emptyLexicon };
    const after = finished(
      carriedAlignmentSteps(before, { ...replacement, fromDocumentId: 'doc_corrected' }),
    );
    expect(after.beads.map(({ sizes }) => sizes)).toEqual(all.beads.map(({ sizes }) => sizes));
  });

  it('keeps the segments that a person cut', () => {
    const cut = cutSegment(confirmed, 1, 2, russian.indexOf('напрямую'), russian) ?? expect.fail();
    const before = applyAlignmentEdit(confirmed, cut);
    const after = carried(before, corrected(`${russian} `));
    expect(beadWords(after, versions)).toEqual(beadWords(before, versions));
  });

  it('gives a bead up whose segments are no longer together', () => {
    const merged = applyAlignmentEdit(all, mergeWithNext(all, 2) ?? expect.fail());
    const before = applyAlignmentEdit(
      merged,
      setBeadStatus(merged, [2], 'confirmed') ?? expect.fail(),
    );
    const parted = corrected(russian.replace('\n2. Акимы', '\nНовое предложение.\n2. Акимы'));
    expect(carried(before, parted).beads.filter(({ status }) => status === 'confirmed')).toEqual(
      [],
    );
    expect(carried(before, corrected(`${russian}\nКонец.`)).beads[2]?.status).toBe('confirmed');
  });

  it('covers the new text and keeps every confirmed bead whose segments are still there', () => {
    const lines = russian.split('\n');
    const edit = fc.record({
      at: fc.nat(lines.length - 1),
      become: fc.constantFrom('', 'Новая строка.', 'Суд решает. Суд ждет.'),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        const changed = edits.reduce(
          (text, { at: line, become }) => text.with(line, become),
          lines,
        );
        const to = corrected(changed.join('\n'));
        const after = carried(confirmed, to);
        expect(findBrokenBead(after)).toBeNull();
        const words = beadWords(after, versions.with(1, to));
        const kept = words.filter((_, bead) => after.beads[bead]?.status === 'confirmed');
        const untouched = beadWords(confirmed, versions).filter(
          ([, ru = '']) => changed.filter((line) => line === ru).length === 1,
        );
        expect(kept).toEqual(expect.arrayContaining(untouched));
      }),
      { numRuns: 40 },
    );
  });
});
