import type { Language } from '../language/language.ts';
import { noStopWordsByHand, withoutStopWord, withStopWord } from '../language/stop-word-edits.ts';
import type { StopWordEdits } from '../language/stop-words.ts';
import {
  assignForm,
  mergeLemma,
  releaseForms,
  releaseLemma,
  type WordForms,
} from '../language/word-forms.ts';
import type { Change } from './change.ts';
import type { Project } from './project.ts';

/** A form with the lemma that the engine gives it. */
export type FormOfLemma = { readonly form: string; readonly automatic: string };

/**
 * Counts forms under another lemma, in one step; a lemma that has a form's own name takes it out of
 * the others. `null` when they count there already.
 */
export function moveForms(
  { wordForms }: Project,
  language: Language,
  forms: readonly FormOfLemma[],
  lemma: string,
): Change | null {
  const moved = forms.reduce(
    (edits, { form, automatic }) => assignForm(edits, language, form, lemma, automatic),
    wordForms,
  );
  return settingOf(wordForms, moved);
}

/** Counts all that counts under a lemma under another one; `null` when they are the same. */
export function mergeLemmas(
  { wordForms }: Project,
  language: Language,
  lemma: string,
  into: string,
): Change | null {
  return settingOf(wordForms, mergeLemma(wordForms, language, lemma, into));
}

/** Leaves forms that were placed by hand to the engine again; `null` when none of them was. */
export function restoreForms(
  { wordForms }: Project,
  language: Language,
  forms: readonly string[],
): Change | null {
  return settingOf(wordForms, releaseForms(wordForms, language, forms));
}

/**
 * Leaves a lemma to the engine again: what was brought to it by hand goes back, `taken`, the forms
 * that were taken away from it, come back. `null` when there was nothing of the kind.
 */
export function restoreLemma(
  { wordForms }: Project,
  language: Language,
  lemma: string,
  taken: readonly string[],
): Change | null {
  const released = releaseForms(releaseLemma(wordForms, language, lemma), language, taken);
  return settingOf(wordForms, released);
}

/** Puts words on the stop list of a language; `null` when all are there. */
export function addStopWords(
  { stopWords }: Project,
  language: Language,
  words: readonly string[],
): Change | null {
  const before = stopWords[language];
  const edits = words.reduce((list, word) => withStopWord(list, language, word), before);
  return listOf(before, edits, language);
}

/** Takes words off the stop list of a language; `null` when none is there. */
export function removeStopWords(
  { stopWords }: Project,
  language: Language,
  words: readonly string[],
): Change | null {
  const before = stopWords[language];
  const edits = words.reduce((list, word) => withoutStopWord(list, language, word), before);
  return listOf(before, edits, language);
}

/** The list of a language as it came with the program; `null` when it is that already. */
export function restoreStopWords({ stopWords }: Project, language: Language): Change | null {
  const { added, removed } = stopWords[language];
  if (added.length + removed.length === 0) return null;
  return { kind: 'setStopWords', language, edits: noStopWordsByHand[language] };
}

function settingOf(before: WordForms, after: WordForms): Change | null {
  return after === before ? null : { kind: 'setWordForms', wordForms: after };
}

function listOf(before: StopWordEdits, after: StopWordEdits, language: Language): Change | null {
  return after === before ? null : { kind: 'setStopWords', language, edits: after };
}
