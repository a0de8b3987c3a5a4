import { proposeAnnotations } from '../../../dist/shared/annotation/indicator-annotation.js';
import { countingIds } from '../../../dist/shared/base/identifiers.js';
import {
  compileIndicators,
  findIndicatorHits,
} from '../../../dist/shared/codebook/indicator-matching.js';
import { noWordForms } from '../../../dist/shared/language/word-forms.js';
import { matrix, run } from './analysis-measures.mjs';
import { medianAsked, once, useOtherData } from './median.mjs';
import { at } from './seeded-corpus.mjs';
import { languages } from './seeded-files.mjs';
import { withIndicators } from './seeded-indicators.mjs';

const indicatorsPerLanguage = 200;

/** The codebook over the corpus, the annotations that come of it, and counting after one more. */
export async function measureCoding(corpus) {
  const { documents, segments } = corpus;
  const concepts = withIndicators(corpus, indicatorsPerLanguage);
  const compiled = Object.fromEntries(
    languages.map((language) => [language, compileIndicators(concepts, language, noWordForms)]),
  );
  const indexes = documents.map((document) => corpus.tokenIndex(document));
  // What an index makes at the first question is made by now, as in a program at work.
  const found = await medianAsked(() =>
    documents.map(({ language }, i) => findIndicatorHits(compiled[language], indexes[i])),
  );
  const segmentsOf = byDocument(segments);
  const proposed = await once(() =>
    documents.flatMap((document, i) =>
      proposeAnnotations(document, segmentsOf.get(document.id) ?? [], found.value[i], [], {
        coderId: 'coder_bench',
        at,
        ids: countingIds(),
      }),
    ),
  );
  const annotations = proposed.value.map((proposal) => ({ ...proposal, status: 'accepted' }));
  const recount = await measureRecount({ ...corpus, annotations });
  return {
    annotations,
    hits: found.value.flat().length,
    steps: [
      { name: 'codebook pass, 200 indicators', seconds: found.seconds, wanted: 150 },
      { name: 'anchors of proposals (once)', seconds: proposed.seconds },
      { name: 'recount after one more code', seconds: recount, wanted: 5 },
    ],
  };
}

/** A table is on the screen; a passage is coded, and the table is made again: the median of some times. */
async function measureRecount(corpus) {
  const { annotations } = corpus;
  const [first] = annotations;
  const places = annotations.filter(({ documentId }) => documentId === first.documentId);
  let current = corpus;
  run(matrix, current);
  const seconds = [];
  for (let turn = 0; turn < 25; turn += 1) {
    const { anchor } = places[(turn * 37) % places.length];
    const more = { ...first, id: `ann_more${turn}`, anchor };
    current = { ...current, annotations: [...current.annotations, more] };
    const counted = current;
    useOtherData();
    seconds.push((await once(() => run(matrix, counted))).seconds);
  }
  return seconds.sort((a, b) => a - b)[seconds.length >> 1];
}

function byDocument(segments) {
  const groups = new Map();
  for (const segment of segments) {
    const own = groups.get(segment.documentId);
    if (own === undefined) groups.set(segment.documentId, [segment]);
    else own.push(segment);
  }
  return groups;
}
