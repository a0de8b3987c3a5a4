/**
 * Every option of the command line: `flag` has no value, `text` one, `list` may be given several
 * times. An option means the same wherever it is allowed.
 */
export const optionTypes = {
  help: 'flag',
  version: 'flag',
  json: 'flag',
  progress: 'flag',
  previous: 'flag',
  ui: 'text',
  project: 'text',
  name: 'text',
  language: 'list',
  work: 'text',
  'same-work': 'flag',
  catalog: 'text',
  edition: 'text',
  encoding: 'text',
  'keep-page-remains': 'flag',
  variable: 'list',
  format: 'list',
  output: 'text',
  indicators: 'flag',
  accept: 'flag',
  all: 'flag',
  concept: 'list',
  document: 'list',
  unit: 'text',
  by: 'text',
  status: 'list',
  origin: 'list',
  counting: 'text',
  evidence: 'flag',
  wide: 'flag',
  relative: 'flag',
  descendants: 'flag',
  zeros: 'flag',
  lemmas: 'flag',
  'stop-words': 'flag',
  minimum: 'text',
  matching: 'text',
  'case-sensitive': 'flag',
  sort: 'list',
  context: 'text',
  limit: 'text',
  part: 'list',
  only: 'list',
  without: 'list',
  range: 'text',
  size: 'text',
  skip: 'text',
  boundary: 'text',
  left: 'text',
  right: 'text',
  measure: 'text',
  of: 'text',
  target: 'list',
  reference: 'list',
  smoothing: 'text',
  level: 'text',
  tf: 'text',
  idf: 'text',
  norm: 'text',
  window: 'text',
  mtld: 'text',
  rows: 'text',
  coder: 'list',
  draws: 'text',
  seed: 'text',
  interval: 'text',
  gamma: 'flag',
  together: 'text',
  similarity: 'text',
  axes: 'text',
  time: 'text',
  horizon: 'text',
  levels: 'text',
  offices: 'text',
  principles: 'text',
  own: 'flag',
  alignment: 'text',
  differences: 'list',
  from: 'text',
  to: 'text',
  longest: 'text',
  mutual: 'flag',
  segments: 'text',
  out: 'text',
  lexicon: 'text',
  'lexicon-sources': 'list',
  'learn-lexicon': 'flag',
  realign: 'flag',
  restore: 'text',
  'no-keep': 'flag',
  'project-codes': 'text',
} as const;

export type OptionName = keyof typeof optionTypes;

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(optionTypes, name);
}

/** Allowed with every command. */
export const commonOptions: readonly OptionName[] = [
  ...(['help', 'version', 'ui', 'json', 'progress', 'project', 'previous'] as const),
];

/** The commands in the order of help, each with the options of its own. */
export const commandOptions = {
  init: ['name'],
  import: [
    ...(['language', 'work', 'same-work', 'catalog', 'edition', 'encoding'] as const),
    ...(['keep-page-remains', 'variable'] as const),
  ],
  codebook: ['format', 'output'],
  annotate: ['indicators', 'accept', 'all', 'concept', 'work', 'document', 'language'],
  analyse: [
    ...(['unit', 'by', 'language', 'work', 'document', 'concept', 'status', 'origin'] as const),
    ...([
      'counting',
      'relative',
      'descendants',
      'zeros',
      'lemmas',
      'stop-words',
      'minimum',
    ] as const),
    ...(['matching', 'case-sensitive', 'sort', 'context', 'limit'] as const),
    ...(['part', 'only', 'without', 'range', 'size', 'skip', 'boundary'] as const),
    ...(['left', 'right', 'measure', 'of', 'target', 'reference', 'smoothing', 'level'] as const),
    ...(['tf', 'idf', 'norm', 'window', 'mtld'] as const),
    ...([
      'rows',
      'coder',
      'draws',
      'seed',
      'interval',
      'gamma',
      'together',
      'similarity',
      'axes',
    ] as const),
    ...(['time', 'horizon', 'levels', 'offices', 'principles', 'own'] as const),
    ...(['alignment', 'differences', 'from', 'to', 'longest', 'mutual'] as const),
    ...(['evidence', 'wide', 'format', 'output'] as const),
  ],
  align: [
    ...(['document', 'language', 'realign', 'restore', 'no-keep', 'project-codes'] as const),
    ...(['format', 'output', 'wide', 'lexicon', 'lexicon-sources'] as const),
    ...(['segments', 'out', 'learn-lexicon', 'name'] as const),
  ],
  export: ['format', 'output'],
  info: [],
  show: [],
  demo: ['output'],
  help: [],
} as const satisfies { readonly [command: string]: readonly OptionName[] };

export type CommandName = keyof typeof commandOptions;

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandOptions, name);
}

export const commandNames: readonly CommandName[] =
  Object.keys(commandOptions).filter(isCommandName);

/** The candidate most like what was typed, if it is at most two slips away, for "did you mean". */
export function nearestName(typed: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Math.min(3, typed.length);
  for (const candidate of candidates) {
    const distance = slips(typed, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Levenshtein distance. */
function slips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
