import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignableSegments } from '../../../shared/alignment/alignable-segments.ts';
import type { DocumentVersion } from '../../../shared/alignment/align-documents.ts';
import type { WorkKind } from '../../../shared/document/document.ts';
import { versionOf } from '../../support/aligned-laws.ts';
import { readCorpusFile } from '../../support/read-corpora.ts';

function segmentsIn({ document, segments }: DocumentVersion): string[] {
  const offsets = alignableSegments(document, segments);
  return Array.from({ length: offsets.length / 2 }, (_, index) =>
    document.text.slice(offsets[2 * index], offsets[2 * index + 1]),
  );
}

/** The visible characters of a text that no note covers. */
function counted({ document: { text }, segments }: DocumentVersion): string {
  const covered = [...text].map(() => false);
  for (const { kind, span } of segments) {
    if (kind === 'note') covered.fill(true, span.start, span.end);
  }
  return [...text]
    .filter((character, at) => covered[at] === false && character.trim() !== '')
    .join('');
}

describe('the segments that are aligned', () => {
  it('are sentences, with headings on their own and without editorial notes', () => {
    const text = [
      'Закон о селе',
      'Глава 1. Общие положения. Термины',
      'Статья 1. Аким села. Выборы',
      '1. Аким избирается. Срок – 4 года:',
      '1) днем; ночью;',
      '2) тайно. Порядок – в ст. 5 закона.',
      'Сноска. Статья 1 с изменением, внесенным Законом РК от 20.11.2024 № 12.',
      'Статья 2. Суд',
      'Суд решает.',
    ].join('\n');
    expect(segmentsIn(versionOf('1', 'ru', text))).toEqual([
      'Закон о селе',
      'Глава 1. Общие положения. Термины',
      'Статья 1. Аким села. Выборы',
      '1. Аким избирается.',
      'Срок – 4 года:',
      '1) днем; ночью;',
      '2) тайно.',
      'Порядок – в ст. 5 закона.',
      'Статья 2. Суд',
      'Суд решает.',
    ]);
  });

  it('are one for a preamble that is set like verse, and never for other broken lines', () => {
    const text = [
      'Конституция',
      'Мы, народ,',
      'объединенный судьбой,',
      'принимаем',
      'настоящую Конституцию.',
      'Статья 1',
      '1. Аким избирается на четыре года,',
      'строка с малой буквы.',
    ].join('\n');
    expect(segmentsIn(versionOf('1', 'ru', text, 'constitution')).slice(1)).toEqual([
      'Мы, народ,\nобъединенный судьбой,\nпринимаем\nнастоящую Конституцию.',
      'Статья 1',
      '1. Аким избирается на четыре года,',
      'строка с малой буквы.',
    ]);
  });

  it('are as many in each version of the model law', () => {
    const counts = (['kk', 'ru', 'en'] as const).map(
      (language) =>
        segmentsIn(
          versionOf(
            language,
            language,
            readCorpusFile(`model-local-elections-law/${language}.txt`),
          ),
        ).length,
    );
    expect(new Set(counts).size).toBe(1);
  });

  it('hold every counted character once, in order, and none is empty', () => {
    const kinds: readonly WorkKind[] = ['law', 'article', 'other'];
    const line = fc.constantFrom(
      ...['Закон о селе', 'Глава 1. Термины', 'Статья 1', 'Статья 2. Суд. Земля', '1. Да. Нет.'],
      ...['1) днем;', 'Сноска. С изменением.', 'Аннотация. Текст. Ещё.', 'Ключевые слова: а, б.'],
      ...['  Суд решает: "Да". Нет!  ', '', 'Список литературы', '1. Иванов А. Село. – 2020.'],
    );
    const anyText = fc.array(fc.oneof(line, line, fc.string()), { maxLength: 14 });
    fc.assert(
      fc.property(anyText, fc.constantFrom(...kinds), (lines, kind) => {
        const version = versionOf('1', 'ru', lines.join('\n'), kind);
        const found = segmentsIn(version);
        expect(found.join('').replace(/\s/gu, '')).toBe(counted(version));
        expect(found.filter((segment) => segment.trim() !== segment || segment === '')).toEqual([]);
      }),
    );
  });
});
