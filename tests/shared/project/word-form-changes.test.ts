import { describe, expect, test } from 'vitest';
import { lemmaWith } from '../../../shared/language/word-forms.ts';
import type { Change } from '../../../shared/project/change.ts';
import { applyChange, invertChange } from '../../../shared/project/project-changes.ts';
import { openProjectFile, serializeProject } from '../../../shared/project/project-file.ts';
import type { Project } from '../../../shared/project/project.ts';
import { changeInto } from '../../../shared/project/replace-project.ts';
import {
  addStopWords,
  mergeLemmas,
  moveForms,
  removeStopWords,
  restoreForms,
  restoreLemma,
  restoreStopWords,
} from '../../../shared/project/word-form-changes.ts';
import { sampleProject } from '../../support/sample-project.ts';

function after(project: Project, change: Change | null): Project {
  if (change === null) throw new Error('nothing would change');
  return applyChange(project, change);
}

const project = sampleProject();
const electors = [
  { form: 'сайлаушы', automatic: 'сайлау' },
  { form: 'сайлаушының', automatic: 'сайлау' },
] as const;
const split = after(project, moveForms(project, 'kk', electors, 'сайлаушы'));
const edited = after(split, mergeLemmas(split, 'ru', 'выбор', 'выборы'));

describe('groupings of word forms', () => {
  test('change in one step for any number of forms, and the step can be taken back', () => {
    expect(lemmaWith(split.wordForms, 'kk', 'сайлаушының', 'сайлау')).toBe('сайлаушы');
    const change = moveForms(project, 'kk', electors, 'сайлаушы');
    if (change === null) throw new Error('nothing would change');
    expect(applyChange(split, invertChange(project, change)).wordForms).toEqual(project.wordForms);
  });

  test('make no step when nothing would change', () => {
    expect(moveForms(split, 'kk', electors, 'сайлаушы')).toBeNull();
    expect(mergeLemmas(project, 'ru', 'выборы', 'выборы')).toBeNull();
    expect(restoreForms(project, 'kk', ['сайлаушы'])).toBeNull();
    expect(restoreLemma(project, 'kk', 'сайлау', [])).toBeNull();
  });

  test('go back to the engine by form, and by lemma with the forms that were taken from it', () => {
    const one = after(edited, restoreForms(edited, 'kk', ['сайлаушының']));
    expect(one.wordForms.assigned.map(({ form }) => form)).toEqual(['сайлаушы']);
    const taken = ['сайлаушы', 'сайлаушының'];
    const whole = after(edited, restoreLemma(edited, 'kk', 'сайлау', taken));
    expect(whole.wordForms.assigned).toEqual([]);
    const apart = after(edited, restoreLemma(edited, 'ru', 'выборы', []));
    expect(apart.wordForms).toEqual(split.wordForms);
  });
});

describe('stop words', () => {
  test('change by word and go back to the list of the program in one step', () => {
    const added = after(project, addStopWords(project, 'ru', ['статья', 'пункт']));
    expect(added.stopWords.ru).toEqual({ added: ['пункт', 'статья'], removed: [] });
    const list = after(added, removeStopWords(added, 'ru', ['и', 'пункт']));
    expect(list.stopWords.ru).toEqual({ added: ['статья'], removed: ['и'] });
    expect(after(list, restoreStopWords(list, 'ru')).stopWords).toEqual(project.stopWords);
    expect(restoreStopWords(project, 'ru')).toBeNull();
    expect(addStopWords(project, 'ru', ['и'])).toBeNull();
  });
});

describe('a project whose words were edited', () => {
  const whole = after(edited, addStopWords(edited, 'kk', ['бап']));

  test('comes back from its file as it was', () => {
    const { json, texts } = serializeProject(whole);
    expect(openProjectFile(json, (hash) => texts.get(hash) ?? null)).toEqual({
      ok: true,
      value: whole,
    });
  });

  test('goes back to a backup and forward again', () => {
    const back = after(whole, changeInto(whole, project));
    expect(back.wordForms).toEqual(project.wordForms);
    expect(back.stopWords).toEqual(project.stopWords);
    expect(changeInto(whole, { ...whole, changeNumber: 99 })).toBeNull();
  });
});
