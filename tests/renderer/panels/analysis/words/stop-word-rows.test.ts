import { describe, expect, it } from 'vitest';
import {
  newStopWords,
  stopWordRows,
} from '../../../../../renderer/panels/analysis/words/stop-word-rows.ts';

const edits = { added: ['статья'], removed: ['и'] };
const compare = (a: string, b: string): number => a.localeCompare(b, 'ru');

describe('the list of stop words', () => {
  it('begins with what was changed by hand and keeps in sight what was taken off', () => {
    const rows = stopWordRows('ru', edits, '', compare);
    expect(rows.slice(0, 2)).toEqual([
      { word: 'и', state: 'removed' },
      { word: 'статья', state: 'added' },
    ]);
    expect(rows.filter(({ word }) => word === 'и')).toHaveLength(1);
    expect(rows).toContainEqual({ word: 'все', state: 'default' });
  });

  it('is filtered by what is typed', () => {
    const rows = stopWordRows('ru', edits, 'СТАТ', compare);
    expect(rows.map(({ word }) => word)).toEqual(['статья']);
  });

  it('takes words that are not on it, several at once', () => {
    const rows = stopWordRows('ru', edits, '', compare);
    expect(newStopWords(rows, 'Пункт, статья; и пункт  глава')).toEqual(['пункт', 'и', 'глава']);
    expect(newStopWords(rows, ' , ')).toEqual([]);
  });
});
