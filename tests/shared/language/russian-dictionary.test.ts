import { describe, expect, it } from 'vitest';
import {
  decodeRussianDictionary,
  formCount,
  inflect,
  lookUp,
  russianDictionaryFiles,
  tagOf,
} from '../../../shared/language/russian-dictionary.ts';
import { readRussianDictionaryFiles } from '../../support/russian-dictionary.ts';

const files = await readRussianDictionaryFiles();
const dictionary = decodeRussianDictionary(files);
const words = `закон суд право власть область гражданин статья комиссия избирательный городской
  избирать избрать назначаться маслихат человек ребенок сто пятьдесят быстро еще который наилучший
  побыстрее какой-то`.split(/\s+/);

describe('the dictionary', () => {
  it('finds every form of a word as a form of that word', () => {
    for (const word of words) {
      for (const named of lookUp(dictionary, word)) {
        for (let form = 0; form < formCount(dictionary, named.paradigm); form += 1) {
          const inflected = inflect(dictionary, word, named, form);
          expect(lookUp(dictionary, inflected)).toContainEqual({ ...named, form });
        }
      }
    }
  });

  it('leads a form back to its word and says what form it is', () => {
    const readings = lookUp(dictionary, 'законами').map((found) => [
      inflect(dictionary, 'законами', found, 0),
      dictionary.tags[tagOf(dictionary, found)],
    ]);
    expect(readings).toEqual([['закон', 'NOUN,inan,masc plur,ablt']]);
  });

  it('knows words in ё by keys in е', () => {
    expect(lookUp(dictionary, 'ребенок')).not.toEqual([]);
    expect(lookUp(dictionary, 'утвержденный')).not.toEqual([]);
  });

  it('has nothing under what is no word', () => {
    const noWords = [
      '',
      'кворумчик',
      'законн',
      'law',
      'закон1',
      'ЗАКОН',
      'е'.repeat(64),
      'а'.repeat(9999),
    ];
    for (const word of noWords) expect(lookUp(dictionary, word)).toEqual([]);
  });
});

function changed(name: string, bytes: ArrayBuffer): ReadonlyMap<string, ArrayBuffer> {
  return new Map([...files, [name, bytes]]);
}

describe('a damaged dictionary', () => {
  it.each(russianDictionaryFiles)('is an error when %s is missing', (name) => {
    const rest = new Map([...files].filter(([other]) => other !== name));
    expect(() => decodeRussianDictionary(rest)).toThrow(name);
  });

  it.each(russianDictionaryFiles)('is an error when %s is cut short', (name) => {
    const bytes = files.get(name) ?? new ArrayBuffer(0);
    for (const length of [0, 1, 3, 4, 7, 1000, bytes.byteLength >> 1, bytes.byteLength - 4]) {
      expect(() => decodeRussianDictionary(changed(name, bytes.slice(0, length)))).toThrow();
    }
  });

  it('is an error when a paradigm names an ending that is not there', () => {
    const bytes = (files.get('paradigms.array') ?? new ArrayBuffer(0)).slice(0);
    new Uint16Array(bytes)[2] = 0xffff;
    expect(() => decodeRussianDictionary(changed('paradigms.array', bytes))).toThrow();
  });

  it('is an error when a list of words is none', () => {
    for (const text of ['{}', '[1]', 'null', '["']) {
      const bytes = new Uint8Array([...text].map((letter) => letter.charCodeAt(0))).buffer;
      expect(() => decodeRussianDictionary(changed('suffixes.json', bytes))).toThrow();
    }
  });

  it('never keeps a search busy nor finds what does not fit the word', () => {
    const original = files.get('words.dawg') ?? new ArrayBuffer(0);
    for (let seed = 1; seed <= 3; seed += 1) {
      const bytes = original.slice(0);
      const view = new DataView(bytes);
      let state = seed;
      // The two lengths stay; everything between is noise or a loop to itself.
      const guide = 4 + 4 * view.getUint32(0, true);
      for (let place = 4; place < bytes.byteLength; place += 1) {
        if (place >= guide && place < guide + 4) continue;
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        view.setUint8(place, seed === 1 ? 0 : seed === 2 ? 0xff : state >>> 24);
      }
      const hostile = decodeRussianDictionary(changed('words.dawg', bytes));
      for (const word of [...words, 'е'.repeat(60)]) {
        for (const found of lookUp(hostile, word)) {
          expect(found.form).toBeLessThan(formCount(hostile, found.paradigm));
          expect(inflect(hostile, word, found, found.form)).toBe(word);
        }
      }
    }
  });
});
