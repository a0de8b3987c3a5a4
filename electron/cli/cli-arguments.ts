import { analysisKinds } from './analysis-kinds.ts';
import { countings, recordingUnitKinds } from '../../shared/analysis/analysis-request.ts';
import { annotationOrigins, annotationStatuses } from '../../shared/annotation/annotation.ts';
import { failure, success, type Result } from '../../shared/base/result.ts';
import { matchings } from '../../shared/codebook/codebook.ts';
import { alignmentExportKinds } from '../../shared/export/export-alignment.ts';
import { languages } from '../../shared/language/language.ts';
import { textEncodings } from '../../shared/text/decode-bytes.ts';
import { commandNames, isCommandName, nearestName, type CommandName } from './cli-options.ts';
import {
  codebookFormats,
  exportFormats,
  sortNames,
  tableFormats,
  type AlignCommand,
  type AlignWorkCommand,
  type AnalyseCommand,
  type Command,
  type CommonOptions,
  type ImportCommand,
  type Selection,
} from './command.ts';
import {
  checkAllowed,
  optionValues,
  refuse,
  UsageFailure,
  type OptionValues,
} from './option-values.ts';
import { readOptions } from './read-options.ts';
import type { ArgumentName, UsageError } from './usage-error.ts';
import { alignmentOptions } from './alignment-options.ts';
import { codeOptions } from './code-options.ts';
import { wordOptions } from './word-options.ts';

/** A command line as understood. */
export type ParsedArguments = { readonly common: CommonOptions; readonly command: Command };

/**
 * What the arguments (without `node` and the script) ask for, or the first thing wrong with them.
 * Reads nothing but the arguments.
 */
export function parseArguments(argv: readonly string[]): Result<ParsedArguments, UsageError> {
  const read = readOptions(argv);
  if (!read.ok) return read;
  const { words } = read.value;
  const values = optionValues(read.value);
  try {
    const common: CommonOptions = {
      ui: values.choice('ui', languages),
      isJson: values.has('json'),
      hasProgress: values.has('progress'),
      project: values.text('project'),
      usesPrevious: values.has('previous'),
    };
    if (values.has('version')) return success({ common, command: { name: 'version' } });
    const [word, ...rest] = words;
    if (word === undefined) {
      if (values.has('help')) return success({ common, command: { name: 'help', topic: null } });
      return failure({ code: 'missingCommand' });
    }
    const name = commandNamed(word);
    if (values.has('help')) return success({ common, command: { name: 'help', topic: name } });
    checkAllowed(name, read.value);
    return success({ common, command: parsers[name](rest, values) });
  } catch (error) {
    if (error instanceof UsageFailure) return failure(error.error);
    throw error;
  }
}

function commandNamed(word: string): CommandName {
  // American spelling is what half of the world types.
  const name = word === 'analyze' ? 'analyse' : word;
  if (isCommandName(name)) return name;
  return refuse({ code: 'unknownCommand', given: word, nearest: nearestName(word, commandNames) });
}

type Parser = (words: readonly string[], values: OptionValues) => Command;

const parsers: { readonly [name in CommandName]: Parser } = {
  init: (words, values) => ({
    name: 'init',
    folder: only(words, 'folder'),
    projectName: values.text('name'),
  }),
  import: parseImport,
  codebook: parseCodebook,
  annotate: parseAnnotate,
  analyse: parseAnalyse,
  align: parseAlign,
  export: (words, values) => {
    none(words);
    const formats = values.choices('format', exportFormats);
    return {
      name: 'export',
      formats: formats.length === 0 ? exportFormats : formats,
      output: values.text('output'),
    };
  },
  info: (words) => {
    none(words);
    return { name: 'info' };
  },
  show: (words) => ({ name: 'show', document: only(words, 'document') }),
  demo: (words, values) => {
    none(words);
    return { name: 'demo', output: values.text('output') };
  },
  help: ([topic, ...rest]) => {
    none(rest);
    return { name: 'help', topic: topic === undefined ? null : commandNamed(topic) };
  },
};

