import { describe, expect, it } from 'vitest';
import { proposeExpressions } from '../../../shared/import/propose-expressions.ts';
import type { Language } from '../../../shared/language/language.ts';

/** Told apart by letters only: the rules under test do not depend on how languages are detected. */
function detect(text: string): Language | null {
  if (/[әғқңөұүһі]/i.test(text)) return 'kk';
  if (/[а-я]/i.test(text)) return 'ru';
  return /[a-z]{3}/i.test(text) ? 'en' : null;
}

const ru = 'Сады растут и цветут, о чем написано в законах и в книгах о садоводстве. '
  .repeat(4)
  .trim();
const kk = 'Бақтар өседі және гүлдейді, бұл туралы заңдар мен кітаптарда жазылған. '
  .repeat(4)
  .trim();
const en = 'Gardens grow and blossom, which is written in laws and in books on gardening. '
  .repeat(4)
  .trim();

function propose(text: string): ReturnType<typeof proposeExpressions> {
  return proposeExpressions(
    text.split('\n').map((line) => ({ text: line })),
    detect,
  );
}

function summary(text: string): string[] {
  return propose(text).expressions.map(
    ({ role, language, title, keywords }) =>
      `${role} ${language} | ${title} | ${keywords.join('/')}`,
  );
}

const article = `ГРНТИ 11.15.25
<https://doi.org/10.12345/SAD.2025-1>
Сады как поля и как леса
А.Б. Садовник^{ID}, С. Полев*^{1ID}
Университет садов, Астана, Казахстан
(E-mail: a@example.org)
Аннотация. ${ru}
¹автор для корреспонденции
${ru}
Ключевые слова: сад, поле, лес.
Введение
${ru}
${ru}
Список литературы
1. Smith J. Gardens. https://doi.org/10.9999/other
А.Б. Бақшы, С. Полев
*Бақтар университеті, Астана, Қазақстан
Бақтар егістік және орман ретінде
Аңдатпа. ${kk}
Түйін сөздер: бақ, егістік, орман.
A.B. Gardener, S. Polev
Gardens as Fields and as Forests
Abstract. ${en}
Keywords: garden, field, forest.
References
1. Smith J. Gardens.`;

describe('an article', () => {
  it('falls into its body and its abstracts, each with title and keywords', () => {
    expect(summary(article)).toEqual([
      'body ru | Сады как поля и как леса | сад/поле/лес',
      'abstract ru | Сады как поля и как леса | сад/поле/лес',
      'abstract kk | Бақтар егістік және орман ретінде | бақ/егістік/орман',
      'abstract en | Gardens as Fields and as Forests | garden/field/forest',
    ]);
  });

  it('is an article with its own identifiers, not those of its references', () => {
    const { kind, identifiers, title } = propose(article);
    expect(kind).toBe('article');
    expect(identifiers).toEqual({ grnti: '11.15.25', doi: '10.12345/sad.2025-1' });
    expect(title.en).toBe('Gardens as Fields and as Forests');
  });

  it('an abstract is title, abstract and keywords without what stands between them', () => {
    const lines = article.split('\n');
    const [, abstract] = propose(article).expressions;
    expect(abstract?.paragraphs.map((index) => lines[index]?.slice(0, 14))).toEqual([
      'Сады как поля ',
      'Аннотация. Сад',
      'Сады растут и ',
      'Ключевые слова',
    ]);
  });

  it('loses no paragraph, and shares only titles between body and abstract', () => {
    const { expressions } = propose(article);
    const all = expressions.flatMap(({ paragraphs }) => paragraphs);
    expect(new Set(all).size).toBe(article.split('\n').length);
    expect(all.length).toBe(new Set(all).size + 1);
  });

  it('may have its abstracts in capitals, first or last, and in any order', () => {
    const text = `GARDENS AND FIELDS
SUMMARY
${en}
Index terms: garden; field (large, small); forest
БАҚТАР МЕН
ЕГІСТІКТЕР
ТҮЙІН
${kk}
Кілт сөздер: бақ,
егістік.
КІРІСПЕ
${kk}
${kk}
${kk}
ӘДЕБИЕТТЕР
1. Бақшы.
САДЫ И ПОЛЯ
РЕЗЮМЕ
${ru}
Ключевые слова и фразы: сад`;
    expect(summary(text)).toEqual([
      'body kk | БАҚТАР МЕН ЕГІСТІКТЕР | бақ/егістік',
      'abstract en | GARDENS AND FIELDS | garden/field (large, small)/forest',
      'abstract kk | БАҚТАР МЕН ЕГІСТІКТЕР | бақ/егістік',
      'abstract ru | САДЫ И ПОЛЯ | сад',
    ]);
  });

  it('keeps a section called Summary in the body', () => {
    const text = `Gardens and fields\nAbstract: ${en}\nKeywords: garden.\nIntroduction\n${en}\n${en}\nSummary\n${en}`;
    expect(propose(text).expressions.map(({ role }) => role)).toEqual(['body', 'abstract']);
  });

  it('without a body is only its abstracts', () => {
    const text = `Аннотация. ${ru}\nКлючевые слова: сад.\nAbstract. ${en}\nKeywords: garden.`;
    expect(summary(text)).toEqual(['abstract ru |  | сад', 'abstract en |  | garden']);
  });
});

describe('other texts', () => {
  it('a text in one language stays whole, with its foreign quotations', () => {
    const text = `Заметка о садах\n${ru}\n«${kk.slice(0, 70)}»\n${ru}\n${ru}`;
    expect(summary(text)).toEqual(['whole ru | Заметка о садах | ']);
  });

  it('a law printed in one language after another falls into its languages', () => {
    const text = `БАҚТАР ТУРАЛЫ ЗАҢ\n1-бап. Мақсаты\n${kk}\n2-бап. Өзге\n${kk}\nЗАКОН О САДАХ\nСтатья 1. Цель\n${ru}\nСтатья 2. Иное\n${ru}`;
    expect(propose(text).kind).toBe('law');
    expect(summary(text)).toEqual([
      'whole kk | БАҚТАР ТУРАЛЫ ЗАҢ | ',
      'whole ru | ЗАКОН О САДАХ | ',
    ]);
  });

  it.each([
    ['Конституция Республики\nСтатья 1\nСады.\nСтатья 2\nПоля.', 'constitution'],
    ['Бақтар елінің Конституциясы\n1-бап\nБақ.\n2-бап\nЕгіс.', 'constitution'],
    ['Конституционный закон о садах\nСтатья 1. Сады\nСады.\nСтатья 2. Поля\nПоля.', 'law'],
    ['Universal Declaration of Gardens\nArticle 1\nGardens.\nArticle 2\nFields.', 'charter'],
    ['Глава 13-1. Сады\nСтатья 1. Сады\nСады.', 'law'],
    ['Introduction\nGardens grow.\nReferences\n1. Smith.', 'article'],
    ['Gardens\nThey grow.', 'other'],
  ])('%j is of the kind %s', (text, kind) => {
    expect(propose(text).kind).toBe(kind);
  });

  it('a text in no known language has no expressions', () => {
    expect(propose('12 34\n— — —').expressions).toEqual([]);
  });
});
