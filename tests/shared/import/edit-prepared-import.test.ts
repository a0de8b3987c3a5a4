import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingIds } from '../../../shared/base/identifiers.ts';
import {
  assignParagraph,
  assignParagraphs,
  editPart,
  keepRemains,
  leaveOutPart,
  leftOutParagraphs,
  mergeWithPrevious,
  moveBoundary,
  partOf,
  splitPart,
} from '../../../shared/import/edit-prepared-import.ts';
import { completeImport } from '../../../shared/import/import-document.ts';
import type { Paragraph } from '../../../shared/import/paragraph.ts';
import { type PreparedImport, prepareImport } from '../../../shared/import/prepare-import.ts';
import { detectLanguage } from '../../../shared/language/detect-language.ts';
import type { Language } from '../../../shared/language/language.ts';

/**
 * A prepared file in small: a letter is a paragraph. `aab.c` has the parts `a` (two paragraphs), `b`
 * and `c`; a full stop is left out. Parts are in the order of the letters.
 */
function prepared(marks: string): PreparedImport {
  const letters = [...new Set(marks.replaceAll('.', ''))].sort();
  const paragraphs = [...marks].map((mark, index): Paragraph => ({
    text: `${mark}${index}`,
    role: 'text',
    level: null,
    page: null,
    line: index + 1,
    isAfterGap: false,
  }));
  return {
    fileName: 'letters.txt',
    byteHash: 'hash',
    format: 'plain-text',
    encoding: 'utf-8',
    source: paragraphs,
    remains: [],
    keptRemains: [],
    paragraphs,
    languages: paragraphs.map(() => 'ru'),
    kind: 'other',
    title: { kk: '', ru: '', en: '' },
    identifiers: {},
    parts: letters.map((letter) => ({
      role: 'whole',
      language: 'ru',
      title: letter,
      keywords: [],
      paragraphs: [...marks].flatMap((mark, index) => (mark === letter ? [index] : [])),
    })),
  };
}

/** The marks that {@link prepared} would be given for this state; a part is known by its title. */
function marksOf({ paragraphs, parts }: PreparedImport): string {
  return paragraphs
    .map((_, index) => parts.find((part) => part.paragraphs.includes(index))?.title ?? '.')
    .join('');
}

const someMarks = fc
  .string({ unit: fc.constantFrom('a', 'b', 'c', '.'), minLength: 2, maxLength: 12 })
  .filter((marks) => /[abc]/.test(marks));

describe('giving paragraphs to parts', () => {
  it('takes a paragraph from one part and gives it to another', () => {
    expect(marksOf(assignParagraph(prepared('aabb'), 1, 1))).toBe('abbb');
    expect(marksOf(assignParagraph(prepared('aa.b'), 2, 0))).toBe('aaab');
  });

  it('leaves a paragraph out, and names those left out', () => {
    const left = assignParagraph(prepared('aabb'), 2, null);
    expect(marksOf(left)).toBe('aa.b');
    expect(leftOutParagraphs(left)).toEqual([2]);
  });

  it('drops a part that lost its last paragraph, but never the last part', () => {
    expect(assignParagraph(prepared('aab'), 2, 0).parts).toHaveLength(1);
    const only = prepared('.a');
    expect(assignParagraph(only, 1, null)).toBe(only);
  });

  it('gives a run as it gives its paragraphs one by one', () => {
    fc.assert(
      fc.property(someMarks, fc.nat(12), fc.nat(12), fc.boolean(), (marks, one, other, isOut) => {
        const before = prepared(marks);
        const [start, end] = [Math.min(one, other), Math.min(Math.max(one, other), marks.length)];
        const run = assignParagraphs(before, { start, end }, isOut ? null : 0);
        const title = before.parts[0]?.title ?? '';
        const expected = [...marks]
          .map((mark, index) => (index < start || index >= end ? mark : isOut ? '.' : title))
          .join('');
        const isRefused = !/[abc]/.test(expected);
        expect(marksOf(run)).toBe(isRefused ? marks : expected);
      }),
    );
  });

  it('says which part holds a paragraph', () => {
    const parts = [...'ab.'].map((_, index) => partOf(prepared('ab.'), index));
    expect(parts).toEqual([0, 1, null]);
  });
});

describe('moving the border of a part', () => {
  it('up takes the paragraph above in, down gives the first one away', () => {
    expect(marksOf(moveBoundary(prepared('aabb'), 2, 1))).toBe('abbb');
    expect(marksOf(moveBoundary(prepared('aabb'), 2, 3))).toBe('aaab');
  });

  it('takes in what was left out above', () => {
    expect(marksOf(moveBoundary(prepared('a.b'), 2, 1))).toBe('abb');
  });

  it('goes over several paragraphs at once', () => {
    expect(marksOf(moveBoundary(prepared('aaabbb'), 3, 1))).toBe('abbbbb');
    expect(marksOf(moveBoundary(prepared('aaabbb'), 3, 5))).toBe('aaaaab');
    expect(marksOf(moveBoundary(prepared('a..bb'), 3, 4))).toBe('a...b');
  });

  it('moves between the pieces of a part that lies around another', () => {
    expect(marksOf(moveBoundary(prepared('abba'), 3, 2))).toBe('abaa');
  });

  it('changes nothing outside of the text', () => {
    const before = prepared('ab');
    expect(moveBoundary(before, 0, 1)).toBe(before);
    expect(moveBoundary(before, 2, 1)).toBe(before);
  });
});

