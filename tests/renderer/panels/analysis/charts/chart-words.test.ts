import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalData, packLines } from '../../../../../renderer/panels/analysis/charts/legal-data.ts';
import { similarityData } from '../../../../../renderer/panels/analysis/charts/similarity-data.ts';
import {
  cutMiddle,
  cutToWidth,
  labelLines,
  rowHeightFor,
  wrapLabel,
  wrapWords,
} from '../../../../../renderer/panels/analysis/chart-label.ts';
import { groupName } from '../../../../../renderer/panels/analysis/charts/group-name.ts';
import { textWidth } from '../../../../../renderer/panels/analysis/charts/text-width.ts';
import type {
  AnalysisColumn,
  AnalysisValue,
} from '../../../../../shared/analysis/analysis-table.ts';
import { dimension, count, score } from '../../../../../shared/analysis/columns.ts';

function sourceOf(columns: readonly AnalysisColumn[], rows: readonly (readonly AnalysisValue[])[]) {
  return { table: { columns, rows }, order: rows.map((_, row) => row) };
}

describe('labels of a chart', () => {
  it('go on on a second line, broken between words', () => {
    expect(wrapLabel('Өкілдік', 130)).toEqual(['Өкілдік']);
    expect(wrapLabel('Жергілікті өзін-өзі басқару', 150)).toEqual([
      'Жергілікті өзін-өзі',
      'басқару',
    ]);
  });

  it('keep their end, where those that begin alike differ', () => {
    const law = 'Модельный закон о местных выборах и местном самоуправлении';
    const [old, recent] = [`${law}, 2007`, `${law}, 2018`].map((label) => wrapLabel(label, 150));
    expect(old?.[0]).toBe('Модельный закон о');
    expect(old?.[1]).toMatch(/^….*2007$/);
    expect(recent?.[1]).toMatch(/^….*2018$/);
    expect(cutMiddle(`${law}, 2007`, 20)).toBe('Модельный…нии, 2007');
  });

  it('never run over their place, however wide their letters', () => {
    const anyLabel = fc.string({
      unit: fc.constantFrom(...'Ж Щ Ы Ұ Ү Ә ә ң қ м W @ i l 1 9 . – ( ) «'.split(' '), ' '),
      minLength: 1,
      maxLength: 90,
    });
    fc.assert(
      fc.property(anyLabel, fc.integer({ min: 60, max: 320 }), (label, width) => {
        const { lines, isSmall } = labelLines(label, width);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines)
          expect(textWidth(line, isSmall ? 11 : 12.5)).toBeLessThanOrEqual(width);
        expect(textWidth(cutToWidth(label, width), 12.5)).toBeLessThanOrEqual(width);
      }),
    );
    const sixty = 'Мемлекеттік меншіктегі жылжымайтын мүлікті шаруашылық жүргізу';
    expect(labelLines(sixty, 300).lines.join(' ')).toBe(sixty);
  });

  it('are small only where they do not fit on one line', () => {
    expect(labelLines('Өкілдік', 200)).toEqual({ lines: ['Өкілдік'], isSmall: false });
    expect(labelLines('Кандидаттарды ұсыну және бәсекелестік', 200).isSmall).toBe(true);
  });

  it('of two lines get rows that are high enough to tell them from the next', () => {
    expect(rowHeightFor(['Өкілдік', 'Мәслихат'], 200, 24)).toBe(24);
    expect(rowHeightFor(['Өкілдік', 'Кандидаттарды ұсыну және бәсекелестік'], 200, 24)).toBe(34);
  });

  it('lose nothing when they are wrapped as prose', () => {
    const note = 'Цветом отмечены отклонения больше 1,96 (p 0,05), 2,58 (0,01) и 3,29 (0,001).';
    const lines = wrapWords(note, 180, { fontSize: 11 });
    expect(lines.join(' ')).toBe(note);
    for (const line of lines) expect(textWidth(line, 11)).toBeLessThanOrEqual(180);
    expect(wrapWords('', 180, { fontSize: 11 })).toEqual([]);
  });

  it('say “outside groups” where the text lies in no part', () => {
    expect(groupName('– (ru)', 'doc_1/', 'вне групп')).toBe('вне групп (ru)');
    expect(groupName('Глава 1 (ru)', 'doc_1/chp_1', 'вне групп')).toBe('Глава 1 (ru)');
  });
});

describe('the formal-legal chart', () => {
  const columns = [
    ...['level', 'office', 'principle', 'levelId', 'officeId', 'principleId'].map(dimension),
    count('units', 'units'),
    { ...dimension('provisions'), role: 'measure' } as const,
  ];
  const source = sourceOf(columns, [
    [
      'Village',
      'Election',
      'Openness',
      'con_v',
      'con_e',
      'con_o',
      3,
      'Law: A: 7, 1; 8 | Заң: 7-бап',
    ],
    ['Village', 'Appointment', 'Openness', 'con_v', 'con_a', 'con_o', 1, 'Заң: 9-бап'],
  ]);

  it('has ways in columns and the provisions of one text below the numbers', () => {
    const lines = { most: 3, length: 20 };
    const own = legalData(source, 'Law: A', lines);
    expect(own.columnLabels).toEqual(['Election', 'Appointment']);
    expect(own.texts).toEqual(['Law: A', 'Заң']);
    expect(own.rows).toEqual([
      { label: 'Village · Openness', values: [3, 1], notes: [['7, 1; 8'], []] },
    ]);
    expect(legalData(source, 'Заң', lines).rows[0]?.notes).toEqual([['7-бап'], ['9-бап']]);
  });

  it('says by an ellipsis that there are more provisions than there is room for', () => {
    const places = ['7-бап, 1', '8-бап', '9-бап, 2', '10-бап'];
    expect(packLines(places, { most: 4, length: 18 })).toEqual([
      '7-бап, 1; 8-бап;',
      '9-бап, 2; 10-бап',
    ]);
    expect(packLines(places, { most: 1, length: 18 })).toEqual(['7-бап, 1; 8-бап; …']);
    expect(packLines([], { most: 1, length: 18 })).toEqual([]);
  });
});

describe('the square of likeness', () => {
  it('is the same on both sides of its diagonal, which is empty', () => {
    const columns = [
      ...['first', 'second', 'firstId', 'secondId'].map(dimension),
      score('similarity', 3),
    ];
    const source = sourceOf(columns, [
      ['A', 'B', 'a', 'b', 0.9],
      ['A', 'C', 'a', 'c', 0.5],
      ['B', 'C', 'b', 'c', 0.4],
    ]);
    expect(similarityData(source, { measure: 'similarity', most: 24, outside: '' })).toEqual({
      columnLabels: ['A', 'B', 'C'],
      rows: [
        { label: 'A', values: [null, 0.9, 0.5] },
        { label: 'B', values: [0.9, null, 0.4] },
        { label: 'C', values: [0.5, 0.4, null] },
      ],
      leftOut: 0,
    });
    expect(similarityData(source, { measure: 'similarity', most: 2, outside: '' }).leftOut).toBe(1);
  });
});
