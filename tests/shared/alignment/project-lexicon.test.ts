import { describe, expect, it } from 'vitest';
import { applyAlignmentEdit } from '../../../shared/alignment/alignment-edit.ts';
import type { Alignment } from '../../../shared/alignment/alignment.ts';
import { setBeadStatus } from '../../../shared/alignment/edit-beads.ts';
import { lexiconDocuments, projectLexicon } from '../../../shared/alignment/project-lexicon.ts';
import { emptyLexicon } from '../../../shared/alignment/stem-lexicon.ts';
import { alignDocuments } from '../../support/align-documents.ts';
import { threeLaws } from '../../support/aligned-laws.ts';

const builtin = { sources: [{ name: 'udhr', stems: new Map(), links: new Map() }] };
const versions = threeLaws();
const documents = versions.map(({ document }) => document);

function confirmedUpTo(id: Alignment['id'], count: number): Alignment {
  const fresh = alignDocuments(versions, { id, lexicon: emptyLexicon });
  const indexes = Array.from({ length: count }, (_, bead) => bead);
  return applyAlignmentEdit(fresh, setBeadStatus(fresh, indexes, 'confirmed') ?? expect.fail());
}

describe('the lexicon of a project', () => {
  const [one, two] = [confirmedUpTo('aln_1', 16), confirmedUpTo('aln_2', 16)];

  it('learns from confirmed beads of every alignment but the one that is being made', () => {
    const project = { documents, alignments: [one, two] };
    const names = (without: Alignment['id'] | null): string[] =>
      projectLexicon(builtin, project, without).sources.map(({ name }) => name);
    expect(names(null)).toEqual(['udhr', 'aln_1', 'aln_2']);
    expect(names('aln_1')).toEqual(['udhr', 'aln_2']);
    const learned = projectLexicon(builtin, project, 'aln_2').sources[1];
    expect([...(learned?.links.keys() ?? [])]).toEqual(['kk-ru', 'kk-en', 'ru-en']);
    expect(learned?.links.get('kk-ru')?.some(([kk, ru]) => kk === 'мәсли' && ru === 'масли')).toBe(
      true,
    );
  });

  it('is the one that ships while little or nothing is confirmed', () => {
    const few = { documents, alignments: [confirmedUpTo('aln_1', 9)] };
    expect(projectLexicon(builtin, few, null)).toBe(builtin);
    expect(lexiconDocuments(few.alignments, null)).toEqual([]);
  });

  it('is the same object while its alignments are', () => {
    const project = { documents, alignments: [one, two] };
    const first = projectLexicon(builtin, project, 'aln_2');
    expect(projectLexicon(builtin, { documents, alignments: [one] }, null)).toBe(first);
    expect(projectLexicon(builtin, { documents, alignments: [{ ...one }] }, null)).not.toBe(first);
  });

  it('reads the documents that it names', () => {
    expect(lexiconDocuments([one, two], 'aln_2')).toEqual(['doc_kk', 'doc_ru', 'doc_en']);
  });
});