function parseImport(words: readonly string[], values: OptionValues): ImportCommand {
  if (words.length === 0) refuse({ code: 'missingArgument', argument: 'files' });
  const work = values.text('work');
  const catalogId = values.text('catalog');
  if (work !== null && catalogId !== null) {
    refuse({ code: 'conflictingOptions', options: ['--work', '--catalog'] });
  }
  const given = values.choices('language', languages);
  if (given.length > 1 && given.length !== words.length) {
    refuse({ code: 'repeatedOption', option: '--language' });
  }
  return {
    name: 'import',
    files: words,
    languages: given,
    work,
    isSameWork: values.has('same-work'),
    catalogId,
    editionDate: values.date('edition'),
    encoding: values.choice('encoding', textEncodings),
    keepPageRemains: values.has('keep-page-remains'),
    variables: variablesOf(values.list('variable')),
  };
}

function variablesOf(assignments: readonly string[]): { [name: string]: string } {
  const pairs = assignments.map((given): [string, string] => {
    const [, name, value] = /^\s*([^=]*[^=\s])\s*=(.*)$/su.exec(given) ?? [];
    if (name === undefined || value === undefined) refuse({ code: 'invalidVariable', given });
    return [name, value.trim()];
  });
  return Object.fromEntries(pairs);
}

function parseCodebook(words: readonly string[], values: OptionValues): Command {
  const actions = ['import', 'export', 'starter'] as const;
  const [action, rest] = first(words, 'action', actions);
  if (action !== 'export') {
    for (const option of ['format', 'output'] as const) {
      if (values.has(option)) {
        refuse({ code: 'foreignOption', option: `--${option}`, command: 'codebook' });
      }
    }
  }
  if (action === 'import') return { name: 'codebook', action, file: only(rest, 'file') };
  none(rest);
  if (action === 'starter') return { name: 'codebook', action };
  const output = values.text('output');
  const format = values.choice('format', codebookFormats) ?? formatOf(output, codebookFormats);
  return { name: 'codebook', action, output, format: format ?? 'csv' };
}

function parseAnnotate(words: readonly string[], values: OptionValues): Command {
  const selection = selectionOf(values);
  if (values.has('indicators')) {
    none(words);
    if (values.has('all')) {
      refuse({ code: 'conflictingOptions', options: ['--indicators', '--all'] });
    }
    const isAccepted = values.has('accept');
    return { name: 'annotate', action: 'indicators', isAccepted, selection };
  }
  if (words.length === 0) refuse({ code: 'missingOption', options: ['--indicators'] });
  const [action, ids] = first(words, 'action', ['accept', 'reject']);
  const isAll = values.has('all');
  const isSelecting = ['concept', 'document', 'language'] as const;
  if (ids.length === 0 && !isAll && !isSelecting.some((option) => values.has(option))) {
    refuse({ code: 'missingOption', options: ['--concept', '--document', '--language', '--all'] });
  }
  return { name: 'annotate', action, ids, isAll, selection };
}

function parseAnalyse(words: readonly string[], values: OptionValues): AnalyseCommand {
  const [kind, rest] = first(words, 'kind', analysisKinds);
  // Hits of a concept need no words to look for.
  const asksForHits = kind === 'concordance' || kind === 'collocates';
  const hasQuery =
    kind === 'code-query' || (asksForHits && !(rest.length === 0 && values.has('concept')));
  const query = hasQuery ? only(rest, 'query') : null;
  if (query === null) none(rest);
  if ((kind === 'keyness' || kind === 'compare') && !values.has('target')) {
    refuse({ code: 'missingOption', options: ['--target'] });
  }
  const output = values.text('output');
  const given = values.choice('format', tableFormats) ?? formatOf(output, tableFormats);
  const format = given ?? (values.has('json') ? 'json' : 'table');
  const hasEvidence = values.has('evidence');
  // A workbook is nothing for a terminal, and passages make a second file.
  const needsFile = format === 'xlsx' || (format === 'csv' && hasEvidence);
  if (needsFile && output === null) refuse({ code: 'missingOption', options: ['--output'] });
  return {
    name: 'analyse',
    kind,
    query,
    unit: values.choice('unit', recordingUnitKinds),
    by: values.text('by'),
    selection: selectionOf(values),
    statuses: values.choices('status', annotationStatuses),
    origins: values.choices('origin', annotationOrigins),
    counting: values.choice('counting', countings),
    isRelative: values.has('relative'),
    includesDescendants: values.has('descendants'),
    keepsZeroRows: values.has('zeros'),
    isByLemma: values.has('lemmas'),
    keepsStopWords: values.has('stop-words'),
    minimumFrequency: values.count('minimum') ?? 1,
    matching: values.choice('matching', matchings),
    isCaseSensitive: values.has('case-sensitive'),
    sort: values.choices('sort', sortNames),
    context: values.count('context'),
    limit: values.count('limit'),
    words: wordOptions(values, kind),
    codes: codeOptions(values, kind),
    alignments: alignmentOptions(values, kind),
    hasEvidence,
    isWide: values.has('wide'),
    format,
    output,
  };
}

