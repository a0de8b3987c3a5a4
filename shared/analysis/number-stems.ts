import type { Language } from '../language/language.ts';

/** A word that names a number in any of its forms, cardinal, ordinal or collective. */
export type NumberStem = {
  readonly value: number;
  readonly pattern: RegExp;
  /** The second part of a fraction begins a number of its own. */
  readonly isFraction: boolean;
};

// Kazakh endings of numerals: ordinal, collective, case. "онда" (there) and "үшін" (for) are none.
const kazakhEnding =
  '(?:[ыі]?нш[ыі]\\p{L}*|с?[ыі]н(?:[ыі]ң|[еа]н|[еа]|д[еа])|[еа]у\\p{L}*|[дтн][ае]н|[дт][ае]|н[ыі]ң|[дт][ыі]ң|[ғқгк][ае]|[дт][ыі]|н[ыі]|с[ыі]н?\\p{L}{0,3}|[ыі])?';
const kazakh: readonly (readonly [number, string])[] = [
  [1, 'бір'],
  [2, 'екі'],
  [3, 'үш'],
  [4, 'төрт'],
  [5, 'бес'],
  [6, 'алты'],
  [7, 'жеті'],
  [8, 'сегіз'],
  [9, 'тоғыз'],
  [20, 'жиырма'],
  [30, 'отыз'],
  [40, 'қырық'],
  [50, 'елу'],
  [60, 'алпыс'],
  [70, 'жетпіс'],
  [80, 'сексен'],
  [90, 'тоқсан'],
  [1000, 'мың'],
];

const adjective = '(?:ый|ой|ая|ое|ые|ого|ому|ым|ом|ую|ых|ыми|ою)';
const counted = '(?:лет|днев|месяч|кратн|палат|сторон|недел|часов)\\p{L}+';
const russian: readonly (readonly [number, string])[] = [
  [1, `од(?:ин|на|но|ного|ной|ну|ному|ним|ном)|перв${adjective}`],
  [2, `дв(?:а|е|ух|ум|умя|ое|оих|ух${counted})|втор${adjective}`],
  [
    3,
    `тр(?:и|ех|ем|емя|ое|оих|ех${counted})|трет(?:ями|ях|ям|ий|ья|ье|ьи|ьей|ьего|ьему|ьем|ьим|ьих|ью|и|ей|ь)`,
  ],
  [
    4,
    `четыр(?:е|ех|ем|ьмя)|четверт(?:${adjective}|ь|и|ью|ей|ям|ями|ях)|четверо|четыр[её]х${counted}`,
  ],
  [5, `пят(?:ь|и|ью|еро|ерых|ерым|${adjective}|и${counted})`],
  [6, `шест(?:ь|и|ью|еро|ерых|${adjective}|и${counted})`],
  [7, `сем(?:ь|и|еро|ерых|и${counted})|седьм${adjective}`],
  [8, `восем(?:ь|ью)|восьм(?:и|ью|еро|${adjective}|и${counted})`],
  [9, `девят(?:ь|и|ью|${adjective}|и${counted})`],
  [10, `десят(?:ь|и|ью|${adjective}|и${counted})`],
  [11, `одиннадцат(?:ь|и|ью|${adjective})`],
  [12, `двенадцат(?:ь|и|ью|${adjective})`],
  [13, `тринадцат(?:ь|и|ью|${adjective})`],
  [14, `четырнадцат(?:ь|и|ью|${adjective})`],
  [15, `пятнадцат(?:ь|и|ью|${adjective}|и${counted})`],
  [16, `шестнадцат(?:ь|и|ью|${adjective})`],
  [17, `семнадцат(?:ь|и|ью|${adjective})`],
  [18, `восемнадцат(?:ь|и|ью|${adjective})`],
  [19, `девятнадцат(?:ь|и|ью|${adjective})`],
  [20, `двадцат(?:ь|и|ью|${adjective}|и${counted})`],
  [30, `тридцат(?:ь|и|ью|${adjective}|и${counted})`],
  [40, `сорока?|сороков${adjective}`],
  [50, 'пят(?:ьдесят|идесяти)'],
  [60, 'шест(?:ьдесят|идесяти)'],
  [70, 'сем(?:ьдесят|идесяти)'],
  [80, 'вос(?:емьдесят|ьмидесяти)'],
  [90, 'девяност[оа]'],
  [100, 'ст[оа]'],
  [1000, 'тысяч(?:а|и|у|ей|ам|ами)?'],
];

const english: readonly (readonly [number, string])[] = [
  [1, 'one|first'],
  [2, 'two|second|twice'],
  [3, 'three|thirds?'],
  [4, 'four|fourths?|quarters?'],
  [5, 'five|fifths?'],
  [6, 'six|sixths?'],
  [7, 'seven|sevenths?'],
  [8, 'eight|eighths?'],
  [9, 'nine|ninths?'],
  [10, 'ten|tenths?'],
  [11, 'eleven|eleventh'],
  [12, 'twelve|twelfth'],
  [13, 'thirteen|thirteenth'],
  [14, 'fourteen|fourteenth'],
  [15, 'fifteen|fifteenth'],
  [16, 'sixteen|sixteenth'],
  [17, 'seventeen|seventeenth'],
  [18, 'eighteen|eighteenth'],
  [19, 'nineteen|nineteenth'],
  [20, 'twenty|twentieth'],
  [30, 'thirty|thirtieth'],
  [40, 'forty|fortieth'],
  [50, 'fifty|fiftieth'],
  [60, 'sixty|sixtieth'],
  [70, 'seventy|seventieth'],
  [80, 'eighty|eightieth'],
  [90, 'ninety|ninetieth'],
  [100, 'hundred|hundredth'],
  [1000, 'thousands?'],
];

export const numberStems: { readonly [language in Language]: readonly NumberStem[] } = {
  kk: [
    ...kazakh.map(([value, stem]) => stemOf(value, `${stem}${kazakhEnding}`)),
    // Other forms of these are those of "that" and of "face".
    stemOf(100, 'жүз|жүзден|жүзге|жүзінші\\p{L}*'),
    stemOf(10, 'он|оныншы\\p{L}*|оннан|онға|онның|онды'),
  ],
  ru: russian.map(([value, stem]) => stemOf(value, stem)),
  en: english.map(([value, stem]) => stemOf(value, stem)),
};

function stemOf(value: number, stem: string): NumberStem {
  const isFraction = stem.includes('fourths') || stem.includes('quarters');
  return { value, pattern: new RegExp(`^(?:${stem})$`, 'u'), isFraction };
}
