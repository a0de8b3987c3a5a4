import fc from 'fast-check';
import type { ConceptId } from '../../shared/base/identifiers.ts';
import type { Codebook, Concept, Indicator } from '../../shared/codebook/codebook.ts';
import type { Language } from '../../shared/language/language.ts';
import { languages } from '../../shared/language/language.ts';

/** Texts with everything that means something in CSV, in cells of lists and in spreadsheets. */
const anyText = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom('=', "'", '"', ',', ';', '|', '\\', ':', '\n', '\r', ' ', 'ә'),
  }),
);
const anyFilledText = anyText.filter((text) => text.trim() !== '');
const anyTexts = fc.record({ kk: anyText, ru: anyText, en: anyText });

const anyPattern = fc.oneof(
  fc.constantFrom<Pick<Indicator, 'matching' | 'pattern'>>(
    { matching: 'form', pattern: 'США' },
    { matching: 'lemma', pattern: 'әкім' },
    { matching: 'phrase', pattern: ' |а|б \\ в:г ' },
    { matching: 'wildcard', pattern: 'децентрализ* |' },
    { matching: 'proximity', pattern: ' (аким OR "әкім") NEAR/5 выборы ' },
  ),
);

function anyIndicators(language: Language): fc.Arbitrary<Indicator[]> {
  return fc.array(
    fc
      .record({ pattern: anyPattern, isCaseSensitive: fc.boolean() })
      .map(({ pattern, isCaseSensitive }) => ({ language, ...pattern, isCaseSensitive })),
    { maxLength: 3 },
  );
}

/** Sound codebooks; indicators are grouped by language and examples are not blank. */
export const anyCodebook: fc.Arbitrary<Codebook> = fc
  .record({
    id: fc.string({ minLength: 1 }),
    version: fc.nat(),
    concepts: fc.array(
      fc.record({
        parent: fc.nat(),
        name: fc.record({ kk: anyText, ru: anyFilledText, en: anyText }),
        shortName: anyTexts,
        definition: anyTexts,
        inclusion: anyTexts,
        exclusion: anyTexts,
        examples: fc.array(anyFilledText, { maxLength: 3 }),
        color: fc.constantFrom('#000000', '#A1b2C3'),
        indicators: fc.tuple(...languages.map(anyIndicators)).map((lists) => lists.flat()),
        isRetired: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ concepts, ...codebook }) => ({
    ...codebook,
    concepts: concepts.map(({ parent, ...concept }, index): Concept => {
      const id = (number: number): ConceptId => `con_${number}`;
      const parentIndex = parent % (index + 1);
      return {
        ...concept,
        id: id(index),
        parentId: parentIndex === index ? null : id(parentIndex),
      };
    }),
  }));
