import { describe, expect, it } from 'vitest';
import { nominalStem, verbStem, wordEnd } from '../../../shared/language/kazakh-suffixes.ts';
import { KazakhParser, morphemeTotal } from '../../../shared/language/parse-kazakh.ts';

const size = morphemeTotal * morphemeTotal;
const parser = new KazakhParser(new Float64Array(size), 1);

function readings(word: string): string[] {
  const found: string[] = [];
  parser.read(word, (lemma, stemClass) => {
    found.push(`${lemma} ${stemClass}`);
  });
  return found;
}

describe('KazakhParser', () => {
  it.each([
    ['әкімдеріне', 'әкім nominal'],
    ['кітабы', 'кітап nominal'],
    ['халқының', 'халық nominal'],
    ['құқығы', 'құқық nominal'],
    ['актілерге', 'акт nominal'],
    ['бюллетеньдер', 'бюллетень nominal'],
    ['бюллетеньнің', 'бюллетень nominal'],
    ['сайланады', 'сайла verb'],
    ['жауып', 'жап verb'],
    ['қорқып', 'қорық verb'],
    ['шығады', 'шық verb'],
    ['оқу', 'оқы verb'],
    ['оқиды', 'оқы verb'],
    ['қамтитын', 'қамты verb'],
    ['қоюға', 'қой verb'],
    ['қоятын', 'қой verb'],
    ['қабылдамаған', 'қабылда verb'],
    ['болғандықтан', 'бол verb'],
    ['ауылындағы', 'ауыл nominal'],
    ['анығырақ', 'анық nominal'],
    ['ақш-пен', 'ақш nominal'],
  ])('reads %s as a form of %s', (word, reading) => {
    expect(readings(word)).toContain(reading);
  });

  it.each([
    ['әкімдық', 'әкім nominal'],
    ['заңтар', 'заң nominal'],
    ['ауылге', 'ауы nominal'],
    ['баптің', 'ба nominal'],
    ['тауар', 'тап verb'],
  ])('does not read %s as a form of %s', (word, reading) => {
    expect(readings(word)).not.toContain(reading);
  });

  it.each(['а', 'әкім', '-', 'тттт', 'x'])('always offers the whole word as a stem: %s', (word) => {
    expect(readings(word)).toContain(`${word} nominal`);
  });

  it('keeps causatives with the stem and takes passives off', () => {
    expect(readings('жеткізді')).not.toContain('жет verb');
    expect(readings('бекітілді')).toContain('бекіт verb');
  });

  it('prices the suffixes of a reading as the cheapest of all ways through them', () => {
    // Costs that differ for every pair of morphemes, so that ways cannot tie.
    const transitions = Float64Array.from({ length: size }, (_, at) => ((at * 7919) % 1009) / 100);
    const priced = new KazakhParser(transitions, 2.5);
    for (const word of ['әкімдеріміздегі', 'сайланбағандықтан', 'қатысушылардың', 'органдарында']) {
      const found: [string, number, number][] = [];
      priced.read(word, (lemma, stemClass, repair, stemLength, tailCost) => {
        const costs = priced
          .paths(word, stemClass, repair, stemLength)
          .map((path) =>
            path.morphemes.reduce(
              (sum, morpheme, at) =>
                at === 0
                  ? sum
                  : sum +
                    (transitions[(path.morphemes[at - 1] ?? 0) * morphemeTotal + morpheme] ?? 0),
              path.clashes ? 2.5 : 0,
            ),
          );
        found.push([lemma, tailCost, Math.min(...costs)]);
      });
      expect(found.length).toBeGreaterThan(2);
      for (const [, tailCost, least] of found) expect(tailCost).toBeCloseTo(least, 9);
    }
  });

  it('leads every way from the mark of the stem to the end of the word', () => {
    for (const stemClass of ['nominal', 'verb'] as const) {
      for (const { morphemes } of parser.paths('сайлаулардың', stemClass, 0, 5)) {
        expect(morphemes[0]).toBe(stemClass === 'nominal' ? nominalStem : verbStem);
        expect(morphemes.at(-1)).toBe(wordEnd);
      }
    }
  });
});
