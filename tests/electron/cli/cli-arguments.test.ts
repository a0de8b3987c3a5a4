import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../../electron/cli/cli-arguments.ts';
import { commandNames, nearestName, optionTypes } from '../../../electron/cli/cli-options.ts';

/** The command that a line of words stands for; words are separated by single spaces. */
function commandOf(line: string): object {
  const parsed = parseArguments(line.split(' '));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.command;
}

function errorOf(line: string): object {
  const parsed = parseArguments(line === '' ? [] : line.split(' '));
  if (parsed.ok) throw new Error(`understood: ${line}`);
  return parsed.error;
}

describe('a command line', () => {
  test('of an import says all about the files', () => {
    expect(
      commandOf(
        'import kk.txt ru.txt --language kk,ru --same-work --edition 2023-01-01 --variable year=2023 --variable place=Алматы=1 --encoding KZ-1048 --keep-page-remains',
      ),
    ).toEqual({
      name: 'import',
      files: ['kk.txt', 'ru.txt'],
      languages: ['kk', 'ru'],
      work: null,
      isSameWork: true,
      catalogId: null,
      editionDate: '2023-01-01',
      encoding: 'kz-1048',
      keepPageRemains: true,
      variables: { year: '2023', place: 'Алматы=1' },
    });
  });

  test('may have its options before, between and after the words', () => {
    const lines = [
      '--ui ru --project x.talda show doc_1',
      'show --ui ru doc_1 --project x.talda',
      'show doc_1 -p x.talda --ui=ru',
    ];
    const [first, ...others] = lines.map((line) => parseArguments(line.split(' ')));
    for (const other of others) expect(other).toEqual(first);
    expect(first).toMatchObject({
      ok: true,
      value: { common: { ui: 'ru', project: 'x.talda' }, command: { document: 'doc_1' } },
    });
  });

  test('takes what stands after -- for a word', () => {
    expect(commandOf('analyse concordance -- -кратия')).toMatchObject({ query: '-кратия' });
  });

  test('finds the format of the output in its name, unless one is given', () => {
    expect(commandOf('analyse matrix --output a.XLSX')).toMatchObject({ format: 'xlsx' });
    expect(commandOf('analyse matrix --output a.csv')).toMatchObject({ format: 'csv' });
    expect(commandOf('analyse matrix --output a.csv --format json')).toMatchObject({
      format: 'json',
    });
    expect(commandOf('analyse matrix')).toMatchObject({ format: 'table' });
    expect(commandOf('analyse matrix --json')).toMatchObject({ format: 'json' });
    expect(commandOf('codebook export --output a.json')).toMatchObject({ format: 'json' });
  });

  test('may spell analyse as Americans do', () => {
    expect(commandOf('analyze words')).toEqual(commandOf('analyse words'));
  });

  test('asks for help in several ways', () => {
    for (const line of ['help import', 'import --help', 'import -h', 'import a.txt --help']) {
      expect(commandOf(line)).toEqual({ name: 'help', topic: 'import' });
    }
    expect(commandOf('--help')).toEqual({ name: 'help', topic: null });
    expect(commandOf('--version')).toEqual({ name: 'version' });
  });

  test('decides on annotations by id, by concept or on all', () => {
    expect(commandOf('annotate accept ann_1 ann_2')).toMatchObject({ ids: ['ann_1', 'ann_2'] });
    expect(commandOf('annotate reject --concept a --concept b')).toMatchObject({
      action: 'reject',
      selection: { concepts: ['a', 'b'] },
    });
    expect(commandOf('annotate accept --all')).toMatchObject({ isAll: true });
  });

  test('looks for a concept without words', () => {
    expect(commandOf('analyse concordance --concept a')).toMatchObject({ query: null });
  });
});