describe('joining and cutting parts', () => {
  it('joins a part with the one before it in the text, not in the list', () => {
    const before = prepared('bba');
    const joined = mergeWithPrevious(before, 0);
    expect(marksOf(joined)).toBe('bbb');
    expect(joined.parts).toHaveLength(1);
  });

  it('leaves the first part alone', () => {
    const before = prepared('ab');
    expect(mergeWithPrevious(before, 0)).toBe(before);
  });

  it('cuts a part before a paragraph and names the language of the second half', () => {
    const before = prepared('aaa');
    const languages: Language[] = ['ru', 'kk', 'kk'];
    const cut = splitPart({ ...before, languages }, 0, 1);
    expect(cut.parts.map(({ language, paragraphs }) => ({ language, paragraphs }))).toEqual([
      { language: 'ru', paragraphs: [0] },
      { language: 'kk', paragraphs: [1, 2] },
    ]);
  });

  it('does not cut off nothing', () => {
    const before = prepared('aab');
    expect(splitPart(before, 0, 0)).toBe(before);
    expect(splitPart(before, 0, 2)).toBe(before);
  });

  it('gives back the same text when cut and joined again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.nat(9), (length, place) => {
        const before = prepared('a'.repeat(length));
        const cut = splitPart(before, 0, place);
        const joined = mergeWithPrevious(cut, cut.parts.length - 1);
        expect(joined.parts[0]?.paragraphs).toEqual(before.parts[0]?.paragraphs);
      }),
    );
  });

  it('leaves a part out, the only one never', () => {
    expect(marksOf(leaveOutPart(prepared('aab'), 0))).toBe('..b');
    const only = prepared('aa');
    expect(leaveOutPart(only, 0)).toBe(only);
  });

  it('changes what is known of one part only', () => {
    const edited = editPart(prepared('ab'), 1, {
      language: 'kk',
      role: 'abstract',
      title: 'Аңдатпа',
    });
    expect(edited.parts.map(({ language, role, title }) => [language, role, title])).toEqual([
      ['ru', 'whole', 'a'],
      ['kk', 'abstract', 'Аңдатпа'],
    ]);
  });

  it('never counts a paragraph twice, whatever is moved', () => {
    fc.assert(
      fc.property(someMarks, fc.nat(12), fc.nat(12), (marks, from, to) => {
        const { parts } = moveBoundary(prepared(marks), from, Math.min(to, marks.length));
        const taken = parts.flatMap((part) => part.paragraphs);
        expect(new Set(taken).size).toBe(taken.length);
        expect(parts.every(({ paragraphs }) => paragraphs.length > 0)).toBe(true);
      }),
    );
  });
});

const pages = `Закон о садах и об охране деревьев
Статья 1. Сады
Сады являются общим достоянием всех граждан республики и охраняются
12
государством наравне с другими богатствами земли и воды.
Статья 2. Поля
Поля используются в порядке, установленном настоящим законом.`;

async function preparedPages(): Promise<PreparedImport> {
  const file = { fileName: 'pages.txt', bytes: new TextEncoder().encode(pages) };
  const choices = {
    encoding: 'detect',
    language: 'detect',
    kind: 'detect',
    keptRemains: [],
  } as const;
  const result = await prepareImport(file, choices, detectLanguage);
  if (!result.ok) throw new Error(`Not prepared: ${result.error.code}`);
  return result.value;
}

const textOf = (file: PreparedImport): string =>
  completeImport(file, '2025-01-02T03:04:05Z', countingIds()).documents[0]?.text ?? '';

describe('keeping page remains', () => {
  it('brings back one line that was set aside, where it stood', async () => {
    const file = await preparedPages();
    const number = file.remains.findIndex(({ kind }) => kind === 'pageNumber');
    const kept = keepRemains(file, [number]);
    expect(textOf(file).split('\n')).not.toContain('12');
    expect(textOf(kept).split('\n')).toContain('12');
    expect(textOf(keepRemains(kept, []))).toBe(textOf(file));
  });

  it('gives what a new reading of the file with the same choice gives', async () => {
    const file = await preparedPages();
    const all = keepRemains(file, 'all');
    expect(textOf(all)).toBe(pages);
    expect(all.languages).toHaveLength(all.paragraphs.length);
  });

  it('leaves the borders of parts where they were put', async () => {
    const file = await preparedPages();
    const border = file.paragraphs.findIndex(({ text }) => text.startsWith('Статья 2'));
    const cut = splitPart(file, 0, border);
    const kept = keepRemains(cut, 'all');
    expect(kept.parts).toHaveLength(2);
    const first = kept.parts[1]?.paragraphs[0] ?? -1;
    expect(kept.paragraphs[first]?.text).toBe('Статья 2. Поля');
    expect(kept.parts.flatMap(({ paragraphs }) => paragraphs)).toEqual(
      kept.paragraphs.map((_, index) => index),
    );
  });

  it('keeps left out what the user left out', async () => {
    const file = assignParagraph(await preparedPages(), 0, null);
    expect(textOf(keepRemains(file, 'all'))).toBe(pages.split('\n').slice(1).join('\n'));
  });
});
