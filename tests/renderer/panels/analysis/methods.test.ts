import { describe, expect, it } from 'vitest';
import type { AnalysisRequest } from '../../../../shared/analysis/analysis-request.ts';
import { fitRequest } from '../../../../renderer/panels/analysis/fit-request.ts';
import { lackFor, projectFacts } from '../../../../renderer/panels/analysis/method-needs.ts';
import { findMethods } from '../../../../renderer/panels/analysis/method-search.ts';
import {
  methodOf,
  methods,
  methodsByQuestion,
  questions,
} from '../../../../renderer/panels/analysis/methods.ts';
import { startRequest } from '../../../../renderer/panels/analysis/start-requests.ts';
import { analysisRequestSchema } from '../../../../shared/project/request-schema.ts';
import { agreedCoderId } from '../../../../shared/project/settle-disagreement.ts';
import { languages } from '../../../../shared/language/language.ts';
import { sampleProject } from '../../../support/sample-project.ts';
import { windowWords } from '../../../support/window-words.ts';
import * as v from 'valibot';

const project = sampleProject();
const start = (method: (typeof methods)[number]): AnalysisRequest =>
  startRequest(method, { project, labelLanguage: 'ru' });

describe('the kinds of tables', () => {
  it('stand under one question each, and every question is asked', () => {
    expect(new Set(methods).size).toBe(methods.length);
    expect(new Set(questions)).toEqual(new Set(Object.keys(methodsByQuestion)));
  });

  it.each(methods)('%s begins with a request of its own that can be saved', (method) => {
    const request = start(method);
    expect(methodOf(request)).toBe(method);
    expect(v.safeParse(analysisRequestSchema, request).success).toBe(true);
  });

  it.each(methods)('%s has a name, a description and synonyms in every language', (method) => {
    for (const language of languages) {
      const words = windowWords(language, 'analysis');
      for (const key of ['method', 'question', 'alsoCalled']) {
        expect(words[`${key}.${method}`], `${language} ${key}`).toBeTruthy();
      }
    }
  });

  it('are found by words of any language, in any order, also typed on the wrong layout', () => {
    const wordsOf = (method: (typeof methods)[number]): readonly string[] =>
      languages.map((language) => windowWords(language, 'analysis')[`method.${method}`] ?? '');
    expect(findMethods('согласие', wordsOf)).toEqual(['agreement']);
    expect(findMethods('coder inter', wordsOf)).toEqual(['agreement']);
    expect(findMethods('айрықша', wordsOf)).toEqual(['keyness']);
    expect(findMethods('cjukfcbt', wordsOf)).toEqual(['agreement']);
    expect(findMethods('TF-IDF)?', wordsOf)).toEqual(['tfIdf']);
    expect(findMethods('', wordsOf)).toEqual(methods);
    expect(findMethods('?', wordsOf)).toEqual([]);
    expect(findMethods('zzz', wordsOf)).toEqual([]);
  });
});

describe('what a table needs', () => {
  const facts = projectFacts(project);

  it('is said with the first thing that is missing', () => {
    const nothing = { ...facts, texts: 0, acceptedCodes: 0, coders: 0, codedTwice: 0 };
    expect(lackFor('agreement', nothing)).toBe('texts');
    expect(lackFor('agreement', { ...facts, acceptedCodes: 5, coders: 1 })).toBe('twoCoders');
    expect(lackFor('agreement', { ...facts, acceptedCodes: 5, coders: 2, codedTwice: 0 })).toBe(
      'codedTwice',
    );
    expect(
      lackFor('agreement', { ...facts, acceptedCodes: 5, coders: 2, codedTwice: 1 }),
    ).toBeNull();
    expect(lackFor('trend', { ...facts, acceptedCodes: 5, dates: 4 })).toBe('dates');
    expect(lackFor('words', facts)).toBeNull();
  });
});

describe('a request on the screen', () => {
  it('lets go of codes, coders and texts that are gone', () => {
    const asked: AnalysisRequest = {
      kind: 'disagreements',
      ...{ documentIds: ['doc_gone'], leaveOut: [], labelLanguage: 'ru', conceptIds: ['con_gone'] },
      ...{ includesDescendants: false, statuses: ['accepted'], origins: null, limit: 5 },
      ...{ coderIds: ['coder_gone'], recordingUnit: 'clause' },
    };
    expect(fitRequest(asked, project)).toMatchObject({
      documentIds: null,
      conceptIds: null,
      coderIds: null,
    });
  });

  it('compares people, not what they agreed on', () => {
    const coders = [...project.coders, { id: agreedCoderId, name: 'Agreed coding' } as const];
    const fitted = fitRequest(start('agreement'), { ...project, coders });
    expect(fitted).toMatchObject({ coderIds: project.coders.map(({ id }) => id) });
  });
});
