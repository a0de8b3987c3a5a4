import * as v from 'valibot';
import { adjustPValues } from '../../../shared/analysis/adjust-p-values.ts';
import { kendallTau, kruskalWallis, mannWhitney } from '../../../shared/analysis/rank-tests.ts';
import { theilSen } from '../../../shared/analysis/theil-sen.ts';
import { entryOf } from './named-values.ts';
import { renamed } from './read-input.ts';

const numbers = v.array(v.number());
const testInput = v.object({
  ...{
    method: v.optional(v.string()),
    metric: v.optional(v.string()),
    test: v.optional(v.string()),
  },
  y: v.optional(numbers),
});

/** Several methods take the same lists: the input, or else the name of the case, says which is meant. */
export function nonparametric(given: unknown, id: string): unknown {
  const input = renamed(given, { p: ['p_values', 'pvalues'], x: ['years', 'times'] });
  const asked = v.parse(testInput, input);
  const method = asked.method ?? asked.metric ?? asked.test;
  if (v.is(v.object({ p: numbers }), input)) {
    const adjusted = {
      BH: adjustPValues(input.p, 'benjaminiHochberg'),
      holm: adjustPValues(input.p, 'holm'),
      bonferroni: adjustPValues(input.p, 'bonferroni'),
    };
    return method === undefined ? adjusted : { ...adjusted, list: entryOf(adjusted, method) };
  }
  const groupsInput = v.object({
    groups: v.union([v.array(numbers), v.record(v.string(), numbers)]),
  });
  if (v.is(groupsInput, input)) {
    const found = kruskalWallis(Object.values(input.groups));
    return { value: found?.h, H: found?.h, df: found?.degreesOfFreedom, p: found?.p };
  }
  return testOfTwo(seriesOf(input), method ?? id);
}

/** Two lists, or one whose times are 1, 2, 3 … */
function seriesOf(input: unknown): {
  readonly x: readonly number[];
  readonly y: readonly number[];
} {
  if (v.is(v.object({ x: numbers, y: numbers }), input)) return input;
  const { values } = v.parse(
    v.object({ values: numbers }),
    renamed(input, { values: ['series', 'y', 'x'] }),
  );
  return { x: values.map((_, index) => index + 1), y: values };
}

function testOfTwo(
  { x, y }: { readonly x: readonly number[]; readonly y: readonly number[] },
  method: string,
): unknown {
  const [ranks, trend] = [mannWhitney(x, y), theilSen(x, y)];
  const isTrend = /mann.?kendall/i.test(method);
  const kendall = kendallTau(x, y, isTrend ? 'continuity' : 'none');
  const isTheilSen = /theil|sen\b|slope/i.test(method);
  const isRankTest =
    x.length !== y.length || /mann.?whitney|wilcoxon|rank.?sum|\bu\b/i.test(method);
  const isKendall = !isTheilSen && !isRankTest;
  const rankTest = /whitney.?u\b|^u\b/i.test(method) ? ranks?.u : ranks?.rankSum;
  const pairs = (x.length * (x.length - 1)) / 2;
  return {
    value: isKendall ? kendall?.tau : isTheilSen ? trend?.slope : rankTest,
    rank_sum: ranks?.rankSum,
    ...{ U: ranks?.u, U1: ranks?.u, W: ranks?.u, U2: ranks && x.length * y.length - ranks.u },
    p: isKendall ? kendall?.p : ranks?.p,
    S: kendall?.score,
    // Concordant pairs, of lists without ties.
    T: kendall && (pairs + kendall.score) / 2,
    z: isKendall ? kendall?.z : ranks?.z,
    ...{ slope: trend?.slope, intercept: trend?.intercept },
    ...{ lower: trend?.lower, upper: trend?.upper, ci: trend && [trend.lower, trend.upper] },
    tau: kendall?.tau,
  };
}
