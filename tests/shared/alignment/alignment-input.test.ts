import { describe, expect, it } from 'vitest';
import { readAlignmentInput } from '../../../shared/alignment/alignment-input.ts';
import { learnLexiconSource } from '../../../shared/alignment/learn-lexicon.ts';
import { decodeLexicon, encodeLexicon } from '../../../shared/alignment/lexicon-codec.ts';
import { builtinLexicon } from '../../../shared/alignment/builtin-lexicon.ts';
import { chooseSources, priorPairs } from '../../../shared/alignment/stem-lexicon.ts';

const doc = (fields: object): unknown => ({
  docs: [{ id: 'a', sents: { kk: ['а'], ru: ['б'] }, ...fields }],
});

describe('a file of segments', () => {
  it.each([
    [null, 'noDocuments', 'docs'],
    [[], 'noDocuments', 'docs'],
    [{ docs: {} }, 'noDocuments', 'docs'],
    [{ docs: [] }, 'noDocuments', 'docs'],
    [{ docs: [7] }, 'badId', 'docs[0].id'],
    [doc({ id: 7 }), 'badId', 'docs[0].id'],
    [doc({ sents: 'x' }), 'badSegments', 'docs[0].sents'],
    [doc({ sents: { kk: ['а'] } }), 'badSegments', 'docs[0].sents'],
    [doc({ sents: { kk: ['а'], ru: [null] } }), 'badSegments', 'docs[0].sents.ru[0]'],
    [doc({ sents: { 'kk-x': [], ru: [] } }), 'badSegments', 'docs[0].sents.kk-x'],
    [doc({ sents: { kk: new Array(200_001).fill(''), ru: [] } }), 'tooMany', 'docs[0].sents.kk'],
    [doc({ pairs: 3 }), 'badBeads', 'docs[0].pairs'],
    [doc({ pairs: { 'kk-en': [] } }), 'badBeads', 'docs[0].pairs.kk-en'],
    [doc({ pairs: { 'kk-ru': [[[0], [1]]] } }), 'badBeads', 'docs[0].pairs.kk-ru[0]'],
    [doc({ pairs: { 'kk-ru': [[[-1], [0]]] } }), 'badBeads', 'docs[0].pairs.kk-ru[0]'],
  ])('is refused with its place when it is wrong (%#)', (value, code, path) => {
    expect(readAlignmentInput(value)).toEqual({ ok: false, error: { code, path } });
  });

  it('may not name a document twice', () => {
    const one = { id: 'a', sents: { kk: [], ru: [] } };
    expect(readAlignmentInput({ docs: [one, one] })).toEqual({
      ok: false,
      error: { code: 'repeatedId', path: 'docs[1].id' },
    });
  });
});

describe('a lexicon', () => {
  const words = [
    ['сот', 'суд'],
    ['заң', 'закон'],
    ['күш', 'сила'],
    ['халық', 'народ'],
    ['жер', 'земля'],
    ['тіл', 'язык'],
    ['ел', 'страна'],
    ['қала', 'город'],
    ['кеңес', 'совет'],
    ['билік', 'власть'],
    ['құқық', 'право'],
    ['мерзім', 'срок'],
  ] as const;
  const pairs = words.flatMap((one, index) =>
    words.slice(index + 1).map((two) => [one, two] as const),
  );
  const source = learnLexiconSource('laws', [
    {
      segments: {
        kk: pairs.map(([one, two]) => `${one[0]} ${two[0]}`),
        ru: pairs.map(([one, two]) => `${two[1]} ${one[1]}`),
      },
      pairs: { 'kk-ru': pairs.map((_, index) => [[index], [index]] as const) },
    },
  ]);

  it('is learned from confirmed beads', () => {
    const row = priorPairs({ sources: [source] }, 'kk', 'ru').forward.get('сот');
    expect([...(row ?? [])].sort((one, two) => two[1] - one[1])[0]?.[0]).toBe('суд');
  });

  it('comes back from a file as it was written', () => {
    const written: unknown = JSON.parse(JSON.stringify(encodeLexicon({ sources: [source] })));
    const read = decodeLexicon(written);
    expect(read.ok && encodeLexicon(read.value)).toEqual(written);
  });

  it('is refused with its place when it is damaged', () => {
    const written: unknown = JSON.parse(
      JSON.stringify(encodeLexicon({ sources: [source] })).replace(
        /"kk-ru":"[^"]*"/,
        '"kk-ru":"999:0=1"',
      ),
    );
    expect(decodeLexicon(written)).toEqual({
      ok: false,
      error: { code: 'badSource', path: 'sources[0].links.kk-ru' },
    });
    expect(decodeLexicon({ docs: [] }).ok).toBe(false);
  });

  it('uses only the sources asked for', async () => {
    const whole = await builtinLexicon();
    expect(whole.sources.map(({ name }) => name)).toEqual(['constitution', 'udhr', 'model-law']);
    const chosen = priorPairs(chooseSources(whole, ['udhr']), 'kk', 'ru');
    const [, udhr] = whole.sources;
    expect(chosen.sourceCounts).toEqual(udhr?.stems.get('kk'));
  });
});
