import { describe, expect, it } from 'vitest';
import type { RecordingUnitKind } from '../../../shared/analysis/analysis-request.ts';
import { countedText } from '../../../shared/analysis/counted-text.ts';
import { recordingUnits } from '../../../shared/analysis/recording-units.ts';
import { buildTokenTable } from '../../../shared/document/build-token-table.ts';
import type { Span } from '../../../shared/text/span.ts';
import { tinyDocument, tinySegments } from '../../support/tiny-corpus.ts';

const text = [
  'Закон',
  'Глава 1. Общее',
  'Статья 1. Аким',
  '1. Аким избирается. Он служит.',
  'Сноска. Изменено.',
  '2. Аким отвечает.',
  'Статья 2',
  'Маслихат заседает. Он открыт.',
].join('\n');
const document = tinyDocument('doc_1', 'ru', text);
const segments = tinySegments(document, [
  ['chapter', 'chp_1', 'Глава 1', 'Глава 1', 'открыт.'],
  ['article', 'art_1', 'Статья 1', 'Статья 1', 'отвечает.'],
  ['clause', 'art_1__para_1', '1.', '1. Аким избирается', 'Изменено.'],
  ['note', 'art_1__note', null, 'Сноска.', 'Изменено.'],
  ['clause', 'art_1__para_2', '2.', '2. Аким', 'отвечает.'],
  ['article', 'art_2', 'Статья 2', 'Статья 2', 'открыт.'],
]);
const table = buildTokenTable(document.id, text, 'ru');
const counted = countedText(document, segments, ['note', 'reference']);
const show = (spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' / ')).join(' … ');
function unitsOf(kind: RecordingUnitKind): { units: string[]; outside: string } {
  const { units, outside } = recordingUnits(document, segments, table, kind, counted);
  return {
    units: units.map(({ spans }) => show(spans)),
    outside: show(outside),
  };
}

describe('recording units', () => {
  it('of articles leave out notes and say what lies outside', () => {
    expect(unitsOf('article')).toEqual({
      units: [
        'Статья 1. Аким / 1. Аким избирается. Он служит. … 2. Аким отвечает.',
        'Статья 2 / Маслихат заседает. Он открыт.',
      ],
      outside: 'Закон / Глава 1. Общее',
    });
  });

  it('of clauses are the clauses, and each article without clauses', () => {
    expect(unitsOf('clause')).toEqual({
      units: [
        '1. Аким избирается. Он служит.',
        '2. Аким отвечает.',
        'Статья 2 / Маслихат заседает. Он открыт.',
      ],
      outside: 'Закон / Глава 1. Общее / Статья 1. Аким',
    });
  });

  it('of paragraphs are lines', () => {
    expect(unitsOf('paragraph').units).toEqual([
      'Закон',
      'Глава 1. Общее',
      'Статья 1. Аким',
      '1. Аким избирается. Он служит.',
      '2. Аким отвечает.',
      'Статья 2',
      'Маслихат заседает. Он открыт.',
    ]);
  });

  it('of sentences leave out those of notes', () => {
    const { units } = unitsOf('sentence');
    expect(units).toContain('Он служит.');
    expect(units.join()).not.toContain('Изменено');
  });

  it('of the document are one, of parts its outermost divisions', () => {
    expect(unitsOf('document').units).toHaveLength(1);
    expect(unitsOf('document').outside).toBe('');
    expect(unitsOf('part').units).toEqual([expect.stringMatching(/^Глава 1.*открыт\.$/u)]);
    expect(unitsOf('section')).toEqual({
      units: [],
      outside: unitsOf('document')
        .units.map((unit) => unit.slice(''.length))
        .join(),
    });
  });
});
