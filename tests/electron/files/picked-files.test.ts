import { describe, expect, test } from 'vitest';
import { createHandleTable } from '../../../electron/files/picked-files.ts';

describe('handles', () => {
  test('lead to the path they were given for, the same one each time', () => {
    const table = createHandleTable('file_');
    const [a, b] = [table.handleOf('/texts/a'), table.handleOf('/texts/b')];
    expect([table.pathOf(a), table.pathOf(b)]).toEqual(['/texts/a', '/texts/b']);
    expect(table.handleOf('/texts/a')).toBe(a);
    expect(a).not.toBe(b);
  });

  test('say nothing about the path and cannot be guessed', () => {
    const handles = [1, 2].map(() => createHandleTable('folder_').handleOf('/texts/a'));
    expect(handles[0]).not.toBe(handles[1]);
    for (const handle of handles) expect(handle).toMatch(/^folder_[0-9a-f]{32}$/);
  });

  test('that were never given lead nowhere', () => {
    const table = createHandleTable('file_');
    table.handleOf('/texts/a');
    for (const handle of [
      'file_',
      'file_/texts/a',
      'file___proto__',
      'file_constructor',
    ] as const) {
      expect(table.pathOf(handle)).toBeNull();
    }
  });

  test('are worth nothing after they were forgotten', () => {
    const table = createHandleTable('file_');
    const handle = table.handleOf('/texts/a');
    table.forgetAll();
    expect(table.pathOf(handle)).toBeNull();
    expect(table.handleOf('/texts/a')).not.toBe(handle);
  });
});
