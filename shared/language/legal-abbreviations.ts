import type { Language } from './language.ts';

/**
 * Abbreviations that a full stop belongs to, lower case and without their last full stop.
 * - `opens`: something must follow (a number, a name), so the full stop does not end a sentence;
 * - `opensNumber`: the same, but only before a number; elsewhere an ordinary word ("no", "sec");
 * - `closes`: may be the last word of a sentence ("etc.", "2021 г.").
 */
export type Abbreviations = {
  readonly opens: ReadonlySet<string>;
  readonly opensNumber: ReadonlySet<string>;
  readonly closes: ReadonlySet<string>;
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

const months = {
  ru: 'янв февр фев мар апр июн июл авг сент сен окт нояб ноя дек',
  kk: 'қаң ақп нау сәу мам мау шіл там қыр қаз қар жел',
  en: 'jan feb mar apr jun jul aug sep sept oct nov dec',
};

const abbreviations: { readonly [language in Language]: Abbreviations } = {
  ru: {
    opens: words(
      `ст ч п пп подп пунк абз гл разд прил прим ср см напр т.е и.о вр.и.о врио им проф акад доц
       чл.-корр чл гр гос зам пом зав нач ген полк подполк ред изд сост пер отв сб вып
       обл р-н р-на пос дер ул просп пр-т пер пл бул бульв наб корп стр кв оф ком тел факс
       адр мкр а.о лат англ нем франц фр греч каз рус итал исп тюрк араб букв сокр т.н т.наз
       т.к о св преп уч кол ил авт илл рис табл диагр цит указ соч род ум ок прибл вкл искл
       уд ауд юрид физ полит экон соц ист филос пед псих мед техн матем муж жен мн ед жит ${months.ru}`,
    ),
    opensNumber: words('с т в г д к № §§ § гр л стб пар пол дом'),
    closes: words(
      `г гг в вв др пр т.д т.п н.э до.н.э э тыс млн млрд трлн руб коп тг тенге долл дол долл евро
       чел шт экз кг км м мм га л т ц сек мин час дн мес нед кал раб проц изм доп р.х
       м.б обр нэ и.т.д и.т.п`,
    ),
  },
  kk: {
    opens: words(
      `ст п б т тт бб тарм тармақш абз бөл тар қос қар мыс сал яғни м.а и.о проф акад доц
       ғыл канд док д-р ред құраст ауд жауап басп шығ обл ауд а ауд қ ауыл көш пр пәт үй тел факс
       мөлш реж драм комп орыс ағылш лат араб парс нем фр каз атын атынд хат сур кесте ш шыг
       қ.а басқ төр орынб ин-т ун-т сағ мкр ж жж ж.ж млн млрд трлн жоғ төм аб ${months.kk}`,
    ),
    opensNumber: words('с т б д к № § бет'),
    closes: words(
      `ғ ғғ өзг толықт т.б ж.т.б т.с.с т.с с.с б.з.б б.з б.э.д н.э мың тг теңге долл рубл
       кг км м см га мин сек ад адам дана проц т.т др б.з.д`,
    ),
  },
  en: {
    opens: words(
      `art arts para paras subpara subparas par pars cl cls reg regs ch chs mr mrs ms dr prof hon
       rev gen col lt capt sgt gov sen rep reps messrs st mt ft vs v cf e.g i.e viz ed eds trans
       vol vols fn nn pp pt pts app approx dept dist div est exec fig figs ser supp cal att.gen
       ass't asst assoc attn res resp op cit ibid id al nos subsec secs §§ § wm jos geo thos
       ${months.en} mon tue tues wed thu thur thurs fri`,
    ),
    opensNumber: words('no nos sec p ex sub rule sat sun mar pos col min max'),
    closes: words(
      `etc inc ltd co corp jr sr esq a.m p.m u.s u.k u.n u.s.a u.s.s.r e.u d.c ph.d m.d b.a m.a
       ll.m ll.b ave blvd rd bros hrs hr mins sq cu lb lbs oz mln bn b.c a.d b.c.e c.e llc
       et.al o.k p.s t.v l.l.c n.y l.a b.s m.s r.s.v.p`,
    ),
  },
};

/** The abbreviations known for a language. */
export function abbreviationsOf(language: Language): Abbreviations {
  return abbreviations[language];
}
