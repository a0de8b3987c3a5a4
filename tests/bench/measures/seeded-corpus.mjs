import { readFileSync } from 'node:fs';
import { countingIds } from '../../../dist/shared/base/identifiers.js';
import { indexDocument } from '../../../dist/shared/codebook/index-tokens.js';
import { importFile } from '../../../dist/shared/import/import-document.js';
import { detectLanguage } from '../../../dist/shared/language/detect-language.js';
import { noStopWordsByHand } from '../../../dist/shared/language/stop-word-edits.js';
import { noWordForms } from '../../../dist/shared/language/word-forms.js';

export const at = '2026-01-01T00:00:00.000Z';

export const codebook = JSON.parse(
  readFileSync(new URL('../../../corpora/starter-codebook.json', import.meta.url), 'utf8'),
);

/** Files imported as the program does it. */
export async function importAll(files, ids = countingIds()) {
  const results = [];
  for (const { bytes, fileName, language } of files) {
    const options = { encoding: 'detect', kind: 'detect', language, keepPageRemains: false, at };
    const result = await importFile({ bytes, fileName, ...options }, ids, detectLanguage);
    if (!result.ok) throw new Error(`${fileName}: ${JSON.stringify(result.error)}`);
    results.push(result.value);
  }
  return {
    works: results.map(({ work }) => work),
    documents: results.flatMap((file) => file.documents),
    segments: results.flatMap((file) => file.segments),
  };
}

/** What analyses are asked of, with indexes kept as the program keeps them. */
export function corpusOf({ works, documents, segments }, annotations = []) {
  const indexes = new Map();
  return {
    works,
    documents,
    segments,
    codebook,
    annotations,
    alignments: [],
    coders: [],
    wordForms: noWordForms,
    stopWords: noStopWordsByHand,
    tokenIndex: (document) => {
      const known = indexes.get(document.id) ?? indexDocument(document);
      indexes.set(document.id, known);
      return known;
    },
  };
}
