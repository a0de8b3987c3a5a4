import {
  commandNames,
  commandOptions,
  commonOptions,
  optionTypes,
  type CommandName,
  type OptionName,
} from './cli-options.ts';
import type { Translate } from './messages.ts';

/** Command lines that work as they stand, the same in every language. */
const examples: { readonly [command in CommandName]: readonly string[] } = {
  init: ['talda init "My study.talda" --name "My study"'],
  import: [
    'talda import article.pdf',
    'talda import kk.txt ru.txt en.txt --same-work --edition 2023-01-01',
    'talda import notes.txt --language ru --encoding windows-1251 --variable year=2024',
  ],
  codebook: [
    'talda codebook starter',
    'talda codebook import codes.csv',
    'talda codebook export --format json --output codes.json',
  ],
  annotate: [
    'talda annotate --indicators',
    'talda annotate --indicators --accept --language kk',
    'talda annotate accept --concept electability',
    'talda annotate reject ann_4f2k ann_9x1c',
  ],
  analyse: [
    'talda analyse frequencies --by language',
    'talda analyse frequencies --unit article --by article --format xlsx --output table.xlsx',
    'talda analyse matrix --format csv --output matrix.csv',
    'talda analyse words --language kk --lemmas --limit 50',
    'talda analyse concordance әкім --sort right',
    'talda analyse collocates әкім --language kk --lemmas --left 3 --right 3 --limit 30',
    'talda analyse keyness --of concepts --target language=kk --reference language=ru',
    'talda analyse keyness --lemmas --language ru --target part=sec_8',
    'talda analyse dispersion --by article --lemmas --minimum 5',
    'talda analyse agreement --rows pairs --status accepted',
    'talda analyse cooccurrence --together 10 --unit article',
    'talda analyse crosstab --by language --rows cells',
    'talda analyse code-query "electability AND NOT appointment" --unit article',
    'talda analyse trend --time year --horizon 5',
    'talda analyse compare --target language=kk --reference language=ru',
    'talda analyse parity --alignment "Law on Elections" --status accepted',
    'talda analyse parity-beads --differences numbers,negation,modality --format xlsx --output parity.xlsx',
    'talda analyse terms --from ru --to kk --mutual --limit 50',
    'talda analyse terms --from ru --to en --concept electability',
    'talda analyse keywords --alignment "Mechanisms of electing akims"',
  ],
  align: [
    'talda align "Law on Elections"',
    'talda align "Law on Elections" --project-codes ru --output law.tmx',
    'talda align "Law on Elections" --language kk,ru --output law.html',
    'talda align --segments law.json --out beads.json',
    'talda align --segments law.json --out beads.json --lexicon-sources udhr,constitution',
    'talda align --learn-lexicon --segments confirmed.json --name laws --out lexicon.json',
  ],
  export: ['talda export --output results', 'talda export --format csv,json --output results'],
  info: ['talda info', 'talda info --json'],
  show: ['talda show doc_4f2k --json'],
  demo: ['talda demo --output talda-output'],
  help: ['talda help import', 'talda help analyse --ui kk'],
};

/** Help for one command, or the overview of all of them. */
export function renderHelp(topic: CommandName | null, t: Translate): string {
  return topic === null ? renderOverview(t) : renderCommand(topic, t);
}

function renderOverview(t: Translate): string {
  const rows = commandNames.map((name): Row => [name, t(`command.${name}`)]);
  return sections([
    t('help.intro'),
    titled(t('help.usageTitle'), t('help.usage')),
    titled(t('help.commandsTitle'), aligned(rows)),
    titled(t('help.commonTitle'), optionRows(commonOptions, t)),
    t('help.more'),
  ]);
}

function renderCommand(name: CommandName, t: Translate): string {
  const own = commandOptions[name];
  return sections([
    t(`command.${name}`),
    titled(t('help.usageTitle'), t(`usage.${name}`)),
    ...(own.length === 0 ? [] : [titled(t('help.optionsTitle'), optionRows(own, t))]),
    titled(t('help.commonTitle'), optionRows(commonOptions, t)),
    titled(t('help.examplesTitle'), examples[name].join('\n')),
  ]);
}

type Row = readonly [left: string, right: string];

const shortNames: { readonly [name in OptionName]?: string } = {
  help: '-h, ',
  version: '-v, ',
  output: '-o, ',
  project: '-p, ',
};

function optionRows(names: readonly OptionName[], t: Translate): string {
  return aligned(
    names.map((name): Row => {
      const value = optionTypes[name] === 'flag' ? '' : ` ${t(`value.${valueOf(name)}`)}`;
      return [`${shortNames[name] ?? ''}--${name}${value}`, t(`option.${name}`)];
    }),
  );
}

const numbers: readonly OptionName[] = [
  ...(['context', 'limit', 'minimum', 'size', 'skip', 'left', 'right'] as const),
  ...(['window', 'smoothing', 'level', 'draws', 'seed', 'axes', 'horizon', 'longest'] as const),
];

type ValueName = 'folder' | 'name' | 'date' | 'assignment' | 'number' | 'choice' | 'file';

function valueOf(name: OptionName): ValueName {
  if (name === 'project') return 'folder';
  if (['output', 'segments', 'out', 'restore'].includes(name)) return 'file';
  if (name === 'edition') return 'date';
  if (['variable', 'target', 'reference'].includes(name)) return 'assignment';
  if (numbers.includes(name)) return 'number';
  const isFree = [
    'name',
    'work',
    'catalog',
    'concept',
    'document',
    'by',
    'part',
    'only',
    'without',
    'range',
    ...['coder', 'time', 'levels', 'offices', 'principles', 'alignment'],
    'lexicon-sources',
  ].includes(name);
  return isFree ? 'name' : 'choice';
}

function aligned(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`).join('\n');
}

function titled(title: string, body: string): string {
  return `${title}\n${body.replace(/^/gm, '  ')}`;
}

function sections(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
