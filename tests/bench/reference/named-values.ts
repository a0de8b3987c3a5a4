/** Names of metrics and results as people write them: case, spaces and hyphens do not matter. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('δ', 'delta')
    .replaceAll('²', '2')
    .replace(/[^a-z0-9%|]/g, '');
}

/** Plain names of one and the same number; asked for only where the name itself is not there. */
const sameNames: readonly (readonly string[])[] = [
  ['p', 'pvalue', 'pval', 'twosided', 'twotailed', 'twosidedp'],
  ['less', 'left', 'lefttailed', 'lefttail'],
  ['greater', 'right', 'righttailed', 'righttail'],
  ['se', 'ase', 'standarderror', 'stderr', 'asymptoticse'],
  ['ci', 'ci95', 'confint', 'confidenceinterval'],
  ['lower', 'cilower', 'lowerbound', 'lo', 'lowslope'],
  ['upper', 'ciupper', 'upperbound', 'hi', 'highslope'],
  ['observed', 'po', 'pa', 'ao', 'observedagreement', 'pobserved', 'meanp', 'pbar'],
  ['expected', 'pe', 'ae', 'expectedagreement', 'pexpected', 'chance', 'expectedbychance'],
  ['x2', 'chi2', 'chisq', 'chisquare', 'chisquared', 'xsquared'],
  ['g', 'g2', 'll', 'llr', 'lr', 'loglikelihood', 'likelihoodratio', 'loglikelihoodratio'],
  ['v', 'cramerv', 'cramersv'],
  ['contingencyc', 'contingency', 'contingencycoefficient', 'contingencycoeff', 'c'],
  ['adjustedresiduals', 'stdres', 'standardizedresiduals', 'standardisedresiduals'],
  ['oddsratio', 'or', 'estimate', 'conditionaloddsratio', 'conditionalmle', 'orconditionalmle'],
  ['kappa', 'cohen', 'cohenkappa', 'cohenskappa', 'fleiss', 'fleisskappa'],
  ['kappamax', 'maxkappa', 'maximumkappa'],
  ['maxobserved', 'observedmax', 'pomax', 'maxpo', 'maximumobserved', 'maxagreement'],
  ['pi', 'scott', 'scottpi', 'scottspi'],
  ['s', 'bennett', 'bennetts', 'brennanprediger'],
  ['weighted', 'weightedkappa', 'kappaw', 'kappaweighted'],
  ['randolph', 'randolphkappa', 'freemarginal', 'kappafree'],
  ['alpha', 'overall', 'total', 'all', 'krippendorffalpha'],
  ['mi', 'pmi'],
  ['t', 'tscore'],
  ['z', 'zscore'],
  ['dice', 'dicecoefficient'],
  ['jaccard', 'jaccardindex', 'jaccardcoefficient'],
  ['npmi', 'normalizedpmi', 'normalisedpmi'],
  ['minimumsensitivity', 'minsensitivity', 'ms'],
  ['phi2', 'phisquared', 'phisquare', 'phisq'],
  [
    'deltap21',
    'deltap2|1',
    'deltap2given1',
    'deltapword2|word1',
    'dp2|1',
    'deltapforward',
    'deltap',
  ],
  ['deltap12', 'deltap1|2', 'deltap1given2', 'deltapword1|word2', 'dp1|2', 'deltapbackward'],
  ['%diff', 'pctdiff', 'percentdiff', 'percentdifference', 'diff%'],
  ['relativerisk', 'rr', 'riskratio', 'rateratio', 'relativefrequencyratio'],
  ['logratio', 'binarylogratio'],
  ['logratioadjusted', 'adjustedlogratio', 'walteradjustedlogratio', 'walterlogratio'],
  ['differencecoefficient', 'diffcoefficient', 'diffcoeff'],
  ['simplemaths', 'simplemath', 'kilgarriffratio', 'kilgarriffsratio'],
  ['lrc', 'conservativelogratio'],
  ['bic', 'bayesfactor', 'bayesfactorbic'],
  ['rttr', 'rootttr', 'r', 'guiraud', 'guiraudr'],
  ['cttr', 'correctedttr', 'carrollcttr'],
  ['herdanc', 'herdan', 'logttr', 'logttrherdan'],
  ['summers', 'summer', 'somers', 'somerss', 'logttrsomers'],
  ['dugastu', 'dugast', 'u', 'uber', 'logttrdugast'],
  ['maasa2', 'maassquared', 'logttrmaas'],
  ['yulek', 'k', 'yulesk'],
  ['yulei', 'i', 'yulesi'],
  ['simpsond', 'd', 'simpson', 'simpsonsd', 'simpsonl', 'simpsonsl'],
  ['herdanvm', 'vm'],
  ['hdd', 'hddmean', 'hddmeanttr', 'hddmeanform'],
  ['mtldatorbelow', 'mtldle', 'mtldlte', 'mtldreached'],
  ['mtldbelow', 'mtldlt', 'mtldless'],
  ['entropybits', 'entropy', 'shannonentropy'],
  ['relativerange', 'rrel', 'rangerel'],
  ['juillandd', 'juilland'],
  ['carrolld2', 'carroll', 'd2'],
  ['rosengrens', 'rosengren'],
  ['distributionalconsistency', 'dc', 'zhangdc'],
  ['dpegbert', 'egbertdp', 'egbert', 'dpegbertetal', 'dpegbert2020', 'dpegbertetal2020'],
  ['dpnorm', 'dpnormlijffijtgries', 'lijffijtgries', 'dpnormlijffijtgries2012'],
  ['dp', 'griesdp', 'dpgries', 'dpgries2008', 'dpraw'],
  ['kld', 'kldivergence', 'dkl', 'kl'],
  ['arf', 'farf'],
  ['fawt', 'awtf'],
  ['fald', 'aldf'],
  ['inertia', 'principalinertias', 'eigenvalues', 'inertias'],
  ['totalinertia', 'total'],
  ['sv', 'singularvalues'],
  ['share', 'shares', 'proportions', 'explained'],
  ['rows', 'rowcoordinates', 'rowcoord', 'rowsstandard'],
  ['cols', 'columns', 'columncoordinates', 'colcoord', 'colcoordinates', 'colsstandard'],
  ['h', 'kruskalwallish', 'statistic'],
  ['bh', 'fdr', 'benjaminihochberg'],
  ['windowdiff', 'wd'],
  ['tau', 'taub', 'kendalltau', 'kendalltaub'],
  ['ualpha', 'u'],
  ['barualpha', '|ualpha', 'barua', '|ua'],
  ['cualpha', 'cu', 'cua'],
  ['kualpha', 'kalpha', 'kua', 'perk', 'pervalue', 'percategory', 'values'],
];

/** What stands under a name: as written, else written otherwise, else under another name of it. */
export function entryOf(values: object, name: string): unknown {
  const entries = Object.entries(values);
  const exact = entries.find(([key]) => key === name);
  if (exact !== undefined) return exact[1];
  const plain = plainName(name);
  const alike = entries.find(([key]) => plainName(key) === plain);
  if (alike !== undefined) return alike[1];
  const groups = sameNames.filter((group) => group.includes(plain));
  return entries.find(([key]) => groups.some((group) => group.includes(plainName(key))))?.[1];
}

/** The named numbers, with the metric asked for as the `value`; of an unknown one, what to say. */
export function withValue(
  named: Readonly<Record<string, unknown>>,
  metric: string | undefined,
): Readonly<Record<string, unknown>> {
  if (metric === undefined) return named;
  return { ...named, value: entryOf(named, metric) ?? `no such metric: ${metric}` };
}
