import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assignForm,
  formOrigin,
  lemmaWith,
  mergeLemma,
  noWordForms,
  releaseForms,
  releaseLemma,
  type WordForms,
  wordFormsIn,
} from '../../../shared/language/word-forms.ts';

/** What the engine of these tests says: the first letter is the lemma. */
const engine = (form: string): string => form.slice(0, 1);
const lemmaOf = (edits: WordForms, form: string): string =>
  lemmaWith(edits, 'ru', form, engine(form));
const assign = (edits: WordForms, form: string, lemma: string): WordForms =>
  assignForm(edits, 'ru', form, lemma, engine(form));

const letters = ['a', 'b', 'c', 'd'] as const;
const forms = letters.flatMap((letter) => [letter, `${letter}1`, `${letter}2`]);
const letter = fc.constantFrom(...letters);
type Act =
  | { readonly act: 'assign'; readonly form: string; readonly lemma: string }
  | { readonly act: 'merge'; readonly lemma: string; readonly into: string };
const acts = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('assign'), form: fc.constantFrom(...forms), lemma: letter }),
    fc.record({ act: fc.constant('merge'), lemma: letter, into: letter }),
  ),
  { maxLength: 12 },
);

const carryOut = (edits: WordForms, act: Act): WordForms =>
  act.act === 'assign'
    ? assign(edits, act.form, act.lemma)
    : mergeLemma(edits, 'ru', act.lemma, act.into);

describe('groupings by hand', () => {
  test('start with what the engine says', () => {
    expect(forms.map((form) => lemmaOf(noWordForms, form))).toEqual(forms.map(engine));
  });

  test('move one form and leave the others', () => {
    const edits = assign(noWordForms, 'a1', 'b');
    expect(['a', 'a1', 'a2', 'b1'].map((form) => lemmaOf(edits, form))).toEqual([
      'a',
      'b',
      'a',
      'b',
    ]);
    expect(formOrigin(edits, 'ru', 'a1', 'a')).toBe('assigned');
    expect(formOrigin(edits, 'ru', 'a2', 'a')).toBe('automatic');
  });

  test('take a form out into a lemma of its own', () => {
    expect(lemmaOf(assign(noWordForms, 'a1', 'a1'), 'a1')).toBe('a1');
  });

  test('hold in one language only', () => {
    const edits = mergeLemma(assign(noWordForms, 'a1', 'b'), 'ru', 'c', 'b');
    expect(lemmaWith(edits, 'kk', 'a1', 'a')).toBe('a');
    expect(lemmaWith(edits, 'kk', 'c1', 'c')).toBe('c');
    expect(wordFormsIn(edits, new Set(['kk']))).toBe(noWordForms);
    expect(wordFormsIn(edits, new Set(['ru', 'kk']))).toBe(edits);
  });

  test('are found whatever letters a word is typed with', () => {
    // Latin "a" and "o", capital letters, ё.
    const edits = assignForm(noWordForms, 'ru', 'Вoдоём', 'ВОДOЁМЫ', 'водоем');
    expect(lemmaWith(edits, 'ru', 'водоем', 'водоем')).toBe('водоемы');
  });

  test('do to all forms, act by act, what the act says', () => {
    fc.assert(
      fc.property(acts, (sequence: readonly Act[]) => {
        let edits = noWordForms;
        const naive = new Map(forms.map((form) => [form, engine(form)]));
        for (const act of sequence) {
          edits = carryOut(edits, act);
          for (const [form, lemma] of naive) {
            if (act.act === 'assign' ? form === act.form : lemma === act.lemma) {
              naive.set(form, act.act === 'assign' ? act.lemma : act.into);
            }
          }
        }
        expect(new Map(forms.map((form) => [form, lemmaOf(edits, form)]))).toEqual(naive);
      }),
    );
  });

  test('come to an answer at once: after a merge nothing counts under what was merged', () => {
    const there = mergeLemma(mergeLemma(noWordForms, 'ru', 'a', 'b'), 'ru', 'b', 'c');
    expect(['a1', 'b1', 'c1'].map((form) => lemmaOf(there, form))).toEqual(['c', 'c', 'c']);
    const back = mergeLemma(there, 'ru', 'c', 'a');
    expect(['a1', 'b1', 'c1'].map((form) => lemmaOf(back, form))).toEqual(['a', 'a', 'a']);
    expect(back.merged.map(({ lemma }) => lemma)).toEqual(['b', 'c']);
  });

  test('note nothing down where a form goes by itself', () => {
    const edits = assign(noWordForms, 'a1', 'b');
    expect(assign(edits, 'a1', 'a')).toBe(noWordForms);
    const merged = mergeLemma(noWordForms, 'ru', 'a', 'b');
    expect(assign(merged, 'a1', 'b')).toBe(merged);
    expect(mergeLemma(edits, 'ru', 'a', 'a')).toBe(edits);
  });

  test('go back to the engine, form by form and lemma by lemma', () => {
    const edits = assign(mergeLemma(assign(noWordForms, 'a1', 'b'), 'ru', 'c', 'b'), 'b1', 'd');
    expect(releaseForms(edits, 'ru', ['A1', 'b1'])).toEqual(
      mergeLemma(noWordForms, 'ru', 'c', 'b'),
    );
    expect(releaseLemma(edits, 'ru', 'b')).toEqual(assign(noWordForms, 'b1', 'd'));
    expect(releaseForms(edits, 'kk', ['a1'])).toBe(edits);
  });

  test('say the same in the same words, in whatever order they were made', () => {
    const [first, second] = [assign(noWordForms, 'a1', 'b'), assign(noWordForms, 'b1', 'c')];
    expect(assign(first, 'b1', 'c')).toEqual(assign(second, 'a1', 'b'));
  });
});
