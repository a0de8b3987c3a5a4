import { seededRandom } from '../seeded-text.mjs';
import { languages } from './seeded-files.mjs';

const patterns = [
  (one) => ({ matching: 'lemma', pattern: one }),
  (one, other) => ({ matching: 'phrase', pattern: `${one} ${other}` }),
  (one) => ({ matching: 'wildcard', pattern: `${one.slice(0, 5)}*` }),
  (one, other) => ({ matching: 'proximity', pattern: `${one} NEAR/5 ${other}` }),
];

/**
 * The concepts of the corpus with indicators added until each language has so many: lemmas, phrases,
 * wild cards and words near each other, of words that the texts have.
 */
export function withIndicators(corpus, count) {
  const concepts = corpus.codebook.concepts.map((concept) => ({
    ...concept,
    indicators: [...concept.indicators],
  }));
  const random = seededRandom(7);
  for (const language of languages) {
    const document = corpus.documents.find((one) => one.language === language);
    const words = document === undefined ? [] : longWords(corpus.tokenIndex(document).table.types);
    const pick = () => words[Math.floor(random() * words.length)];
    const have = concepts.flatMap(({ indicators }) =>
      indicators.filter((indicator) => indicator.language === language),
    ).length;
    for (let added = 0; words.length > 0 && have + added < count; added += 1) {
      const made = patterns[added % patterns.length](pick(), pick());
      const concept = concepts[added % concepts.length];
      concept.indicators.push({ language, isCaseSensitive: false, ...made });
    }
  }
  return concepts;
}

function longWords(types) {
  return types.slice(0, 800).filter((type) => /^\p{L}{6,}$/u.test(type));
}
