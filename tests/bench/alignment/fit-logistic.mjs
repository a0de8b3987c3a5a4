// Logistic regression by Newton's method.

/** Fitted values of a sum; bounded away from certainty. */
const chanceOf = (sum) => 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, sum))));

/**
 * Weights of the features for which the outcomes are likeliest. `rows` are features of examples with
 * `outcome` 0 or 1 and `weight`; the first feature is constant. `ridge` holds the others back, measured
 * in their standard deviations (Hoerl and Kennard 1970).
 */
export function fitLogistic(examples, ridge) {
  const size = examples[0].features.length;
  const scales = Array.from({ length: size }, (_, place) => {
    const values = examples.map(({ features }) => features[place]);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return Math.sqrt(squares) || 1;
  });
  let weights = new Array(size).fill(0);
  for (let step = 0; step < 25; step += 1) {
    const slope = weights.map((weight, place) => (place === 0 ? 0 : -ridge * weight));
    const curve = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? (row === 0 ? 1e-6 : ridge) : 0)),
    );
    for (const { features, outcome, weight } of examples) {
      const scaled = features.map((value, place) => value / scales[place]);
      const chance = chanceOf(
        scaled.reduce((sum, value, place) => sum + value * weights[place], 0),
      );
      const bend = weight * chance * (1 - chance);
      for (let row = 0; row < size; row += 1) {
        slope[row] += weight * (outcome - chance) * scaled[row];
        for (let column = 0; column < size; column += 1) {
          curve[row][column] += bend * scaled[row] * scaled[column];
        }
      }
    }
    const change = solved(curve, slope);
    weights = weights.map((weight, place) => weight + change[place]);
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return weights.map((weight, place) => weight / scales[place]);
}

/** The solution of linear equations, by elimination with the largest pivot. */
function solved(matrix, values) {
  const rows = matrix.map((row, index) => [...row, values[index]]);
  rows.forEach((_, place) => {
    const sizes = rows.slice(place).map((row) => Math.abs(row[place]));
    const pivot = place + sizes.indexOf(Math.max(...sizes));
    [rows[place], rows[pivot]] = [rows[pivot], rows[place]];
    rows.forEach((row, index) => {
      if (index === place) return;
      const factor = row[place] / rows[place][place];
      row.forEach((_value, column) => {
        row[column] -= factor * rows[place][column];
      });
    });
  });
  return rows.map((row, place) => row.at(-1) / row[place]);
}