function parseAlign(
  words: readonly string[],
  values: OptionValues,
): AlignCommand | AlignWorkCommand {
  const lexicon = values.text('lexicon');
  const lexiconSources = values
    .list('lexicon-sources')
    .flatMap((given) => given.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (lexicon === 'none' && lexiconSources.length > 0) {
    refuse({ code: 'conflictingOptions', options: ['--lexicon none', '--lexicon-sources'] });
  }
  const knowledge = { lexicon: lexicon ?? 'builtin', lexiconSources };
  if (!values.has('segments')) return { ...parseAlignWork(words, values), ...knowledge };
  none(words);
  const foreign = alignWorkOptions.find((option) => values.has(option));
  if (foreign !== undefined) {
    refuse({ code: 'conflictingOptions', options: ['--segments', `--${foreign}`] });
  }
  const isLearning = values.has('learn-lexicon');
  if (isLearning && (lexicon !== null || lexiconSources.length > 0)) {
    refuse({ code: 'conflictingOptions', options: ['--learn-lexicon', '--lexicon'] });
  }
  return {
    ...{ name: 'align', action: 'segments', isLearning, ...knowledge },
    segments: values.text('segments') ?? '',
    out: values.text('out') ?? refuse({ code: 'missingOption', options: ['--out'] }),
    sourceName: values.text('name'),
  };
}

const alignWorkOptions = [
  ...(['document', 'language', 'realign', 'restore', 'no-keep', 'project-codes'] as const),
  ...(['format', 'output', 'wide'] as const),
];

function parseAlignWork(
  words: readonly string[],
  values: OptionValues,
): Omit<AlignWorkCommand, 'lexicon' | 'lexiconSources'> {
  for (const option of ['out', 'learn-lexicon', 'name'] as const) {
    if (values.has(option)) refuse({ code: 'missingOption', options: ['--segments'] });
  }
  const output = values.text('output');
  const format = values.choice('format', alignmentExportKinds);
  if (format !== null && output === null) refuse({ code: 'missingOption', options: ['--output'] });
  if (values.has('restore') && values.has('realign')) {
    refuse({ code: 'conflictingOptions', options: ['--restore', '--realign'] });
  }
  const projectFrom = values.choice('project-codes', languages);
  if (projectFrom !== null && values.has('no-keep')) {
    refuse({ code: 'conflictingOptions', options: ['--project-codes', '--no-keep'] });
  }
  return {
    ...{ name: 'align', action: 'work', work: only(words, 'work'), output, projectFrom },
    documents: values.list('document'),
    languages: values.choices('language', languages),
    isRealigning: values.has('realign'),
    restoreFrom: values.text('restore'),
    isKept: !values.has('no-keep'),
    format: format ?? formatOf(output, alignmentExportKinds) ?? 'tmx',
    isWide: values.has('wide'),
  };
}

function selectionOf(values: OptionValues): Selection {
  return {
    work: values.text('work'),
    documents: values.list('document'),
    languages: values.choices('language', languages),
    concepts: values.list('concept'),
  };
}

/** The format that the ending of a file name says. */
function formatOf<Format extends string>(
  output: string | null,
  formats: readonly Format[],
): Format | null {
  const ending = /\.([^./\\]+)$/.exec(output ?? '')?.[1]?.toLowerCase();
  return formats.find((format) => format === ending) ?? null;
}

function none(words: readonly string[]): void {
  const [given] = words;
  if (given !== undefined) refuse({ code: 'unexpectedArgument', given });
}

function only(words: readonly string[], argument: ArgumentName): string {
  const [word, ...rest] = words;
  none(rest);
  return word === undefined || word === '' ? refuse({ code: 'missingArgument', argument }) : word;
}

function first<Choice extends string>(
  words: readonly string[],
  argument: ArgumentName,
  allowed: readonly Choice[],
): [Choice, readonly string[]] {
  const [given, ...rest] = words;
  if (given === undefined) return refuse({ code: 'missingArgument', argument });
  const chosen = allowed.find((choice) => choice === given);
  if (chosen === undefined) return refuse({ code: 'unknownArgument', given, allowed });
  return [chosen, rest];
}
