import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator, Matching } from '../../../shared/codebook/codebook.ts';
import {
  compileIndicators,
  findIndicatorHits,
} from '../../../shared/codebook/indicator-matching.ts';
import { indexTokens, regroupIndex } from '../../../shared/codebook/index-tokens.ts';
import { buildTokenTable } from '../../../shared/document/build-token-table.ts';
import type { Language } from '../../../shared/language/language.ts';
import {
  assignForm,
  mergeLemma,
  noWordForms,
  type WordForms,
} from '../../../shared/language/word-forms.ts';
import { tinyConcept } from '../../support/tiny-corpus.ts';
import '../../support/load-languages.ts';

/** The hits of one indicator, as the words they span. */
function hits(
  text: string,
  matching: Matching,
  pattern: string,
  language: Language = 'ru',
  isCaseSensitive = false,
): string[] {
  const indicator = { language, matching, pattern, isCaseSensitive };
  return hitsOf(text, language, [indicator]);
}

function hitsOf(text: string, language: Language, indicators: readonly Indicator[]): string[] {
  const index = indexTokens(buildTokenTable('doc_1', text, language), text, language);
  const compiled = compileIndicators([tinyConcept('a', indicators)], language, noWordForms);
  return findIndicatorHits(compiled, index).map(({ span }) => text.slice(span.start, span.end));
}

describe('one word', () => {
  it('as a lemma is found in its inflected forms and not in words made from it', () => {
    expect(
      hits('Әкімі, әкімдердің, әкімдеріне; әкімдік пен әкімшілік.', 'lemma', 'әкім', 'kk'),
    ).toEqual(['Әкімі', 'әкімдердің', 'әкімдеріне']);
    expect(hits('Выборы акимов. Акимами, акиматом.', 'lemma', 'аким')).toEqual([
      'акимов',
      'Акимами',
    ]);
    expect(hits('Akims elect an akim; akimats.', 'lemma', 'akim', 'en')).toEqual(['Akims', 'akim']);
  });

  it('as a form is found only as written, whatever its case', () => {
    expect(hits('Аким, акима, АКИМ', 'form', 'аким')).toEqual(['Аким', 'АКИМ']);
  });

  it('is found with Latin look-alike letters in it', () => {
    expect(hits('Бiз, Қазақстан', 'form', 'біз', 'kk')).toEqual(['Бiз']);
    expect(hits('біз', 'form', 'бiз', 'kk')).toEqual(['біз']);
  });

  it('with wild cards is found by its letters', () => {
    expect(
      hits('децентрализация децентрализован централизация', 'wildcard', 'децентрализ*'),
    ).toEqual(['децентрализация', 'децентрализован']);
    expect(hits('кот кит кнут т', 'wildcard', 'к?т')).toEqual(['кот', 'кит']);
    expect(hits('децентрализация централизация центр', 'wildcard', '*централизация')).toEqual([
      'децентрализация',
      'централизация',
    ]);
  });

  it('heeds case when asked to', () => {
    const text = 'США сша Сша Сенат сенат сената Сената';
    expect(hits(text, 'form', 'США', 'ru', true)).toEqual(['США']);
    expect(hits(text, 'lemma', 'Сенат', 'ru', true)).toEqual(['Сенат', 'Сената']);
    expect(hits(text, 'lemma', 'сенат', 'ru', true)).toEqual(['сенат', 'сената']);
    expect(hits(text, 'wildcard', 'Сен*', 'ru', true)).toEqual(['Сенат', 'Сената']);
  });
});

describe('a word in any form, where the project groups forms by hand', () => {
  const text = 'Выбор, выбора, выборов, выборы.';
  const find = (pattern: string, wordForms: WordForms): string[] => {
    const indicator: Indicator = {
      language: 'ru',
      matching: 'lemma',
      pattern,
      isCaseSensitive: false,
    };
    const index = indexTokens(buildTokenTable('doc_1', text, 'ru'), text, 'ru');
    const compiled = compileIndicators([tinyConcept('a', [indicator])], 'ru', wordForms);
    const hits = findIndicatorHits(compiled, regroupIndex(index, wordForms));
    return hits.map(({ span }) => text.slice(span.start, span.end));
  };

  it('is found with what was brought to it, and without what was taken from it', () => {
    expect(find('выбор', noWordForms)).toEqual(['Выбор', 'выбора']);
    const apart = assignForm(noWordForms, 'ru', 'выбора', 'выбора', 'выбор');
    expect(find('выбор', apart)).toEqual(['Выбор']);
    expect(find('выбора', apart)).toEqual(['выбора']);
  });

  it('is found under either name once two lemmas are one', () => {
    const merged = mergeLemma(noWordForms, 'ru', 'выбор', 'выборы');
    const all = ['Выбор', 'выбора', 'выборов', 'выборы'];
    expect(find('выбор', merged)).toEqual(all);
    expect(find('выборов', merged)).toEqual(all);
  });
});

describe('a root', () => {
  it('is found in all words made from it, in any form', () => {
    const kazakh = 'Әкімдіктің, әкімшілікке, әкімді; үкіметтің.';
    expect(hits(kazakh, 'root', 'әкім', 'kk')).toEqual(['Әкімдіктің', 'әкімшілікке', 'әкімді']);
    expect(hits(kazakh, 'root', 'әкімдік', 'kk')).toEqual(hits(kazakh, 'root', 'әкім', 'kk'));
    expect(hits('Выборный, выборности, выборами, отборы.', 'root', 'выборы')).toEqual([
      'Выборный',
      'выборности',
      'выборами',
    ]);
    expect(hits('Electors elected; elections, electable, else.', 'root', 'election', 'en')).toEqual(
      ['Electors', 'elected', 'elections', 'electable'],
    );
  });
});