describe('a wrong command line is refused with what is wrong:', () => {
  const cases: readonly (readonly [string, object])[] = [
    ['', { code: 'missingCommand' }],
    ['imprt a.txt', { code: 'unknownCommand', given: 'imprt', nearest: 'import' }],
    ['frobnicate', { code: 'unknownCommand', given: 'frobnicate', nearest: null }],
    ['info --jsn', { code: 'unknownOption', given: '--jsn', nearest: '--json' }],
    ['info -x', { code: 'unknownOption', given: '-x', nearest: null }],
    ['info --edition 2023-01-01', { code: 'foreignOption', option: '--edition', command: 'info' }],
    ['import a.txt --language', { code: 'missingValue', option: '--language' }],
    ['import a.txt --language --work x', { code: 'missingValue', option: '--language' }],
    ['import a.txt --work=', { code: 'missingValue', option: '--work' }],
    ['info --json=yes', { code: 'unexpectedValue', option: '--json' }],
    ['import a.txt --work a --work b', { code: 'repeatedOption', option: '--work' }],
    ['import a b --language kk,ru,en', { code: 'repeatedOption', option: '--language' }],
    [
      'import a.txt --language de',
      { code: 'invalidValue', option: '--language', given: 'de', allowed: ['kk', 'ru', 'en'] },
    ],
    ['info --ui fr', { code: 'invalidValue', option: '--ui', given: 'fr' }],
    ['import a --edition 2023-02-30', { code: 'invalidDate', given: '2023-02-30' }],
    ['import a --edition 01.02.2023', { code: 'invalidDate', given: '01.02.2023' }],
    ['analyse words --limit 0', { code: 'invalidNumber', option: '--limit', given: '0' }],
    ['analyse words --limit 1e3', { code: 'invalidNumber', given: '1e3' }],
    ['import a --variable year', { code: 'invalidVariable', given: 'year' }],
    ['import a --variable =2023', { code: 'invalidVariable', given: '=2023' }],
    ['init', { code: 'missingArgument', argument: 'folder' }],
    ['import', { code: 'missingArgument', argument: 'files' }],
    ['codebook', { code: 'missingArgument', argument: 'action' }],
    ['codebook import', { code: 'missingArgument', argument: 'file' }],
    ['analyse', { code: 'missingArgument', argument: 'kind' }],
    ['analyse concordance', { code: 'missingArgument', argument: 'query' }],
    ['show', { code: 'missingArgument', argument: 'document' }],
    ['analyse tea', { code: 'unknownArgument', given: 'tea' }],
    ['annotate approve', { code: 'unknownArgument', given: 'approve' }],
    ['init a b', { code: 'unexpectedArgument', given: 'b' }],
    ['analyse words әкім', { code: 'unexpectedArgument', given: 'әкім' }],
    ['annotate', { code: 'missingOption', options: ['--indicators'] }],
    ['annotate accept', { code: 'missingOption' }],
    ['analyse matrix --format xlsx', { code: 'missingOption', options: ['--output'] }],
    ['analyse matrix --format csv --evidence', { code: 'missingOption', options: ['--output'] }],
    [
      'import a --work w --catalog c',
      { code: 'conflictingOptions', options: ['--work', '--catalog'] },
    ],
    ['annotate --indicators --all', { code: 'conflictingOptions' }],
    ['codebook import a.csv --format csv', { code: 'foreignOption', option: '--format' }],
  ];
  test.each(cases)('talda %s', (line, error) => {
    expect(errorOf(line)).toMatchObject(error);
  });
});

test('no line of words, however odd, makes the parser throw', () => {
  const names = [...commandNames, ...Object.keys(optionTypes).map((name) => `--${name}`)];
  const word = fc.oneof(
    fc.constantFrom(...names, '--', '-', '--=', '-p', 'kk', '2023-01-01', 'a=b', '__proto__'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (argv) => {
      expect(typeof parseArguments(argv).ok).toBe('boolean');
    }),
  );
});

test('the nearest name is at most two slips away', () => {
  expect(nearestName('analise', commandNames)).toBe('analyse');
  expect(nearestName('expotr', commandNames)).toBe('export');
  expect(nearestName('xy', ['demo'])).toBeNull();
});
