import {
  formCount,
  inflect,
  lookUp,
  tagOf,
  type DictionaryForm,
  type RussianDictionary,
} from './russian-dictionary.ts';
import { parseTag, type RussianTag } from './russian-tags.ts';

/**
 * How a lemma is found from a form. The dictionary joins words that Universal Dependencies keeps
 * apart ("первый" under "один", "Петрович" under "Пётр", "лучший" under "хороший"):
 * - `base`: first form of the paradigm (infinitive, positive degree);
 * - `group`: first form that shares the word's own grammemes;
 * - `self`: the form as it is;
 * - `participle`: the participle as an adjective of its own ("данный");
 * - `short`: the short masculine ("должен");
 * - `plural`: the nominative plural ("деньги");
 * - `adverb`: the adverb of a comparative ("чаще", "часто").
 */
export const lemmaRules = [
  'base',
  'group',
  'self',
  'participle',
  'short',
  'plural',
  'adverb',
] as const;
type LemmaRule = (typeof lemmaRules)[number];

/** One way to read a form: a lemma with the numbers of the form's tag and of the rule. */
export type Reading = {
  readonly lemma: string;
  readonly tag: number;
  readonly rule: number;
};

/** The form of a paradigm that holds the lemma of another, by a rule. */
type Target = { readonly rule: number; readonly form: number };

const rulesOfPos: { readonly [pos: string]: readonly LemmaRule[] } = {
  NOUN: ['group', 'base', 'plural'],
  ADJF: ['group', 'base'],
  ADJS: ['base', 'short'],
  COMP: ['base', 'self', 'adverb'],
  VERB: ['base'],
  INFN: ['base'],
  GRND: ['base'],
  PRTF: ['base', 'participle'],
  PRTS: ['base', 'participle'],
  NUMR: ['group', 'base'],
  NPRO: ['group'],
};
const otherRules: readonly LemmaRule[] = ['self', 'base'];

/** The dictionary with its tags taken apart and the lemmas of its paradigms found out as needed. */
export type RussianLexicon = {
  readonly dictionary: RussianDictionary;
  readonly tags: readonly RussianTag[];
  /** Where the lemmas of a form are, by paradigm and form. */
  readonly targets: (readonly Target[])[][];
};

export function createLexicon(dictionary: RussianDictionary): RussianLexicon {
  return { dictionary, tags: dictionary.tags.map(parseTag), targets: [] };
}

const adverbRule = lemmaRules.indexOf('adverb');
const pluralRule = lemmaRules.indexOf('plural');

/**
 * All readings of a comparison key; none for an unknown word. `isLemma` says whether a lemma is
 * known: plurals and adverbs are only thought of where they are.
 */
export function readingsOf(
  lexicon: RussianLexicon,
  key: string,
  isLemma: (lemma: string) => boolean,
): Reading[] {
  const { dictionary } = lexicon;
  const readings: Reading[] = [];
  let paradigm = -1;
  let target = -1;
  let inflected = '';
  for (const form of lookUp(dictionary, key)) {
    const tag = tagOf(dictionary, form);
    const firstOfForm = readings.length;
    for (const { rule, form: wanted } of targetsOf(lexicon, form)) {
      // Most readings of a form have their lemma in the same place.
      if (form.paradigm !== paradigm || wanted !== target) {
        inflected = inflect(dictionary, key, form, wanted);
        paradigm = form.paradigm;
        target = wanted;
      }
      const lemma = rule === adverbRule ? adverbOf(inflected) : inflected;
      if ((rule === pluralRule || rule === adverbRule) && !isLemma(lemma)) continue;
      let isNew = true;
      for (let index = firstOfForm; index < readings.length; index += 1) {
        if (readings[index]?.lemma === lemma) isNew = false;
      }
      if (isNew) readings.push({ lemma, tag, rule });
    }
  }
  return readings;
}

function adverbOf(adjective: string): string {
  if (adjective === 'хороший') return 'хорошо';
  return adjective.replace(/(?:[ыо]й|ий)$/, adjective.endsWith('ний') ? 'е' : 'о');
}

function targetsOf(lexicon: RussianLexicon, form: DictionaryForm): readonly Target[] {
  const ofParadigm = (lexicon.targets[form.paradigm] ??= []);
  return (ofParadigm[form.form] ??= findTargets(lexicon, form));
}

function findTargets(lexicon: RussianLexicon, form: DictionaryForm): Target[] {
  const { dictionary, tags } = lexicon;
  const tag = tags[tagOf(dictionary, form)];
  return (rulesOfPos[tag?.pos ?? ''] ?? otherRules).flatMap((rule) => {
    const target = targetOf(lexicon, rule, form, tag);
    return target === undefined ? [] : [{ rule: lemmaRules.indexOf(rule), form: target }];
  });
}

function targetOf(
  lexicon: RussianLexicon,
  rule: LemmaRule,
  form: DictionaryForm,
  tag: RussianTag | undefined,
): number | undefined {
  if (tag === undefined) return undefined;
  const find = (isTarget: (other: RussianTag) => boolean): number | undefined => {
    const count = formCount(lexicon.dictionary, form.paradigm);
    for (let other = 0; other < count; other += 1) {
      const found = lexicon.tags[tagOf(lexicon.dictionary, { ...form, form: other })];
      if (found !== undefined && isTarget(found)) return other;
    }
    return undefined;
  };
  switch (rule) {
    case 'base':
      // "Лучший" is no form of "хороший" there.
      return tag.fixed.includes('Supr') ? undefined : 0;
    case 'adverb':
      return 0;
    case 'self':
      return form.form;
    case 'group':
      return tag.fixed.includes('Supr')
        ? superlativeOf(lexicon, form)
        : find(({ pos, fixed }) => pos === tag.pos && fixed.join() === tag.fixed.join());
    case 'participle':
      return find(
        ({ pos, fixed }) =>
          pos === 'PRTF' && fixed.includes(voiceOf(tag)) && fixed.includes(tenseOf(tag)),
      );
    case 'short':
      return find(({ pos, flexible }) => pos === 'ADJS' && flexible.startsWith('masc'));
    case 'plural':
      return tag.flexible.startsWith('plur')
        ? find(
            ({ pos, fixed, flexible }) =>
              pos === tag.pos && flexible === 'plur,nomn' && fixed.join() === tag.fixed.join(),
          )
        : undefined;
  }
}

/** "Лучший" and "наилучший" stand one after the other in the paradigm of "хороший". */
function superlativeOf(lexicon: RussianLexicon, form: DictionaryForm): number | undefined {
  for (let other = form.form; other > 0; other -= 1) {
    const found = lexicon.tags[tagOf(lexicon.dictionary, { ...form, form: other })];
    if (found?.fixed.includes('Supr') === true && found.flexible === 'masc,sing,nomn') return other;
  }
  return undefined;
}

function voiceOf({ fixed }: RussianTag): string {
  return fixed.includes('pssv') ? 'pssv' : 'actv';
}

function tenseOf({ fixed }: RussianTag): string {
  return fixed.includes('past') ? 'past' : 'pres';
}
