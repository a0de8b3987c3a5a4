import { describe, expect, it } from 'vitest';
import { reduceSession } from '../../../renderer/session/session-reducer.ts';
import type { SessionState } from '../../../renderer/session/session-state.ts';

const start: SessionState = {
  screen: 'texts',
  documentId: null,
  places: {},
  destination: null,
  trail: [],
  wish: null,
  coderId: 'coder_1',
  shownCoderIds: null,
  isBlind: false,
  conceptId: null,
  annotationId: null,
  numberedConceptIds: [],
  recentConceptIds: [],
};

describe('going to a place', () => {
  it('remembers where the reader was, and goes back there', () => {
    let state = reduceSession(start, { kind: 'openDocument', documentId: 'doc_1' });
    state = reduceSession(state, { kind: 'readAt', documentId: 'doc_1', offset: 120 });
    state = reduceSession(state, { kind: 'goTo', documentId: 'doc_2', span: { start: 7, end: 9 } });
    expect(state.documentId).toBe('doc_2');
    state = reduceSession(state, { kind: 'goBack' });
    expect(state.documentId).toBe('doc_1');
    expect(state.destination?.span).toEqual({ start: 120, end: 120 });
    expect(state.trail).toEqual([]);
  });

  it('is a new destination each time, so that going to the same place twice works', () => {
    const go = { kind: 'goTo', documentId: 'doc_1', span: { start: 0, end: 1 } } as const;
    const once = reduceSession(start, go);
    const twice = reduceSession(once, go);
    expect(twice.destination?.serial).toBeGreaterThan(once.destination?.serial ?? 0);
  });

  it('stays where it is when there is nowhere to go back to', () => {
    expect(reduceSession(start, { kind: 'goBack' })).toBe(start);
  });
});

describe('a wish for another screen', () => {
  it('brings the screen up and stands until it is granted', () => {
    const wish = { screen: 'alignment', documentId: 'doc_1', offset: 12 } as const;
    const wished = reduceSession(start, { kind: 'wish', wish });
    expect(wished).toMatchObject({ screen: 'alignment', wish });
    const granted = reduceSession(wished, { kind: 'wish', wish: null });
    expect(granted).toMatchObject({ screen: 'alignment', wish: null });
  });
});

describe('numbers of concepts', () => {
  it('belong to one concept each, and each concept has one at most', () => {
    let state = reduceSession(start, { kind: 'numberConcept', conceptId: 'con_a', number: 1 });
    state = reduceSession(state, { kind: 'numberConcept', conceptId: 'con_b', number: 1 });
    expect(state.numberedConceptIds[0]).toBe('con_b');
    state = reduceSession(state, { kind: 'numberConcept', conceptId: 'con_b', number: 4 });
    expect(state.numberedConceptIds.filter((id) => id === 'con_b')).toEqual(['con_b']);
    state = reduceSession(state, { kind: 'numberConcept', conceptId: 'con_b', number: null });
    expect(state.numberedConceptIds.every((id) => id === null)).toBe(true);
  });
});

describe('recent concepts', () => {
  it('stand once each, the latest first', () => {
    let state = start;
    for (const conceptId of ['con_a', 'con_b', 'con_a'] as const) {
      state = reduceSession(state, { kind: 'usedConcept', conceptId });
    }
    expect(state.recentConceptIds).toEqual(['con_a', 'con_b']);
  });
});
