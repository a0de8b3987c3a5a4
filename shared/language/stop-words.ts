import { foldHomoglyphs } from './fold-homoglyphs.ts';
import type { Language } from './language.ts';

// Function words: pronouns, prepositions and postpositions, conjunctions, particles, auxiliary
// verbs. No negation is left out on purpose: word tables should not hide "жоқ", "не", "not".
const lists: { readonly [language in Language]: string } = {
  kk: `мен сен сіз ол біз сендер сіздер олар менің сенің сіздің оның біздің олардың маған саған
    сізге оған бізге оларға мені сені сізді оны бізді оларды менде сенде сізде онда бізде оларда
    менен сенен сізден одан бізден олардан менімен сенімен сізбен онымен бізбен олармен
    бұл осы сол мына мынау ана анау бұны оны осыны соны мұны бұның осының соның мұның бұған осыған
    соған мұған бұдан осыдан содан мұнда осында сонда бұнда бұлар осылар солар мұндай ондай сондай
    осындай бұндай өз өзі өзінің өзіне өзін өзінде өзінен өздері өздерінің өздеріне өздерін
    кім не қай қандай қанша неше қашан қайда неге қалай немене кімнің кімге ненің қайсы әр әрбір
    барлық бүкіл барша бәрі бар бүтін кейбір кей бірқатар бірнеше біраз ешкім ештеңе еш ешбір
    қайсыбір басқа өзге және мен пен бен да де та те ма ме ба бе па пе әрі не немесе яки яғни бірақ
    алайда дегенмен әйтсе егер егерде өйткені себебі сондықтан сонымен сөйтіп сонан соң кейін
    бұрын дейін шейін үшін туралы жөнінде жайында арқылы бойынша бойы сияқты секілді тәрізді
    қарай таман қарағанда қатар бірге сайын ғана тек қана ақ ғой қой шы ші гөрі астам аса тыс
    ретінде орай байланысты сәйкес байлап негізінде
    болып болған болады болатын болса болды бола болу болуы болуға болмаса еді екен емес
    еткен етеді етіп ету етілген деп деген дейді дегенді деді отыр отырған тұр тұрған жатыр жатқан
    жүр жүрген қалған қалды келген кеткен алып алған берген беріп береді алады
    мынадай мыналар мұнымен осымен сонымен бірі бір екі тағы тағыда сондай-ақ мүмкін керек тиіс қажет`,
  ru: `и в во не что он на я с со как а то все всё она так его но да ты к ко у же вы за бы по только
    её ее мне было вот от меня ещё еще о об обо из ему теперь когда даже ну ли если уже или ни быть
    был него до вас нибудь вам ведь там потом себя ничего ей они тут где есть надо ней для мы тебя
    их чем была сам чтоб без будто чего раз тоже себе под будет тогда кто этот того потому этого
    какой ним здесь этом почти мой тем чтобы нее неё были куда зачем всех при про над между через
    эти нас них какая много разве эту моя этой перед том такой им более всегда всю та те
    это этому этим эта этих тот тому той тех тех свой своя своё свое свои своего своей своих своим
    своими свою наш наша наше наши нашего нашей наших ваш ваша ваше ваши который которая которое
    которые которого которой которых которому которым которыми которую котором также либо однако
    поэтому причём причем пока хотя лишь именно кроме после около вместо вокруг ради среди
    согласно ввиду вследствие является являются являлся являться может могут иной иные иных
    иного иным иному другой другие других каждый каждого весь вся всего всему всем всеми
    себе собой собою нему нею ими мной мною тобой тебе ними кого кому кем чему чём чем чей чья чьё
    сей сие настоящий данный так-то т.е. т.д. т.п. др. пр. г. гг. ст. п. пп.`,
  en: `a an the and or but nor so yet if then else than that this these those there here where when
    while which who whom whose what why how all any both each few more most other others some such no
    not only own same too very can could may might must shall should will would do does did done doing
    have has had having be am is are was were been being i me my mine myself we us our ours ourselves
    you your yours yourself yourselves he him his himself she her hers herself it its itself they them
    their theirs themselves of in on at by for with about against between into through during before
    after above below to from up down out off over under again further once as until because since
    unless although though whether upon within without toward towards per via among amongst however
    therefore thus hence also either neither every much many another one ones whereas whereby thereof
    therein thereto hereof herein hereby herewith in-re it's don't doesn't didn't isn't aren't wasn't
    weren't can't won't i'm i've i'll you're he's she's we're they're that's there's let's`,
};

const sets: { [language in Language]?: ReadonlySet<string> } = {};

/**
 * The commonest function words of a language as comparison keys (lower case). A starting point
 * that the user edits per project; it is not used for anything but word tables and guesses.
 */
export function stopWords(language: Language): ReadonlySet<string> {
  const known = sets[language];
  if (known !== undefined) return known;
  const words = lists[language].split(/\s+/).filter((word) => word !== '');
  const made = new Set([...words, ...words.map(foldHomoglyphs)]);
  sets[language] = made;
  return made;
}
