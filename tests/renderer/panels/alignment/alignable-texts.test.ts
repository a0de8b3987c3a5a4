import { describe, expect, it } from 'vitest';
import {
  alignableTexts,
  firstChoice,
  inColumns,
  notAligned,
} from '../../../../renderer/panels/alignment/alignable-texts.ts';
import type { Document } from '../../../../shared/document/document.ts';
import { sampleAlignment, sampleDocument, sampleWork } from '../../../support/sample-project.ts';

const work = sampleWork('1');
const version = (name: string, more: Partial<Document>): Document => ({
  ...sampleDocument(name, work, `Text ${name}`),
  ...more,
});
const kk = version('kk', { language: 'kk' });
const ru = version('ru', { language: 'ru', editionDate: '2023-01-01' });
const older = version('older', { language: 'ru', editionDate: '2017-03-10' });
const en = version('en', { language: 'en' });

describe('texts that can be aligned', () => {
  it('are two and more of a work; abstracts are apart from bodies', () => {
    const other = sampleWork('2');
    const alone = sampleDocument('alone', other, 'Alone');
    const body = version('body', { role: 'body' });
    const abstracts = [
      version('a1', { role: 'abstract', language: 'kk' }),
      version('a2', { role: 'abstract', language: 'en' }),
    ];
    const groups = alignableTexts({
      works: [work, other],
      documents: [body, ...abstracts, alone],
    });
    expect(groups.map(({ isOfAbstracts, documents }) => [isOfAbstracts, documents])).toEqual([
      [true, abstracts],
    ]);
  });

  it('wait until all of them are in some alignment', () => {
    const groups = alignableTexts({ works: [work], documents: [kk, ru, en] });
    expect(notAligned(groups, [])).toEqual(groups);
    expect(notAligned(groups, [sampleAlignment('1', work, [kk, ru])])).toEqual(groups);
    expect(notAligned(groups, [sampleAlignment('1', work, [kk, ru, en])])).toEqual([]);
  });

  it('stand in columns with editions of a language together, the earlier first', () => {
    expect(inColumns([kk, ru, en, older])).toEqual([kk, older, ru, en]);
  });

  it('are offered one of each language, of editions the latest', () => {
    expect(firstChoice([older, ru, kk, en])).toEqual([ru.id, kk.id, en.id]);
    expect(firstChoice([ru, older])).toEqual([older.id, ru.id]);
  });
});
