import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alignCodebook,
  compareCodebooks,
  mergeCodebooks,
} from '../../../shared/codebook/combine-codebooks.ts';
import type { Codebook, Concept } from '../../../shared/codebook/codebook.ts';
import { codebookToCsv, parseCodebookCsv } from '../../../shared/codebook/codebook-csv.ts';
import { validateCodebook } from '../../../shared/codebook/validate-codebook.ts';
import { anyCodebook } from '../../support/any-codebook.ts';
import { sampleConcept } from '../../support/sample-project.ts';

const codebook = (...concepts: Concept[]): Codebook => ({ id: 'codebook_1', version: 3, concepts });
const named = (id: string, name: string, changes: Partial<Concept> = {}): Concept => ({
  ...sampleConcept(id, null),
  name: { kk: '', ru: name, en: '' },
  ...changes,
});

describe('comparing codebooks', () => {
  it('finds nothing between a codebook and itself', () => {
    fc.assert(
      fc.property(anyCodebook, (own) => {
        const { added, changed, removed } = compareCodebooks(own, own);
        expect([added, changed, removed]).toEqual([[], [], []]);
      }),
      { numRuns: 50 },
    );
  });

  it('names the fields that differ', () => {
    const before = codebook(named('a', 'Аким'), named('b', 'Маслихат'));
    const after = codebook(
      named('a', 'Аким', { examples: ['аким области'], isRetired: true }),
      named('c', 'Президент'),
    );
    const { added, changed, removed } = compareCodebooks(before, after);
    expect(added.map(({ id }) => id)).toEqual(['con_c']);
    expect(removed.map(({ id }) => id)).toEqual(['con_b']);
    expect(changed.map(({ fields }) => fields)).toEqual([['examples', 'isRetired']]);
  });
});

describe('aligning a codebook with the present one', () => {
  it('knows a concept by its name when its id is another', () => {
    const present = codebook(named('a', 'Аким'), named('b', 'Маслихат'));
    const incoming = codebook(
      named('x', 'Органы'),
      named('row-3', ' маслихат ', { parentId: 'con_x' }),
    );
    expect(
      alignCodebook(present, incoming).concepts.map(({ id, parentId }) => [id, parentId]),
    ).toEqual([
      ['con_x', null],
      ['con_b', 'con_x'],
    ]);
  });

  it('leaves a name alone that two concepts have', () => {
    const present = codebook(named('a', 'Аким'), named('b', 'Аким'));
    const aligned = alignCodebook(present, codebook(named('x', 'Аким')));
    expect(aligned.concepts.map(({ id }) => id)).toEqual(['con_x']);
  });

  it('gives colours to what has none', () => {
    const present = codebook(named('a', 'Аким', { color: '#5488f4' }));
    const table = parseCodebookCsv('name_ru\r\nАким\r\nМаслихат\r\n', 'codebook_2');
    if (!table.ok) throw new Error(table.error.code);
    const colours = alignCodebook(present, table.value).concepts.map(({ color }) => color);
    expect(colours[0]).toBe('#5488f4');
    expect(colours[1]).not.toBe('#808080');
  });
});

describe('merging codebooks', () => {
  it('takes nothing away and is done after one time', () => {
    fc.assert(
      fc.property(anyCodebook, anyCodebook, (present, incoming) => {
        const aligned = alignCodebook(present, incoming);
        const merged = mergeCodebooks(present, aligned);
        const { removed } = compareCodebooks(present, merged);
        expect(removed).toEqual([]);
        expect(validateCodebook(merged)).toEqual([]);
        expect(mergeCodebooks(merged, aligned)).toEqual(merged);
        for (const own of present.concepts) {
          const after = merged.concepts.find(({ id }) => id === own.id);
          expect(after?.indicators).toEqual(expect.arrayContaining([...own.indicators]));
          expect(after?.examples).toEqual(expect.arrayContaining([...own.examples]));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('fills in what a file has and keeps what it lacks', () => {
    const present = codebook(
      named('a', 'Аким', { definition: { kk: '', ru: 'Глава', en: 'Head' } }),
    );
    const incoming = codebook(
      named('a', 'Әкім', { definition: { kk: 'Басшы', ru: 'Глава области', en: '' } }),
    );
    const [merged] = mergeCodebooks(present, alignCodebook(present, incoming)).concepts;
    expect(merged?.definition).toEqual({ kk: 'Басшы', ru: 'Глава области', en: 'Head' });
    expect(merged?.name.ru).toBe('Әкім');
  });

  it('with its own table changes nothing', () => {
    const own = codebook(named('a', 'Аким'), named('b', 'Маслихат', { parentId: 'con_a' }));
    const table = parseCodebookCsv(codebookToCsv(own), 'x');
    if (!table.ok) throw new Error(table.error.code);
    const merged = mergeCodebooks(own, alignCodebook(own, table.value));
    expect(compareCodebooks(own, merged).unchanged).toHaveLength(2);
  });
});
