import { at } from '../base/invariant.ts';
import type { ConceptId } from '../base/identifiers.ts';
import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { Concept } from '../codebook/codebook.ts';
import { childrenOf, descendantsOf } from '../codebook/concept-tree.ts';
import type { AnalysisError } from './analysis-request.ts';
import type { AnalysisTable } from './analysis-table.ts';
import { buildTable, provenanceOf, type MeasuredRow } from './build-table.ts';
import { codedTexts } from './coded-texts.ts';
import { conceptCells } from './coding-context.ts';
import { count, dimension } from './columns.ts';
import type { Corpus, DocumentView, Passage } from './corpus.ts';
import type { FormalLegalRequest } from './formal-legal-request.ts';
import { provisionPlace } from './provision-place.ts';
import { forEachUnit, indexUnits } from './unit-index.ts';

/** A concept of a group; a passage counts for it by any of these concepts. */
type Category = { readonly concept: Concept; readonly ids: ReadonlySet<ConceptId> };

/**
 * The formal-legal matrix: a row for each combination of a level, a way of coming to office and a
 * principle with the recording units (provisions) that are coded with all three, and their citations by
 * the labels of the text. The categories are the concepts directly below the three chosen ones, each
 * with all below it, and the chosen ones themselves where a passage has no narrower concept. A provision
 * with several levels or principles counts in every combination.
 */
export function formalLegal(
  request: FormalLegalRequest,
  corpus: Corpus,
): Result<AnalysisTable, AnalysisError> {
  const { concepts } = corpus.codebook;
  const parents = [request.levelId, request.officeId, request.principleId];
  const unknown = parents.find((id) => !concepts.some((concept) => concept.id === id));
  if (unknown !== undefined) return failure({ code: 'unknownConcept', conceptId: unknown });
  const groups = parents.map((id) => categoriesOf(concepts, id));
  const conceptIds = [...new Set(groups.flat().flatMap(({ ids }) => [...ids]))];
  const texts = codedTexts({ ...request, conceptIds, includesDescendants: false }, corpus);
  if (!texts.ok) return texts;
  const { views, remarks } = texts.value;
  const index = indexUnits(views, request.recordingUnit);
  const idsOfUnit = index.units.map(() => new Set<ConceptId>());
  texts.value.coded.forEach((spans, view) => {
    forEachUnit(spans, index, view, (span, unit) => {
      for (const slot of span.slots) {
        const concept = texts.value.concepts[slot];
        if (concept !== undefined) at(idsOfUnit, unit).add(concept.id);
      }
    });
  });
  const units = combine(groups, idsOfUnit);
  const [levels = [], offices = [], principles = []] = groups;
  const rows = levels.flatMap((level, l) =>
    offices.flatMap((office, o) =>
      principles.flatMap((principle, p): MeasuredRow[] => {
        const found = (units.get(`${l} ${o} ${p}`) ?? []).map((unit) => at(index.units, unit));
        if (request.leavesOutZeroRows && found.length === 0) return [];
        const cells = [level, office, principle].map(({ concept }) =>
          conceptCells(concept, request),
        );
        return [
          {
            dimensions: [
              ...cells.map(([name]) => name ?? null),
              ...cells.map(([, id]) => id ?? null),
            ],
            measures: [
              { value: found.length, passages: () => found },
              { value: new Set(found.map(({ view }) => view)).size, passages: () => found },
              { value: citationsOf(found, views), passages: () => found },
            ],
          },
        ];
      }),
    ),
  );
  const columns = [
    ...['level', 'office', 'principle', 'levelId', 'officeId', 'principleId'].map(dimension),
    count('units', 'units'),
    count('documents', 'documents'),
    { ...dimension('provisions'), role: 'measure' } as const,
  ];
  const provenance = provenanceOf(request, views, corpus, true, {
    ...remarks,
    unitsTotal: String(index.units.length),
    wordsOutsideRecordingUnits: String(index.wordsOutside),
  });
  return success(buildTable(columns, rows, views, provenance));
}

function categoriesOf(concepts: readonly Concept[], parentId: ConceptId): Category[] {
  const children = childrenOf(concepts, parentId).map((concept): Category => ({
    concept,
    ids: new Set([concept.id, ...descendantsOf(concepts, concept.id)]),
  }));
  const parent = concepts.filter(({ id }) => id === parentId);
  return [
    ...children,
    ...parent.map((concept): Category => ({ concept, ids: new Set([concept.id]) })),
  ];
}

/** The units of each combination, by the places of its categories in their groups. */
function combine(
  groups: readonly (readonly Category[])[],
  idsOfUnit: readonly ReadonlySet<ConceptId>[],
): ReadonlyMap<string, readonly number[]> {
  const units = new Map<string, number[]>();
  idsOfUnit.forEach((ids, unit) => {
    if (ids.size === 0) return;
    const present = groups.map((categories) =>
      categories.flatMap((category, place) =>
        [...ids].some((id) => category.ids.has(id)) ? [place] : [],
      ),
    );
    const [levels = [], offices = [], principles = []] = present;
    for (const level of levels) {
      for (const office of offices) {
        for (const principle of principles) {
          const key = `${level} ${office} ${principle}`;
          const own = units.get(key) ?? [];
          units.set(key, own);
          own.push(unit);
        }
      }
    }
  });
  return units;
}

/** `Title: Article 87, 4; Article 88, 2`, one document after the other. */
function citationsOf(units: readonly Passage[], views: readonly DocumentView[]): string {
  const byView = new Map<number, Passage[]>();
  for (const unit of units) byView.set(unit.view, [...(byView.get(unit.view) ?? []), unit]);
  return [...byView]
    .map(([view, own]) => {
      const { document, segments } = at(views, view);
      const places = own.map((unit) => provisionPlace(segments, unit));
      const known = [...new Set(places)].filter((place) => place !== '');
      return known.length === 0 ? document.title : `${document.title}: ${known.join('; ')}`;
    })
    .join(' | ');
}
