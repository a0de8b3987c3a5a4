// Stems are enough: a word is looked up whole and by its beginning of four and three letters or more.
const kazakh =
  '2=екі екеу 3=үш 4=төрт 5=бес 6=алты 7=жеті 8=сегіз 9=тоғыз 10=он 15=онбес 20=жиырма 30=отыз 40=қырық 50=елу 60=алпыс 100=жүз 1000=мың';
const russian =
  '2=два две двух двум двумя двое 3=три трех трем тремя трое 4=четыре четырех четырем 5=пять пяти пятью 6=шесть шести 7=семь семи семью 8=восемь восьми 9=девять девяти 10=десять десяти 15=пятнадцать пятнадцати 20=двадцать двадцати 30=тридцать тридцати 40=сорок сорока 50=пятьдесят пятидесяти 60=шестьдесят шестидесяти 100=сто ста 1000=тысяч тысяча тысячи';
const english =
  '2=two 3=three 4=four 5=five 6=six 7=seven 8=eight 9=nine 10=ten 15=fifteen 20=twenty 30=thirty 40=forty 50=fifty 60=sixty 100=hundred 1000=thousand';

const kazakhMonths =
  '1=қаңтар 2=ақпан 3=наурыз 4=сәуір 5=мамыр 6=маусым 7=шілде 8=тамыз 9=қыркүйек 10=қазан 11=қараша 12=желтоқсан';
const russianMonths =
  '1=января 2=февраля 3=марта 4=апреля 5=мая 6=июня 7=июля 8=августа 9=сентября 10=октября 11=ноября 12=декабря';
const englishMonths =
  '1=january 2=february 3=march 4=april 5=may 6=june 7=july 8=august 9=september 10=october 11=november 12=december';

type Names = ReadonlyMap<string, string>;
const german =
  '2=zwei 3=drei 4=vier 5=fünf 6=sechs 7=sieben 8=acht 9=neun 10=zehn 11=elf 12=zwölf 20=zwanzig 30=dreißig dreissig 40=vierzig 50=fünfzig 60=sechzig 100=hundert 1000=tausend';
const french =
  '2=deux 3=trois 4=quatre 5=cinq 6=six 7=sept 8=huit 9=neuf 10=dix 11=onze 12=douze 15=quinze 20=vingt 30=trente 40=quarante 50=cinquante 60=soixante 100=cent 1000=mille';
const germanMonths =
  '1=januar 2=februar 3=märz 4=april 5=mai 6=juni 7=juli 8=august 9=september 10=oktober 11=november 12=dezember';
const frenchMonths =
  '1=janvier 2=février 3=mars 4=avril 5=mai 6=juin 7=juillet 8=août 9=septembre 10=octobre 11=novembre 12=décembre';

function table(listed: string, mark: string): Names {
  const names = new Map<string, string>();
  let value = '';
  for (const word of listed.split(' ')) {
    const [first = '', second] = word.split('=');
    if (second !== undefined) value = first;
    names.set(second ?? first, `${mark}${value}`);
  }
  return names;
}

/** A map, for a language may be named in a file by any word, `constructor` too. */
const byLanguage: ReadonlyMap<string, Names> = new Map(
  (
    [
      ['kk', kazakh, kazakhMonths],
      ['ru', russian, russianMonths],
      ['en', english, englishMonths],
      ['de', german, germanMonths],
      ['fr', french, frenchMonths],
    ] as const
  ).map(([language, numbers, months]) => [
    language,
    new Map([...table(numbers, '#'), ...table(months, '#m')]),
  ]),
);

/**
 * The key of the number or month that a folded word names, `#7` or `#m7`; `null` for other words and
 * languages without a list. English "may" and "march" are months only where they have a capital.
 */
export function numberName(word: string, language: string, isCapital: boolean): string | null {
  const name = byLanguage.get(language)?.get(word) ?? null;
  return name?.startsWith('#m') === true && language === 'en' && !isCapital ? null : name;
}
