import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageProfileData } from '../../../shared/language/data/language-profiles.ts';
import {
  createLanguageDetector,
  detectLanguage,
} from '../../../shared/language/detect-language.ts';
import { decodeLanguageProfiles } from '../../../shared/language/language-profiles.ts';
import { languages } from '../../../shared/language/language.ts';

const modelLaw = (language: string): string => {
  const path = `../../../corpora/model-local-elections-law/${language}.txt`;
  return readFileSync(new URL(path, import.meta.url), 'utf8');
};

const detector = createLanguageDetector(decodeLanguageProfiles(languageProfileData));

describe('detectLanguage', () => {
  it.each([
    ['kk', 'Жергілікті өзін-өзі басқару'],
    ['kk', 'Бiз, ортақ тарихи тағдыр бiрiктiрген Қазақстан халқы'],
    ['kk', 'ауыл әкімдерін тікелей сайлау енгізілді'],
    ['kk', 'Казакстан Республикасынын Конституциясы бойынша аким сайланады'],
    ['kk', 'жергиликти озин-ози баскару органдары туралы зан кабылданды'],
    ['ru', 'Местное самоуправление в Республике Казахстан'],
    ['ru', 'аким назначается на должность Президентом'],
    ['ru', 'Статья 87. Местное государственное управление осуществляется органами'],
    ['en', 'Local self-government bodies are elected by the population'],
    ['en', 'The akim is accountable to the maslikhat'],
    ['en', 'Article 87'],
    // Snippets may begin and end inside a word, and hold names.
    ['kk', 'ілерінің құрамына енг'],
    ['kk', ' Мұхаммед Реза Пехле'],
    ['kk', 'исинин отырысында кар'],
    ['ru', 'аселение осуществляе'],
    ['ru', 'ехал на Volkswagen To'],
    ['ru', 'Убе́йд — доисторическ'],
    ['en', 'ernment shall be fo'],
    // Kazakh in the Latin alphabet of 2021.
    ['kk', 'Qazaqstan Respublikasynyñ äkımderı halyqqa esep beredı'],
    ['kk', 'jergılıktı özın-özı basqaru organdary'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    ['German', 'Die Gemeinden haben das Recht, ihre Angelegenheiten selbst zu regeln.'],
    ['French', 'Les communes ont le droit de régler leurs propres affaires.'],
    ['Turkish', 'Yerel yönetimler kendi işlerini düzenleme hakkına sahiptir.'],
    ['Ukrainian', 'Всі люди народжуються вільними і рівними у своїй гідності.'],
    [
      'Kyrgyz',
      'Бардык адамдар өз беделинде жана укуктарында эркин жана тең укуктуу болуп жаралат.',
    ],
    ['Bulgarian', 'Всички хора се раждат свободни и равни по достойнство и права.'],
    ['Uzbek', 'Барча одамлар эркин, қадр-қиммат ва ҳуқуқларда тенг бўлиб туғиладилар.'],
    [
      'Russian in Latin letters',
      'Mestnoe samoupravlenie v Kazakhstane: problemy i perspektivy razvitiia',
    ],
    [
      'Kyrgyz of today',
      'Бишкек шаарында жаңы мектеп ачылды, ага мамлекет башчысы катышып, мугалимдерди куттуктады. Быйыл жер-жерлерде дагы он мектеп курулат.',
    ],
    [
      'Dutch',
      'In Amsterdam is gisteren een nieuwe school geopend waar duizend kinderen les krijgen. De burgemeester hield een toespraak.',
    ],
    [
      'Uzbek in Latin letters',
      'Toshkent shahrida yangi maktab ochildi, unda ming nafar o‘quvchi tahsil oladi.',
    ],
    ['Greek', 'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι'],
  ])('takes %s for none of the three', (_name, text) => {
    expect(detectLanguage(text)).toBeNull();
  });

  it.each(['', '1995', '§ 5, 12.3', 'я', '—', 'XXI'])('says nothing about %j', (text) => {
    expect(detectLanguage(text)).toBeNull();
  });

  it('does not count numbers, marks and words in the other script', () => {
    expect(detectLanguage('Akim (аким) is the head of a local executive body, ст. 87')).toBe('en');
  });

  it.each(languages)('says at a glance what all words say: the law in %s', (language) => {
    for (const line of modelLaw(language)
      .split('\n')
      .filter((text) => text.length > 20)) {
      const scores = detector.scores(line);
      const likeliest = languages.toSorted((a, b) => scores[b] - scores[a])[0];
      expect(detectLanguage(line)).toBe(likeliest);
    }
  });

  it('judges a long text by all its parts, not by its beginning', () => {
    const [kk, ru] = [modelLaw('kk').slice(0, 3000), modelLaw('ru').slice(0, 12_000)];
    expect(detectLanguage(`${kk}\n${ru}`)).toBe('ru');
  });

  it('gives shares that add up to one', () => {
    const { kk, ru, en, other } = detector.scores('Қазақстан халқы');
    expect(kk + ru + en + other).toBeCloseTo(1, 9);
  });
});