describe('Kazakh in two scripts', () => {
  it('is found in the one by a pattern in the other', () => {
    const text = 'Әкімдер, äkımder; әкімдік, äkımdık.';
    for (const pattern of ['әкім', 'äkım', 'ákim', "a'kim"]) {
      expect(hits(text, 'lemma', pattern, 'kk')).toEqual(['Әкімдер', 'äkımder']);
      expect(hits(text, 'root', pattern, 'kk')).toHaveLength(4);
    }
    expect(hits('мәслихат, mäslihat', 'form', 'mäslihat', 'kk')).toHaveLength(2);
    expect(hits('судьялар, sudialar', 'lemma', 'sudia', 'kk')).toHaveLength(2);
  });

  it('is found by letters without accents, which are no word of another text', () => {
    expect(hits('әкім, äkım, akim', 'lemma', 'akim', 'kk')).toEqual(['әкім', 'äkım', 'akim']);
    expect(hits('әкім, аким, akim', 'lemma', 'әкім', 'kk')).toEqual(['әкім', 'akim']);
    expect(hits('аким, akim', 'lemma', 'akim', 'ru')).toEqual(['akim']);
  });
});

describe('a phrase', () => {
  it('is found in any forms, over quotation marks and hyphens', () => {
    expect(
      hits('аким района, акимов районов, «аким» района, аким - района', 'phrase', 'аким район'),
    ).toEqual(['аким района', 'акимов районов', 'аким» района', 'аким - района']);
  });

  it('is broken by other punctuation, other words and the end of a paragraph', () => {
    expect(
      hits(
        'аким, района; аким (района) аким города района аким\nрайона. Аким. Района',
        'phrase',
        'аким район',
      ),
    ).toEqual([]);
  });

  it('takes quoted words as written', () => {
    expect(hits('аким района, акимы района', 'phrase', '"акимы" район')).toEqual(['акимы района']);
  });
});

describe('proximity', () => {
  it('NEAR counts from word to word, in either order, punctuation aside', () => {
    const text = 'аким и, он - выборы';
    expect(hits(text, 'proximity', 'аким NEAR/3 выборы')).toEqual([text]);
    expect(hits(text, 'proximity', 'выборы NEAR/3 аким')).toEqual([text]);
    expect(hits(text, 'proximity', 'аким NEAR/2 выборы')).toEqual([]);
    expect(hits('аким\nвыборы', 'proximity', 'аким NEAR/5 выборы')).toEqual([]);
  });

  it('NEAR takes the nearest partner', () => {
    expect(hits('аким аким он выборы', 'proximity', 'аким NEAR/5 выборы')).toEqual([
      'аким он выборы',
    ]);
  });

  it('SENTENCE wants one sentence, AND one paragraph', () => {
    const text = 'Выборы прошли. Аким вступил.\nАким ушёл, когда прошли выборы.';
    expect(hits(text, 'proximity', 'аким SENTENCE выборы')).toEqual([
      'Аким ушёл, когда прошли выборы',
    ]);
    expect(hits(text, 'proximity', 'аким AND выборы')).toEqual([
      'Выборы прошли. Аким',
      'Аким ушёл, когда прошли выборы',
    ]);
  });

  it('NOT leaves out what has the other in its sentence, and does not span it', () => {
    const text = 'Аким ушёл. Аким города ушёл. Аким пришёл в город.';
    expect(hits(text, 'proximity', 'аким NOT город')).toEqual(['Аким']);
    expect(hits(text, 'proximity', '(аким OR город) AND NOT ушёл')).toEqual(['Аким', 'город']);
  });

  it('takes phrases, wild cards and words as written as operands', () => {
    const text = 'Депутаты маслихата тайно избирали акима района.';
    expect(hits(text, 'proximity', '(депутат маслихат) NEAR/3 избира*')).toEqual([
      'Депутаты маслихата тайно избирали',
    ]);
    expect(hits(text, 'proximity', '"акима района" NEAR/1 избирали')).toEqual([
      'избирали акима района',
    ]);
    expect(hits(text, 'proximity', '"аким района" NEAR/1 избирали')).toEqual([]);
  });
});

describe('hits of one concept', () => {
  it('do not overlap: the longest stays', () => {
    const indicators = (['самоуправление', 'местное'] as const).map((pattern) => ({
      language: 'ru' as const,
      matching: 'form' as const,
      pattern,
      isCaseSensitive: false,
    }));
    const phrase = {
      ...indicators[0],
      pattern: 'местное самоуправление',
      matching: 'phrase',
    } as Indicator;
    expect(
      hitsOf('Местное самоуправление. Самоуправление.', 'ru', [...indicators, phrase]),
    ).toEqual(['Местное самоуправление', 'Самоуправление']);
  });

  it('come only from indicators of the language of the text', () => {
    const indicator = { language: 'en', matching: 'form', pattern: 'аким', isCaseSensitive: false };
    expect(hitsOf('аким', 'ru', [indicator as Indicator])).toEqual([]);
  });
});

describe('compared with a naive search', () => {
  const words = fc.array(fc.constantFrom('кот', 'пёс', 'дом', 'Кот', 'кота', '.', ',', '\n'), {
    maxLength: 40,
  });
  it('forms and wild cards find what a regular expression finds', () => {
    fc.assert(
      fc.property(words, (pieces) => {
        const text = pieces.join(' ');
        expect(hits(text, 'form', 'кот')).toEqual(text.match(/кот(?!а)/giu) ?? []);
        expect(hits(text, 'wildcard', 'ко*')).toEqual(text.match(/кота?/giu) ?? []);
        expect(hits(text, 'phrase', '"кот" "дом"')).toEqual(text.match(/кот дом/giu) ?? []);
      }),
    );
  });
});
