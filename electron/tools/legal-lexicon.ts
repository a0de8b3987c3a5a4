/**
 * Words of law and politics that the treebanks lack or hold too seldom, with their forms. Written
 * for this project.
 */
type FormAndLemma = readonly [form: string, lemma: string];

/** Every stem with every ending (`0` is none) leads to the stem with `lemmaEnding`. */
function decline(stems: string, endings: string, lemmaEnding: string): FormAndLemma[] {
  return stems
    .split(/\s+/)
    .flatMap((stem) =>
      endings
        .split(' ')
        .map((ending) => [stem + (ending === '0' ? '' : ending), stem + lemmaEnding] as const),
    );
}

const hard = '0 а у ом е ы ов ам ами ах';
const adjective = 'ый ая ое ые ого ой ому ым ую ом ых ыми';

/** Forms of Russian words of the domain; nouns without a singular have the plural as lemma. */
export function russianLegalForms(): FormAndLemma[] {
  return [
    ...decline('аким депутат президент сенатор кандидат электорат акимат маслихат', hard, ''),
    ...decline('мажилис парламент сенат устав регламент', hard, ''),
    ...decline('выбор довыбор перевыбор', 'ы ов ам ами ах', 'ы'),
    ...decline(
      'полномочи самоуправлени управлени голосовани назначени',
      'е я ю ем и й ям ями ях',
      'е',
    ),
    ...decline('избрани избирани', 'е я ю ем и й ям ями ях', 'е'),
    ...decline(
      `выборност подотчетност прозрачност легитимност ответственност самостоятельност гласност
       подконтрольност сменяемост открытост представительност законност`,
      'ь и ью ей ям ями ях',
      'ь',
    ),
    ...decline('децентрализаци централизаци конституци администраци', 'я и ю ей й ям ями ях', 'я'),
    ...decline('делегаци ротаци', 'я и ю ей й ям ями ях', 'я'),
    ...decline('избирател представител заявител', 'ь я ю ем е и ей ям ями ях', 'ь'),
    ...decline('выборн местн областн районн аульн', adjective, 'ый'),
    ...decline('сельск городск', 'ий ая ое ие ого ой ому им ую ом их ими', 'ий'),
  ];
}

/** Forms of English nouns of the domain. */
export function englishLegalForms(): FormAndLemma[] {
  return [
    ...decline(
      `akim akimat maslikhat mazhilis oblast rayon tenge mandate charter constitution
       decentralization accountability transparency legitimacy electorate voter ballot`,
      "0 s 's s'",
      '',
    ),
    ['meeting', 'meeting'],
    ['meetings', 'meeting'],
    ['hearing', 'hearing'],
    ['hearings', 'hearing'],
    ['proceedings', 'proceeding'],
    ['proceeding', 'proceeding'],
    ['building', 'building'],
    ['by-election', 'by-election'],
    ['by-elections', 'by-election'],
    ['united', 'united'],
    ['rights', 'right'],
    ['elected', 'elect'],
    ['powers', 'power'],
    ['bodies', 'body'],
    ['staff', 'staff'],
    ['appointing', 'appoint'],
    ['voting', 'voting'],
    ['funding', 'funding'],
  ];
}

const kazakhStems = `
әкім әкімдік әкімшілік мәслихат мәжіліс мәжілісмен парламент сенат
сенатор депутат президент үкімет министр министрлік конституция заң заңдылық заңнама
жарлық жарғы кодекс құқық құқықтық бостандық міндет міндеттілік мемлекет мемлекеттілік
республика билік басқару сайлау сайлаушы сайланбалылық сайлану дауыс тағайындау тағайындалу
жариялылық ашықтық есептілік есеп жауапкершілік жауаптылық өкіл өкілдік өкілеттік өкілеттілік
өкілділік орган ұйым мекеме бюджет қаржы салық мүлік меншік аумақ аймақ облыс аудан қала ауыл
кент округ ауылдық аудандық облыстық қалалық республикалық жергілікті мемлекеттік саяси
орталықсыздандыру орталықтандыру децентрализация легитимділік заңдастыру демократия демократиялық
азамат азаматтық азаматша халық қоғам қоғамдық кандидат кандидатура үміткер комиссия учаске
бюллетень дауысбасушы тізім референдум партия фракция топ мүше мүшелік төраға төрағалық орынбасар
хатшы аппарат қызмет қызметкер қызметші лауазым тәртіп тәртіптеме негіз қағида қағидат принцип
ереже норма бап тармақ тармақша бөлім тарау абзац бөлік шешім қаулы өкім бұйрық акт бақылау
қадағалау реформа реформалау даму дамыту тіркеу тіркелу ұсыну ұсыным ұсыныс бекіту келісу келісім
шарт хартия декларация қорғау кепілдік теңдік тәуелсіздік егемендік біртұтастық дербестік
автономия сот судья прокурор прокуратура сыбайлас жемқорлық бақылаушы жиналыс сход мақала аңдатпа
зерттеу талдау әдіс мерзім өту өткізу өткізілу құру қатысу қатысушы қабылдау қолдау
іс шара тұрғын жиын кеңес кеңесші маңыз мәселе өзгеріс өзгерту толықтыру түсініктеме
ықпал ықпалдастық тетік механизм үрдіс жүйе құрылым сенім сенімгер сенімсіздік өкілетті
объект субъект факт кіріс шығыс басқарушы атқарушы шығарушы құрылтайшы кеңесші кінәлі тегін
тікелей жанама тең жасырын бірдей төте ұлт халықаралық
`;

/** Kazakh nominal stems of the domain with a count that makes them known words. */
export function kazakhLegalStems(): [stem: string, count: number][] {
  return kazakhStems
    .trim()
    .split(/\s+/)
    .map((stem) => [stem, 12]);
}
