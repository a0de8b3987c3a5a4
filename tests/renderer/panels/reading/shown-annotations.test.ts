import { expect, test } from 'vitest';
import {
  createPageCodes,
  orphans,
  shownAnnotations,
} from '../../../../renderer/panels/reading/shown-annotations.ts';
import type { Annotation } from '../../../../shared/annotation/annotation.ts';
import { sampleAnnotation, sampleProject } from '../../../support/sample-project.ts';

const project = sampleProject();
const [document, other] = project.documents;
const [concept] = project.codebook.concepts;
if (document === undefined || other === undefined || concept === undefined)
  throw new Error('empty');

function code(
  name: string,
  start: number,
  end: number,
  fields: Partial<Annotation> = {},
): Annotation {
  if (document === undefined || concept === undefined) throw new Error('empty');
  const made = sampleAnnotation(name, document, concept);
  return { ...made, anchor: { ...made.anchor, span: { start, end } }, ...fields };
}

const everyone = (): boolean => true;
const names = (list: readonly Annotation[]): string => list.map(({ id }) => id.slice(4)).join(' ');

test('the codes of the document are shown in text order, the longer first where they begin together', () => {
  const all = [
    code('late', 5, 6),
    code('short', 0, 2),
    code('long', 0, 4),
    code('elsewhere', 0, 1, { documentId: other.id }),
  ];
  expect(names(shownAnnotations(all, document, everyone, []))).toBe('long short late');
});

test('rejected codes and those of hidden coders are not shown', () => {
  const all = [
    code('rejected', 0, 1, { status: 'rejected' }),
    code('hidden', 0, 1, { coderId: 'coder_2' }),
    code('shown', 0, 1),
  ];
  const isShown = (id: string): boolean => id === 'coder_1';
  expect(names(shownAnnotations(all, document, isShown, []))).toBe('shown');
});

test('work on another document leaves the list the very same', () => {
  const own = [code('1', 0, 1), code('2', 2, 3)];
  const before = shownAnnotations(own, document, everyone, []);
  const more = [...own, code('3', 0, 1, { documentId: other.id })];
  expect(shownAnnotations(more, document, everyone, before)).toBe(before);
  const changed = [code('1', 0, 1), own[1] ?? code('2', 2, 3)];
  expect(shownAnnotations(changed, document, everyone, before)).not.toBe(before);
});

test('a code made in another state of the text is an orphan and not drawn', () => {
  const made = code('1', 0, 3);
  const orphan = { ...made, anchor: { ...made.anchor, textHash: 'gone' } };
  expect(names(orphans([made, orphan], document))).toBe('1');
  expect(orphans([orphan], document)).toEqual([orphan]);
  expect(shownAnnotations([orphan], document, everyone, [])).toEqual([]);
});

test('the same annotation gives the page the same object; only others have initials', () => {
  const coders = [
    { id: 'coder_1', name: 'Айгерім' },
    { id: 'coder_2', name: 'Данияр Омаров' },
  ] as const;
  const pageCode = createPageCodes(coders, 'coder_1');
  const own = code('1', 0, 3, { note: 'memo' });
  expect(pageCode(own)).toBe(pageCode(own));
  expect(pageCode(own)).toMatchObject({ coderInitials: null, hasNote: true, start: 0, end: 3 });
  const theirs = code('2', 0, 3, { coderId: 'coder_2' });
  expect(pageCode(theirs)?.coderInitials).toBe('ДО');
});
