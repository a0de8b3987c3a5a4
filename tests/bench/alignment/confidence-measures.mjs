// How well confidences tell right beads from wrong ones, and whether they mean what they say.

/** Of judged beads: area under the curve, and where the wrong ones sit. */
export function separation(scorer, beads) {
  const totals = scorer.newTotals();
  totals.conf = beads.map(({ confidence, isRight }) => [confidence, isRight]);
  return scorer.result(totals).conf;
}

/** Of beads said to be as sure as each tenth: how many, how sure in the mean, how many right. */
export function reliability(beads) {
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = beads.filter(
      ({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth,
    );
    const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      beads: own.length,
      said: mean(own.map(({ confidence }) => confidence)),
      right: mean(own.map(({ isRight }) => Number(isRight))),
    };
  });
}

const percent = (share) => `${(share * 100).toFixed(1)} %`;

export function separationLine(label, { auc, wrongBeads, wrongInLowest20 }, beads) {
  return (
    `${label.padEnd(38)} ${String(beads).padStart(6)} beads, ${String(wrongBeads).padStart(4)} wrong, ` +
    `AUC ${auc === null ? '  –  ' : auc.toFixed(3)}, ${percent(wrongInLowest20)} in the least sure 20 %`
  );
}

export function reliabilityLines(table) {
  return table.flatMap(({ beads, said, right }) =>
    beads === 0 ? [] : [`  said ${percent(said)}, right ${percent(right)} of ${beads}`],
  );
}
