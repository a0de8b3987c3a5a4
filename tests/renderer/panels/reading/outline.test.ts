import { expect, test } from 'vitest';
import {
  codeProfiles,
  nodeAt,
  outlineNodes,
  outlineRows,
  rowOf,
} from '../../../../renderer/panels/reading/outline.ts';
import type { SegmentId } from '../../../../shared/base/identifiers.ts';
import type { Segment, SegmentKind } from '../../../../shared/document/document.ts';
import { sampleAnnotation, sampleProject } from '../../../support/sample-project.ts';

/** Segments from rows "kind id parent start end". */
function parts(
  ...rows: readonly (readonly [SegmentKind, string, string | null, number, number])[]
) {
  return rows.map(([kind, name, parent, start, end], ordinal): Segment => ({
    ...{ id: `seg_${name}`, documentId: 'doc_1', kind, ordinal, label: name, heading: null },
    ...{ parentId: parent === null ? null : `seg_${parent}`, eId: name, span: { start, end } },
  }));
}

const law = parts(
  ['chapter', 'c1', null, 0, 50],
  ['article', 'a1', 'c1', 5, 25],
  ['clause', 'a1_1', 'a1', 8, 15],
  ['subclause', 'a1_1_1', 'a1_1', 10, 15],
  ['clause', 'a1_2', 'a1', 16, 25],
  ['article', 'a2', 'c1', 26, 50],
  ['paragraph', 'a2_al', 'a2', 30, 50],
  ['chapter', 'c2', null, 51, 90],
  ['article', 'a3', 'c2', 55, 90],
);
const nodes = outlineNodes(law);
const ids = (rows: readonly { readonly id: SegmentId }[]): string =>
  rows.map(({ id }) => id.slice(4)).join(' ');

test('sub-clauses and paragraphs are not in the outline, what lies around them is their level', () => {
  expect(nodes.map(({ segment, level }) => `${segment.id.slice(4)} ${level}`)).toEqual([
    ...['c1 1', 'a1 2', 'a1_1 3', 'a1_2 3', 'a2 2', 'c2 1', 'a3 2'],
  ]);
});

test('the current place is the innermost part, between two parts the one before', () => {
  expect(nodeAt(nodes, 12)?.segment.id).toBe('seg_a1_1');
  expect(nodeAt(nodes, 40)?.segment.id).toBe('seg_a2');
  expect(nodeAt(nodes, 95)?.segment.id).toBe('seg_a3');
  expect(nodeAt([], 3)).toBeNull();
});

test('clauses unfold in the current article only', () => {
  expect(ids(outlineRows(nodes, nodeAt(nodes, 12), new Map()))).toBe('c1 a1 a1_1 a1_2 a2 c2 a3');
  expect(ids(outlineRows(nodes, nodeAt(nodes, 40), new Map()))).toBe('c1 a1 a2 c2 a3');
});

test('what the reader closed stays closed, and the closed part stands for the place in it', () => {
  const current = nodeAt(nodes, 12);
  const rows = outlineRows(nodes, current, new Map([['seg_c1', false]]));
  expect(ids(rows)).toBe('c1 c2 a3');
  expect(rowOf(nodes, rows, current)).toBe('seg_c1');
});

test('profiles count accepted codes by the article they begin in, in codebook order', () => {
  const project = sampleProject();
  const [document] = project.documents;
  const [one, two] = project.codebook.concepts;
  if (document === undefined || one === undefined || two === undefined)
    throw new Error('no sample');
  const code = (name: string, concept: typeof one, start: number, status = 'accepted' as const) => {
    const made = sampleAnnotation(name, document, concept);
    return { ...made, status, anchor: { ...made.anchor, span: { start, end: start + 3 } } };
  };
  const shown = [
    code('1', two, 6),
    code('2', one, 9),
    code('3', two, 20),
    { ...code('4', two, 21), status: 'proposed' as const },
    code('5', one, 60),
  ];
  const profiles = codeProfiles(nodes, shown, [one.id, two.id]);
  expect([...profiles].map(([id, bars]) => [id, bars.map(({ count }) => count)])).toEqual([
    ['seg_a1', [1, 2]],
    ['seg_a3', [1]],
  ]);
});
