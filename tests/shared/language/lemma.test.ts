import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../shared/language/language.ts';
import { lemmatize } from '../../../shared/language/lemma.ts';
import '../../support/load-languages.ts';

// A line per lemma, with forms of it.
const forms: { readonly [language in Language]: string } = {
  kk: `
    әкім әкімі әкімдер әкімдердің әкімдеріне әкімінің әкімге әкiм
    әкімдік әкімдігі әкімдіктің әкімдіктер
    әкімшілік әкімшілігі
    сайлау сайлаудың сайлауы сайлауда сайлауға сайлаулар
    сайлаушы сайлаушылардың сайлаушылар
    сайла сайланады сайланған
    тағайындау тағайындауы
    тағайында тағайындайды тағайындалады тағайындалған
    басқару басқарудың басқаруды
    мәслихат мәслихаттың мәслихатқа мәслихаттар мәслихаттарының
    депутат депутаттары депутаттардың
    халық халқы халқының халыққа
    құқық құқығы құқықтары құқығына
    бостандық бостандықтарын
    заң заңы заңға заңдары заңдарына
    республика Республикасының
    конституция конституциясы Конституцияның
    өкілдік өкілдігі
    өкілеттік өкілеттігі өкілеттіктері
    бап бабында баптың баптары
    тармақ тармағы тармағының
    тәртіп тәртібі тәртіппен
    билік билігі билікті
    ауыл ауылдың
    ауылдық
    қала қаланың
    облыс облыстардың
    бюджет бюджеті бюджетінің
    азамат азаматы азаматтардың
    дауыс дауысы дауыстары
    орган органы органының органдары
    объект объектілері
    акт актісі актілер
    біз Бiз
    ол оның оған`,
  ru: `
    аким акима акимов акимами акимы
    акимат акимата акиматы
    выборы выборов выборам выборах выборами
    выборность выборности
    выборный выборного
    депутат депутатов депутаты
    маслихат маслихата маслихатов
    местный местного местное
    самоуправление самоуправления
    избиратель избирателей
    избирательный избирательной
    назначаться назначается назначаются
    избрать избран
    гражданин граждане граждан
    государственный государственной
    власть власти
    орган органов органами
    закон закона законов
    конституция Конституции
    статья статьи статей
    право права прав
    человек людей люди
    год года лет
    область областей
    суд суда суде
    партия партий
    полномочие полномочий
    президент Президентом
    еще ещё`,
  en: `
    akim akims akim's
    election elections
    elect elects electing
    body bodies
    law laws
    citizen citizens citizens'
    right rights
    deputy deputies
    maslikhat maslikhats
    authority authorities
    child children children's
    woman women
    be is was been are
    have has
    state states
    appoint appointed appoints
    appointment appointments
    voter voters
    country countries
    take taking
    constitution Constitution
    anthem
    accountability`,
};

const cases = languages.flatMap((language) =>
  forms[language]
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.trim().split(' ');
      return words.map((form) => ({ language, form, lemma: words[0] ?? '' }));
    }),
);

describe('lemmatize', () => {
  it.each(cases)('$language: $form → $lemma', ({ language, form, lemma }) => {
    expect(lemmatize(form, language)).toBe(lemma);
  });

  it('keeps a Kazakh agent, adjective or office apart from its root', () => {
    const words = ['басқарушы', 'сайланбалы', 'сайланбалылық', 'заңсыз', 'мемлекеттік'];
    expect(words.map((word) => lemmatize(word, 'kk'))).toEqual(words);
  });

  it('takes case endings off abbreviations and numbered nouns', () => {
    expect(lemmatize('АҚШ-пен', 'kk')).toBe('ақш');
    expect(lemmatize('87-баптың', 'kk')).toBe('87-бап');
  });

  it.each(languages)('leaves what holds no letter as it is (%s)', (language) => {
    for (const token of ['113-1', '...', '№', '']) expect(lemmatize(token, language)).toBe(token);
  });

  it.each(['kk', 'ru'] as const)('leaves Latin words of a %s text as they are', (language) => {
    expect(lemmatize('Elections', language)).toBe('elections');
  });
});
