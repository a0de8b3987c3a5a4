import fc from 'fast-check';
import { expect, it } from 'vitest';
import { at } from '../../../shared/base/invariant.ts';
import { viewDocuments } from '../../../shared/analysis/corpus.ts';
import { hitContexts } from '../../../shared/analysis/hit-context.ts';
import { tinyCorpus, tinyDocument } from '../../support/tiny-corpus.ts';

const selection = { documentIds: null, leaveOut: [], labelLanguage: 'ru' } as const;
const pieces = ['аким', 'район', '2024', ',', ' ', ' ', ' ', '  ', '\n', ' — '];
const texts = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 })
  .map((own) => own.join(' '));

it('has the words on each side of a hit in its paragraph, whatever the hit', () => {
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 12 })), { maxLength: 4 }),
      fc.nat(4),
      (text, places, contextWords) => {
        const corpus = tinyCorpus({ documents: [tinyDocument('doc_1', 'ru', text)] });
        const viewed = viewDocuments(corpus, selection);
        if (!viewed.ok) throw new Error('no texts');
        const hits = places
          .map(([place, length]) => {
            const start = place % text.length;
            return { start, end: Math.min(text.length, start + length) };
          })
          .sort((a, b) => a.start - b.start || a.end - b.end);
        const contexts = hitContexts(hits, at(viewed.value, 0), contextWords);
        hits.forEach(({ start, end }, index) => {
          const context = at(contexts, index);
          const left = text.slice(context.leftStart, context.leftEnd);
          const right = text.slice(context.rightStart, context.rightEnd);
          expect([left, right]).toEqual(naiveContext(text, start, end, contextWords));
        });
      },
    ),
  );
});

/** What is left and right of a hit: to the start or end of as many words outside it, or of the paragraph. */
function naiveContext(text: string, start: number, end: number, words: number): [string, string] {
  if (words === 0) return ['', ''];
  const spans = [...text.matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => ({
    ...{ start: index, end: index + word.length },
  }));
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextLine = text.indexOf('\n', end - 1);
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  const before = spans.filter((word) => word.end <= start).at(-words)?.start ?? 0;
  const behind = spans.filter((word) => word.start >= end).at(words - 1)?.end ?? text.length;
  const left = text.slice(Math.max(before, lineStart), start).trim();
  return [left, text.slice(end, Math.max(end, Math.min(behind, lineEnd))).trim()];
}
