import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../shared/project/change.ts';
import {
  noHistory,
  recordStep,
  rowsInUse,
  stepLimit,
  titlesOf,
  type History,
  type JournalRow,
} from '../../../renderer/store/journal.ts';

const change: Change = { kind: 'renameProject', name: '' };

function row(number: number, kind: JournalRow['kind'], of: number | null): JournalRow {
  const title = { key: 'test', values: { number } };
  return { changeNumber: number, kind, of, title, change, inverse: change };
}

/** Rows as a session of these acts leaves them; acts that are not possible are left out. */
function session(acts: readonly JournalRow['kind'][]): JournalRow[] {
  const rows: JournalRow[] = [];
  let history: History = noHistory;
  for (const kind of acts) {
    const stack = kind === 'redo' ? history.redoable : history.undoable;
    const of = kind === 'do' ? null : (stack.at(-1)?.row ?? null);
    if (kind !== 'do' && of === null) continue;
    const next = row(rows.length + 1, kind, of);
    rows.push(next);
    history = recordStep(history, next);
  }
  return rows;
}

const historyOf = (rows: readonly JournalRow[]): History => rows.reduce(recordStep, noHistory);
const numbers = (steps: History['undoable']): number[] => steps.map((step) => step.row);
const acts = fc.array(fc.constantFrom<JournalRow['kind']>('do', 'do', 'undo', 'redo'), {
  maxLength: 40,
});

describe('the history', () => {
  test('is the one of an editor: undo and redo wander, an act forgets what was taken back', () => {
    fc.assert(
      fc.property(acts, (kinds) => {
        // The naive editor: what is done, and what could be done again, by the acts themselves.
        const done: number[] = [];
        let undone: number[] = [];
        let count = 0;
        for (const kind of kinds) {
          if (kind === 'do') {
            done.push(++count);
            undone = [];
          } else {
            const moved = (kind === 'undo' ? done : undone).pop();
            if (moved !== undefined) (kind === 'undo' ? undone : done).push(moved);
          }
        }
        const { undoable, redoable } = historyOf(session(kinds));
        expect(undoable).toHaveLength(done.length);
        expect(redoable).toHaveLength(undone.length);
      }),
    );
  });

  test('carries the title of the act through undo and redo', () => {
    const rows = [row(1, 'do', null), row(2, 'do', null)];
    const undone = { ...row(3, 'undo', 2), title: row(2, 'do', null).title };
    const { undoable, redoable } = historyOf([...rows, undone]);
    expect(titlesOf(undoable)).toEqual([{ key: 'test', values: { number: 1 } }]);
    expect(titlesOf(redoable)).toEqual([{ key: 'test', values: { number: 2 } }]);
  });

  test('is the same without the rows that are no longer in use', () => {
    fc.assert(
      fc.property(acts, fc.nat({ max: 40 }), (kinds, upTo) => {
        const rows = session(kinds);
        const used = rowsInUse(historyOf(rows.slice(0, upTo)));
        const kept = rows.filter(
          ({ changeNumber }, index) => index >= upTo || used.has(changeNumber),
        );
        const whole = historyOf(rows);
        const pruned = historyOf(kept);
        expect(numbers(pruned.undoable)).toEqual(numbers(whole.undoable));
        expect(numbers(pruned.redoable)).toEqual(numbers(whole.redoable));
      }),
    );
  });

  test('keeps a bounded number of steps and forgets the oldest', () => {
    const rows = Array.from({ length: stepLimit + 5 }, (_, index) => row(index + 1, 'do', null));
    const { undoable } = historyOf(rows);
    expect(undoable).toHaveLength(stepLimit);
    expect(undoable[0]?.row).toBe(6);
  });

  test('lists at most fifty titles, the next one first', () => {
    const rows = Array.from({ length: 60 }, (_, index) => row(index + 1, 'do', null));
    const titles = titlesOf(historyOf(rows).undoable);
    expect(titles).toHaveLength(50);
    expect(titles[0]).toEqual({ key: 'test', values: { number: 60 } });
  });
});
