import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../shared/annotation/annotation.ts';
import type { Document, Segment } from '../../../../shared/document/document.ts';
import {
  countCoded,
  mainParts,
  missingArticles,
  mostFrequent,
  structureOf,
  unitsOf,
} from '../../../../renderer/panels/texts/document-facts.ts';
import { sampleProject } from '../../../support/sample-project.ts';
import { spanOf, tinyDocument, tinySegments } from '../../../support/tiny-corpus.ts';

const lawText = 'Статья 1\n1. Один.\n2. Два.\nСтатья 2\nЦелая статья.\nСноска о статье.';
const law = tinyDocument('doc_law', 'ru', lawText);
const segments = tinySegments(law, [
  ['article', 'art_1', 'Статья 1', 'Статья 1', 'Два.'],
  ['clause', 'art_1__para_1', '1.', '1. Один.', 'Один.'],
  ['clause', 'art_1__para_2', '2.', '2. Два.', 'Два.'],
  ['article', 'art_2', 'Статья 2', 'Статья 2', 'Сноска о статье.'],
  ['note', 'art_2__note_1', null, 'Сноска', 'Сноска о статье.'],
]);

function passage(words: string, conceptId: Annotation['conceptId'] = 'con_1'): Annotation {
  const [sample] = sampleProject().annotations;
  if (sample === undefined) throw new Error('No annotation to begin with');
  return { ...sample, conceptId, anchor: { ...sample.anchor, span: spanOf(lawText, words) } };
}

describe('the structure of a document', () => {
  it('counts its parts, the outermost first', () => {
    expect(structureOf(segments)).toEqual([
      { kind: 'article', count: 2 },
      { kind: 'clause', count: 2 },
      { kind: 'note', count: 1 },
    ]);
  });

  it('is told by articles, else by paragraphs, of abstracts by sentences', () => {
    expect(mainParts(structureOf(segments), 'whole', 9)).toEqual({ kind: 'article', count: 2 });
    const paragraphs = [{ kind: 'paragraph', count: 8 }] as const;
    expect(mainParts(paragraphs, 'body', 9)).toEqual({ kind: 'paragraph', count: 8 });
    expect(mainParts(paragraphs, 'abstract', 9)).toEqual({ kind: 'sentence', count: 9 });
    expect(mainParts([], 'whole', null)).toBeNull();
  });
});

describe('the coded share', () => {
  it('counts clauses, and articles that have none, without editorial notes', () => {
    const counted = unitsOf(law, segments, null);
    expect(counted?.unit).toBe('clause');
    expect(counted?.units).toHaveLength(3);
    const units = counted?.units ?? [];
    expect(countCoded(units, [passage('Один'), passage('1. Один.')])).toBe(1);
    expect(countCoded(units, [passage('Целая'), passage('Два')])).toBe(2);
    expect(countCoded(units, [passage('Сноска о статье.')])).toBe(0);
  });

  it('counts a passage over two clauses for both', () => {
    const units = unitsOf(law, segments, null)?.units ?? [];
    const both = passage('Один.');
    const span = { start: spanOf(lawText, 'Один.').start, end: spanOf(lawText, 'Два').end };
    expect(countCoded(units, [{ ...both, anchor: { ...both.anchor, span } }])).toBe(2);
  });

  it('counts sentences where there are no clauses, and waits for them', () => {
    const plain = tinyDocument('doc_plain', 'ru', 'Один. Два. Три.');
    expect(unitsOf(plain, [], null)).toBeNull();
    const counted = unitsOf(plain, [], Uint32Array.from([0, 5, 6, 10, 11, 15]));
    expect(counted?.unit).toBe('sentence');
    expect(counted?.units.map(({ spans }) => spans)).toEqual([
      [{ start: 0, end: 5 }],
      [{ start: 6, end: 10 }],
      [{ start: 11, end: 15 }],
    ]);
  });
});

describe('what a text lacks', () => {
  const version = (
    id: Document['id'],
    language: Document['language'],
    articles: readonly string[],
    fields: Partial<Document> = {},
  ): { document: Document; segments: Segment[] } => {
    const text = articles.map((number) => `Article ${number}.`).join('\n');
    const document = tinyDocument(id, language, text, fields);
    return {
      document,
      segments: tinySegments(
        document,
        articles.map((number) => {
          const words = `Article ${number}.`;
          return ['article', `chp_1__art_${number}`, number, words, words] as const;
        }),
      ),
    };
  };
  const lacks = (...versions: ReturnType<typeof version>[]): readonly string[] | null => {
    const [first] = versions;
    if (first === undefined) return null;
    return missingArticles(
      first.document,
      versions.map(({ document }) => document),
      (document) => versions.find((own) => own.document === document)?.segments ?? [],
    );
  };
  const kazakh = version('doc_kk', 'kk', ['1', '2', '9', '10', '94-1']);

  it('names the articles that other language versions have, in their order', () => {
    expect(lacks(version('doc_ru', 'ru', ['1', '2']), kazakh)).toEqual(['9', '10', '94-1']);
    expect(lacks(kazakh, version('doc_ru', 'ru', ['1', '2']))).toEqual([]);
  });

  it('does not compare with other works and editions', () => {
    expect(lacks(version('doc_ru', 'ru', ['1'], { workId: 'work_2' }), kazakh)).toEqual([]);
    expect(lacks(version('doc_ru', 'ru', ['1'], { editionDate: '2017-01-01' }), kazakh)).toEqual(
      [],
    );
    expect(lacks(version('doc_old', 'kk', ['1']), kazakh)).toEqual([]);
  });

  it('is silent about a text without articles', () => {
    expect(lacks(version('doc_ru', 'ru', []), kazakh)).toBeNull();
  });
});

describe('the most frequent concepts', () => {
  it('are told with their numbers, the most frequent first, as many as asked for', () => {
    const passages = [passage('Один', 'con_a'), passage('Два', 'con_b'), passage('Целая', 'con_b')];
    expect(mostFrequent(passages, 1)).toEqual([{ conceptId: 'con_b', count: 2 }]);
    expect(mostFrequent(passages, 5)).toHaveLength(2);
  });
});
