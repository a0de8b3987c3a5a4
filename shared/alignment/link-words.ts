import { typesOf, type AlignedWords } from './aligned-words.ts';
import type { WordBead, WordLikeness } from './word-likeness.ts';

/** How far each word of a bead's source side is linked to each of its target side, 0 to 1. */
export type WordLinks = {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly values: Float64Array;
};

const reach = 3;
const rounds = 3;
const balancing = 8;
/** What is left to words without a counterpart. */
const nullWeight = 0.06;
/** What two words have in common that were never seen to stand for each other. */
const unknownWeight = 0.001;
/** What a link is worth without neighbours that are linked as well. */
const alone = 0.1;
/** A tie is for the words that stand at the same place of their sentences; order says little more. */
const orderWeight = 2.5;
const orderWeightWithKazakh = 1.2;

/**
 * Links the words of a bead. Each word has about one link to give: where a word stands several times
 * on both sides, its neighbours decide, before or after it alike, since Kazakh turns phrases round
 * and ends with the verb; then the order. `known` says, row by row, what else links the words.
 */
export function linkWords(
  source: AlignedWords,
  target: AlignedWords,
  bead: WordBead,
  likeness: WordLikeness,
  known: Float64Array | null,
): WordLinks {
  const rows = bead.source.end - bead.source.start;
  const columns = bead.target.end - bead.target.start;
  const languages = [source.features.language, target.features.language];
  const order = languages.includes('kk') ? orderWeightWithKazakh : orderWeight;
  const own = new Float64Array(rows * columns);
  const targetTypes = Array.from({ length: columns }, (_, column) =>
    typesOf(target, bead.target.start + column),
  );
  for (let row = 0; row < rows; row += 1) {
    const types = typesOf(source, bead.source.start + row);
    targetTypes.forEach((others, column) => {
      let best = known?.[row * columns + column] ?? 0;
      for (const from of types) for (const to of others) best = Math.max(best, likeness(from, to));
      const apart = Math.abs((row + 0.5) / rows - (column + 0.5) / columns);
      own[row * columns + column] = (best + unknownWeight) * Math.exp(-order * apart);
    });
  }
  let values = balanced(own, rows, columns);
  for (let round = 0; round < rounds; round += 1) {
    values = balanced(withContext(own, values, rows, columns), rows, columns);
  }
  return { rows, columns, values };
}

/**
 * Scales rows and columns in turn until each word has one link to give, part of it to no word (Sinkhorn
 * and Knopp 1967).
 */
function balanced(weights: Float64Array, rows: number, columns: number): Float64Array {
  const byRow = new Float64Array(rows).fill(1);
  const byColumn = new Float64Array(columns).fill(1);
  for (let round = 0; round < balancing; round += 1) {
    for (let row = 0; row < rows; row += 1) {
      let total = nullWeight;
      for (let column = 0; column < columns; column += 1) {
        total += (weights[row * columns + column] ?? 0) * (byColumn[column] ?? 0);
      }
      byRow[row] = 1 / total;
    }
    for (let column = 0; column < columns; column += 1) {
      let total = nullWeight;
      for (let row = 0; row < rows; row += 1) {
        total += (weights[row * columns + column] ?? 0) * (byRow[row] ?? 0);
      }
      byColumn[column] = 1 / total;
    }
  }
  return weights.map(
    (weight, place) =>
      weight * (byRow[Math.floor(place / columns)] ?? 0) * (byColumn[place % columns] ?? 0),
  );
}

function withContext(
  own: Float64Array,
  values: Float64Array,
  rows: number,
  columns: number,
): Float64Array {
  return own.map(
    (value, place) =>
      value *
      (alone + supportOf(values, Math.floor(place / columns), place % columns, rows, columns)),
  );
}

/** How far the neighbours of one word are linked to neighbours of the other, the nearer the more. */
function supportOf(
  values: Float64Array,
  row: number,
  column: number,
  rows: number,
  columns: number,
): number {
  let support = 0;
  const [lastRow, lastColumn] = [
    Math.min(rows - 1, row + reach),
    Math.min(columns - 1, column + reach),
  ];
  for (let above = Math.max(0, row - reach); above <= lastRow; above += 1) {
    if (above === row) continue;
    for (let beside = Math.max(0, column - reach); beside <= lastColumn; beside += 1) {
      if (beside === column) continue;
      const distance = Math.max(Math.abs(above - row), Math.abs(beside - column));
      support += (values[above * columns + beside] ?? 0) / distance;
    }
  }
  return support;
}
