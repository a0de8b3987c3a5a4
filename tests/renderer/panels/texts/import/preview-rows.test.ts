import { describe, expect, it } from 'vitest';
import {
  assignParagraph,
  keepRemains,
  splitPart,
} from '../../../../../shared/import/edit-prepared-import.ts';
import { type PreparedImport, prepareImport } from '../../../../../shared/import/prepare-import.ts';
import { detectLanguage } from '../../../../../shared/language/detect-language.ts';
import { previewAct } from '../../../../../renderer/panels/texts/import/preview-keys.ts';
import {
  partNumbers,
  previewRows,
  type PreviewRow,
} from '../../../../../renderer/panels/texts/import/preview-rows.ts';
import { keyMap, type Chord } from '../../../../../renderer/session/key-map.ts';

async function prepared(text: string): Promise<PreparedImport> {
  const bytes = new TextEncoder().encode(text);
  const choices = { encoding: 'detect', language: 'ru', kind: 'other', keptRemains: [] } as const;
  const result = await prepareImport({ fileName: 'x.txt', bytes }, choices, detectLanguage);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const pages = `Закон о садах и об охране деревьев
Сады являются общим достоянием всех граждан республики и охраняются
12
государством наравне с другими богатствами земли и воды.
Поля используются в порядке, установленном настоящим законом.`;

/** The rows in brief: `#1` the head of a part, `~` a line set aside, `+` a piece joined to the one before. */
function brief(rows: readonly PreviewRow[]): string[] {
  return rows.map((row) => {
    switch (row.kind) {
      case 'head':
        return row.part === null ? '#out' : `#${row.number}${row.isContinued ? '…' : ''}`;
      case 'aside':
        return `~${row.text}`;
      case 'fold':
        return `(${row.count})`;
      case 'text':
        return `${row.joinedBy === null ? '' : '+'}${row.text.split(' ')[0]}`;
    }
  });
}

const none = new Set<string>();

describe('the preview of a file', () => {
  it('shows lines set aside where they stood, between the pieces that were joined', async () => {
    const file = await prepared(pages);
    expect(brief(previewRows(file, none))).toEqual([
      '#1',
      'Закон',
      'Сады',
      '~12',
      '+государством',
      'Поля',
    ]);
  });

  it('loses no character of the text, whatever is kept', async () => {
    const file = await prepared(pages);
    for (const kept of [[], [0], [1], 'all'] as const) {
      const own = keepRemains(file, kept);
      const words = previewRows(own, none)
        .flatMap((row) => (row.kind === 'text' ? [row.text] : []))
        .join(' ');
      expect(words).toBe(own.paragraphs.map(({ text }) => text).join(' '));
    }
  });

  it('says which lines are remains that were kept', async () => {
    const file = await prepared(pages);
    const number = file.remains.findIndex(({ kind }) => kind === 'pageNumber');
    const rows = previewRows(keepRemains(file, [number]), none);
    const kept = rows.find((row) => row.kind === 'text' && row.text === '12');
    expect(kept).toMatchObject({ keptRemain: number });
  });

  it('begins a stretch where the part changes, and says which ones go on', async () => {
    const file = splitPart(await prepared('а\nб\nв\nг'), 0, 2);
    const mixed = assignParagraph(file, 3, 0);
    expect(brief(previewRows(mixed, none))).toEqual(['#1', 'а', 'б', '#2', 'в', '#1…', 'г']);
    const out = assignParagraph(file, 1, null);
    expect(brief(previewRows(out, none))).toEqual(['#1', 'а', '#out', 'б', '#2', 'в', 'г']);
  });

  it('tells of a paragraph that is in two parts', async () => {
    const file = splitPart(await prepared('а\nб'), 0, 1);
    const shared = {
      ...file,
      parts: file.parts.map((part) => ({ ...part, paragraphs: [0, ...part.paragraphs] })),
    };
    const first = previewRows(shared, none).find(({ kind }) => kind === 'text');
    expect(first).toMatchObject({ part: 0, alsoIn: expect.arrayContaining([1]) });
  });

  it('numbers parts in the order of the text, not of the list', async () => {
    const { parts, ...file } = splitPart(await prepared('а\nб'), 0, 1);
    expect(partNumbers({ ...file, parts: parts.toReversed() })).toEqual([2, 1]);
  });

  it('folds long stretches, both ends in sight, and unfolds them by their key', async () => {
    const file = await prepared(Array.from({ length: 40 }, (_, n) => `Абзац${n}.`).join('\n'));
    const rows = previewRows(file, none);
    expect(rows).toHaveLength(11);
    expect(brief(rows)).toContain('(31)');
    const fold = rows.find(({ kind }) => kind === 'fold');
    expect(previewRows(file, new Set([fold?.key ?? '']))).toHaveLength(41);
  });

  it('gives every row a key of its own', async () => {
    const rows = previewRows(splitPart(await prepared(pages), 0, 1), none);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});

describe('keys in the preview', () => {
  it('are those of the key sheet', () => {
    const own = Object.values(keyMap).filter(({ scope }) => scope === 'import');
    expect(own.length).toBeGreaterThan(5);
    for (const { chords } of own) {
      for (const { code, hasAlt } of chords as readonly Chord[]) {
        const key = {
          code,
          altKey: hasAlt === true,
          ctrlKey: false,
          metaKey: false,
          shiftKey: false,
        };
        expect(previewAct(9, 3, key), code).not.toBeNull();
      }
    }
  });
});
