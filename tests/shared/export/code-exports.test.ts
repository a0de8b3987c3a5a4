import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { AnalysisRequest } from '../../../shared/analysis/analysis-request.ts';
import type { AnalysisTable } from '../../../shared/analysis/analysis-table.ts';
import { runAnalysis } from '../../../shared/analysis/run-analysis.ts';
import { exportTable } from '../../../shared/export/export-table.ts';
import { methodNote } from '../../../shared/export/method-note.ts';
import { methodParagraph } from '../../../shared/export/method-paragraph.ts';
import { tableWords } from '../../../shared/export/table-words.ts';
import { languages } from '../../../shared/language/language.ts';
import { analysisRequestSchema } from '../../../shared/project/request-schema.ts';
import { codeRequests } from '../../support/code-requests.ts';
import { corpusOfWords, type CodedWords } from '../../support/random-coding.ts';
import '../../support/load-languages.ts';

/** Two coders in three documents, with every concept somewhere, given five dates. */
const coded: readonly CodedWords[] = [0, 1, 2].flatMap((document) => [
  [document, document, 0, 37, 2] as const,
  ...[0, 1, 2].flatMap((concept) =>
    [0, 1].flatMap((coder): CodedWords[] => [
      [document, concept, coder, concept * 7 + coder * document, 2],
      [document, concept, coder, 20 + concept * document + coder, 3],
    ]),
  ),
]);
const small = corpusOfWords(coded);
const [model] = small.documents;
if (model === undefined) throw new Error('there are three documents');
const [group, ...codes] = small.codebook.concepts;
if (group === undefined) throw new Error('there are three concepts');
const corpus = {
  ...small,
  codebook: {
    ...small.codebook,
    concepts: [group, ...codes.map((code) => ({ ...code, parentId: group.id }))],
  },
  documents: [
    ...small.documents,
    ...[3, 4].map((number) => ({
      ...model,
      id: `doc_${number}` as const,
      textHash: `other-${number}`,
      editionDate: `200${number}-01-01`,
    })),
  ],
};
const project = corpus;

function tableOf(request: AnalysisRequest): AnalysisTable {
  const result = runAnalysis(request, corpus);
  if (!result.ok) throw new Error(`${request.kind}: ${JSON.stringify(result.error)}`);
  return result.value;
}

const named = codeRequests.map((request, place) => [`${place} ${request.kind}`, request] as const);

describe.each(languages)('tables of codes in %s', (language) => {
  const words = tableWords(language);

  it.each(named)('%s have a word for every column, term and key', async (_, request) => {
    const table = tableOf(request);
    for (const { key, label } of table.columns) {
      if (label === null) expect(words, key).toHaveProperty([`column.${key}`]);
    }
    const note = methodNote(request, table, project, words);
    for (const { term, fact } of note) {
      expect(term, `${term}: ${fact}`).not.toMatch(/^[a-z]+[A-Z]\w*$/);
      expect(fact, term).not.toMatch(/^[a-z]+[A-Z]\w*$/);
      expect(fact, term).not.toBe('');
    }
    expect(note[0]?.fact).not.toBe(request.kind);
    for (const kind of ['csv', 'json', 'txt'] as const) {
      const view = { rows: null, columnKeys: null };
      const bytes = await exportTable({ table, request, project }, { kind, language, words, view });
      expect(bytes.length).toBeGreaterThan(100);
    }
  });
});

it('says of agreement by groups what a rating is, of the other rows what a decision is', () => {
  const words = tableWords('en');
  for (const request of codeRequests) {
    if (request.kind !== 'agreement') continue;
    const table = tableOf(request);
    const isByGroups = request.rows === 'groups';
    const facts = methodNote(request, table, project, words).map(({ fact }) => fact);
    expect(facts.includes(words['note.ratingRule'] ?? '')).toBe(isByGroups);
    expect(facts.includes(words['note.participationRule'] ?? '')).toBe(!isByGroups);
    const opening = isByGroups ? 'agreementByGroups' : 'agreement';
    const paragraph = methodParagraph(request, table, project, words);
    expect(paragraph.startsWith(words[`paragraph.${opening}`] ?? '-')).toBe(true);
  }
});

it.each(named)('the request %s can be kept in a project', (_, request) => {
  const kept: unknown = JSON.parse(JSON.stringify(request));
  expect(v.parse(analysisRequestSchema, kept)).toEqual(request);
});
