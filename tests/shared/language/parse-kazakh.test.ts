import { describe, expect, it } from 'vitest';
import { parseKazakh, uniformMorphemeCosts } from '../../../shared/language/parse-kazakh.ts';

const costs = { morphemes: uniformMorphemeCosts(), stemCost: () => 0 };

function readings(word: string): string[] {
  return parseKazakh(word, costs).map(({ lemma, stemClass }) => `${lemma} ${stemClass}`);
}

describe('parseKazakh', () => {
  it.each([
    ['әкімдеріне', 'әкім nominal'],
    ['кітабы', 'кітап nominal'],
    ['халқының', 'халық nominal'],
    ['құқығы', 'құқық nominal'],
    ['актілерге', 'акт nominal'],
    ['сайланады', 'сайла verb'],
    ['жауып', 'жап verb'],
    ['шығады', 'шық verb'],
    ['оқу', 'оқы verb'],
    ['қоюға', 'қой verb'],
    ['қабылдамаған', 'қабылда verb'],
    ['болғандықтан', 'бол verb'],
    ['ауылындағы', 'ауыл nominal'],
    ['АҚШ-пен'.toLowerCase(), 'ақш nominal'],
  ])('reads %s as a form of %s', (word, reading) => {
    expect(readings(word)).toContain(reading);
  });

  it.each([
    ['әкімдық', 'әкім nominal'],
    ['заңтар', 'заң nominal'],
    ['ауылге', 'ауы nominal'],
    ['баптің', 'ба nominal'],
  ])('does not read %s as a form of %s', (word, reading) => {
    expect(readings(word)).not.toContain(reading);
  });

  it.each(['а', 'әкім', '-', 'тттт', 'x'])('always offers the whole word as a stem: %s', (word) => {
    expect(readings(word)).toContain(`${word} nominal`);
  });
});
