import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../shared/project/project-changes.ts';
import { openProjectFile, serializeProject } from '../../../shared/project/project-file.ts';
import { makeChange } from '../../support/random-changes.ts';
import { sampleProject } from '../../support/sample-project.ts';

const project = sampleProject();
const { json, texts } = serializeProject(project);
const readText = (hash: string): string | null => texts.get(hash) ?? null;

type Path = readonly (string | number)[];

/** The file with one value put in place of another, `undefined` to take it out. */
function edited(path: Path, value: unknown): string {
  const root: unknown = JSON.parse(json);
  let node = root;
  for (const key of path.slice(0, -1)) node = Reflect.get(Object(node), key);
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(Object(node), last);
  else Reflect.set(Object(node), last, value);
  return JSON.stringify(root);
}

describe('a project file', () => {
  test('opens as the project it was made of, after any changes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 12 }), (list) => {
        const changed = list.reduce(
          (state, choice, step) => applyChange(state, makeChange(state, choice, `${step}`)),
          project,
        );
        const stored = serializeProject(changed);
        const opened = openProjectFile(stored.json, (hash) => stored.texts.get(hash) ?? null);
        expect(opened).toEqual({ ok: true, value: changed });
        expect(serializeProject(changed).json).toBe(stored.json);
      }),
    );
  });

  test('holds no document text, and one record on each line', () => {
    for (const { text } of project.documents) expect(json).not.toContain(text);
    for (const { id } of project.annotations) {
      expect(json.split('\n').filter((line) => line.startsWith(`{"id":"${id}"`))).toHaveLength(1);
    }
  });

  test.each(['', 'null', '[]', '"proj_1"', '{', '{"formatVersion":1}', '{"id":"proj_1"}'])(
    'that is %j is not a project',
    (text) => {
      const opened = openProjectFile(text, readText);
      expect(opened).toEqual({ ok: false, error: { code: 'notAProject' } });
    },
  );

  test.each([0, 1.5, '1', null])('of version %j is not a project', (version) => {
    const opened = openProjectFile(edited(['formatVersion'], version), readText);
    expect(opened).toEqual({ ok: false, error: { code: 'notAProject' } });
  });

  test('of a newer version says which, whatever else it holds', () => {
    const opened = openProjectFile('{"formatVersion":7,"id":"proj_1","new":1}', readText);
    expect(opened).toEqual({ ok: false, error: { code: 'formatTooNew', version: 7 } });
  });

  test('cut off at any place does not open as anything', () => {
    for (let length = 0; length < json.length - 2; length += 97) {
      expect(openProjectFile(json.slice(0, length), readText).ok).toBe(false);
    }
  });
});

describe('a record that is wrong is named by its path:', () => {
  const cases: readonly (readonly [string, Path, unknown])[] = [
    ['name', ['name'], 5],
    ['coders', ['coders'], undefined],
    ['works[1].kind', ['works', 1, 'kind'], 'novel'],
    ['works[0].title.kk', ['works', 0, 'title', 'kk'], undefined],
    ['works[1].id', ['works', 1, 'id'], 'work_1'],
    ['documents[0].textHash', ['documents', 0, 'textHash'], '../../etc/passwd'],
    ['documents[0].source.byteHash', ['documents', 0, 'source', 'byteHash'], '..'],
    ['documents[2].workId', ['documents', 2, 'workId'], 'work_9'],
    ['documents[2].language', ['documents', 2, 'language'], 'de'],
    ['documents[0].editionDate', ['documents', 0, 'editionDate'], '01.02.2023'],
    ['documents[1].extra', ['documents', 1, 'extra'], 'unknown fields are not dropped'],
    ['documents[1].replacesDocumentId', ['documents', 1, 'replacesDocumentId'], 'doc_9'],
    ['segments[1].parentId', ['segments', 1, 'parentId'], 'seg_2_0'],
    ['segments[0].parentId', ['segments', 0, 'parentId'], 'seg_1_1'],
    ['segments[3].documentId', ['segments', 3, 'documentId'], 'doc_9'],
    ['segments[3].span', ['segments', 3, 'span'], { start: 0, end: 9999 }],
    ['segments[4].span', ['segments', 4, 'span'], { start: 5, end: 4 }],
    ['segments[4].span.start', ['segments', 4, 'span', 'start'], -1],
    ['codebook.concepts[1].parentId', ['codebook', 'concepts', 1, 'parentId'], 'con_3'],
    ['codebook.concepts[0].color', ['codebook', 'concepts', 0, 'color'], 'red'],
    ['annotations[2].documentId', ['annotations', 2, 'documentId'], 'doc_9'],
    ['annotations[2].conceptId', ['annotations', 2, 'conceptId'], 'con_9'],
    ['annotations[2].coderId', ['annotations', 2, 'coderId'], 'coder_9'],
    ['annotations[3].createdAt', ['annotations', 3, 'createdAt'], 'yesterday'],
    ['annotations[3].anchor.span', ['annotations', 3, 'anchor', 'span'], { start: 0, end: 999 }],
    [
      'annotations[3].anchor.quote.exact',
      ['annotations', 3, 'anchor', 'quote', 'exact'],
      'what the text does not say',
    ],
  ];
  test.each(cases)('%s', (path, place, value) => {
    const opened = openProjectFile(edited(place, value), readText);
    expect(opened).toEqual({ ok: false, error: { code: 'invalidRecord', path } });
  });
});

describe('a text', () => {
  const hash = project.documents[1]?.textHash ?? '';

  test('that is missing is named by its hash', () => {
    const opened = openProjectFile(json, (wanted) => (wanted === hash ? null : readText(wanted)));
    expect(opened).toEqual({ ok: false, error: { code: 'textMissing', hash } });
  });

  test('that differs in one letter is named by its hash', () => {
    const opened = openProjectFile(json, (wanted) => {
      const text = readText(wanted);
      return wanted === hash ? `${text?.slice(0, -1)}!` : text;
    });
    expect(opened).toEqual({ ok: false, error: { code: 'textAltered', hash } });
  });
});
