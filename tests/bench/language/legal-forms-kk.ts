/**
 * Forms of Kazakh words of law and politics, made by the rules of school grammar and apart from the
 * engine's own tables. Lemmas that belong to one root stand here to be kept apart.
 */
const nouns = `
әкім әкімдік әкімшілік әкімият мәслихат мәжіліс парламент сенат сенатор депутат президент үкімет
министр министрлік прокурор прокуратура сот судья конституция заң заңнама заңдылық кодекс жарғы
жарлық қаулы шешім өкім бұйрық хартия келісім шарт бап тармақ тармақша бөлім тарау
сайлау сайлаушы сайлаушылық сайланбалылық дауыс кандидат үміткер комиссия учаске бюллетень тізім
референдум партия фракция мандат мемлекет мемлекеттілік республика облыс аудан қала ауыл округ кент
аумақ халық қоғам азамат азаматтық құқық бостандық міндет міндеттілік жауапкершілік есептілік
ашықтық жариялылық тәуелсіздік дербестік егемендік теңдік билік басқару тағайындау бақылау өкіл
өкілдік өкілеттік өкілеттілік орган мекеме ұйым аппарат бюджет қаржы салық меншік мүлік қызмет
қызметші қызметкер лауазым лауазымды төраға төрағалық орынбасар хатшы мүше мүшелік жиналыс жиын
кеңес кеңесші реформа децентрализация автономия легитимділік демократия тетік мерзім ротация
құрылтай қоғамдастық тұрғын петиция өтініш арыз шағым айыппұл жаза кепілдік мәртебе құзырет
құзыреттілік сенім сенімгер тәртіп тәртіптеме актив импичмент инаугурация вето кворум
электорат мониторинг лицензия квота преференция делегация резолюция мораторий денонсация
субсидия омбудсмен кассация апелляция юстиция нотариус адвокат сайлауалды бақылаушы қатысушы
құрылтайшы үкіметаралық тарап талапкер жауапкер куәгер айыпкер тергеуші сарапшы
`;

const linkedNouns = 'акт субъект объект';

const adjectives = `
сайланбалы сайлаусыз мемлекеттік республикалық облыстық аудандық қалалық ауылдық жергілікті
конституциялық саяси құқықтық заңды заңсыз демократиялық азаматтық халықаралық әкімшіл
`;

/** Verb stem and its passive. */
const verbs = `
сайла сайлан
тағайында тағайындал
басқар басқарыл
бақыла бақылан
бекіт бекітіл
қабылда қабылдан
шығар шығарыл
жарияла жариялан
тірке тіркел
өткіз өткізіл
босат босатыл
тарат таратыл
атқар атқарыл
қадағала қадағалан
құр құрыл
орында орындал
ратификацияла ратификациялан
`;

const droppedVowel: { readonly [noun: string]: string } = { халық: 'халқ', мүлік: 'мүлк' };
const keepsVoiceless = new Set(['кандидат', 'акт', 'субъект', 'объект']);

type Side = 0 | 1;

/** 0 for back vowels, 1 for front ones. */
function sideOf(word: string): Side {
  for (const letter of [...word].reverse()) {
    if ('аоұыяюё'.includes(letter)) return 0;
    if ('әеөүіэ'.includes(letter)) return 1;
    if (letter === 'у' && /референдум$/.test(word)) return 0;
  }
  return /[иь]/.test(word) ? 1 : 0;
}

function isVowel(letter: string): boolean {
  return 'аәеоөұүыіэяюё'.includes(letter);
}

function kindOf(word: string): 'vowel' | 'glide' | 'l' | 'nasal' | 'z' | 'hard' {
  const last = word.endsWith('ь') ? word.slice(-2, -1) : word.slice(-1);
  if (isVowel(last)) return 'vowel';
  if ('рйуи'.includes(last)) return 'glide';
  if (last === 'л') return 'l';
  if ('мнң'.includes(last)) return 'nasal';
  return 'зж'.includes(last) ? 'z' : 'hard';
}

function vowels(template: string, side: Side): string {
  const change: { readonly [sign: string]: string } = { A: 'ае', Y: 'ыі', G: 'ғг', K: 'қк' };
  return template.replace(/[AYGK]/g, (sign) => change[sign]?.charAt(side) ?? sign);
}

function plural(word: string): string {
  const kind = kindOf(word);
  const consonant = kind === 'vowel' || kind === 'glide' ? 'л' : kind === 'hard' ? 'т' : 'д';
  return word + vowels(`${consonant}Aр`, sideOf(word));
}

/** The word in its cases, with the adjective made of the locative. */
function cases(word: string): string[] {
  const kind = kindOf(word);
  const isHard = kind === 'hard';
  const genitive = isHard ? 'т' : kind === 'vowel' || kind === 'nasal' ? 'н' : 'д';
  const accusative = isHard ? 'т' : kind === 'vowel' ? 'н' : 'д';
  const ablative = isHard ? 'т' : kind === 'nasal' ? 'н' : 'д';
  const instrumental = isHard ? 'п' : kind === 'z' ? 'б' : 'м';
  const locative = isHard ? 'т' : 'д';
  const endings = [
    '',
    `${genitive}Yң`,
    `${accusative}Y`,
    isHard ? 'KA' : 'GA',
    `${locative}A`,
    `${ablative}Aн`,
    `${instrumental}ен`,
    `${locative}AGY`,
  ];
  return endings.map((ending) => word + vowels(ending, sideOf(word)));
}

/** The stem before a possessive: final к, қ and п get voiced, some narrow vowels fall out. */
function possessiveStem(word: string): string {
  const dropped = droppedVowel[word];
  if (dropped !== undefined) return dropped;
  const voiced: { readonly [letter: string]: string } = { к: 'г', қ: 'ғ', п: 'б' };
  const last = word.slice(-1);
  return keepsVoiceless.has(word) ? word : word.slice(0, -1) + (voiced[last] ?? last);
}

function possessives(word: string): string[] {
  const side = sideOf(word);
  const stem = possessiveStem(word);
  const link = kindOf(word) === 'vowel' ? '' : 'Y';
  const third = stem + vowels(link === '' ? 'сY' : 'Y', side);
  const firstAndSecond = [`${link}м`, `${link}ң`].map((ending) => stem + vowels(ending, side));
  const polite = [`${link}ңYз`, `${link}мYз`].map((ending) => stem + vowels(ending, side));
  return [
    ...['', 'нYң', 'н', 'нA', 'ндA', 'нAн', 'мен', 'ндAGY'].map(
      (ending) => third + vowels(ending, side),
    ),
    ...firstAndSecond.flatMap((form) =>
      ['', 'нYң', 'ды', 'A', 'дA', 'нAн', 'мен'].map(
        (ending) => form + vowels(ending.replace('ды', 'дY'), side),
      ),
    ),
    ...polite.flatMap(cases),
  ];
}

function nounForms(noun: string): string[] {
  return [noun, plural(noun)].flatMap((stem) => [...cases(stem), ...possessives(stem)]);
}

/** Forms of loans that take a linking vowel before other endings: "актіні", "актілер". */
function linkedForms(noun: string): string[] {
  const stem = `${noun}і`;
  const plurals = `${stem}лер`;
  return [noun, ...cases(stem), ...possessives(noun), ...cases(plurals), ...possessives(plurals)];
}

function verbForms(stem: string): string[] {
  const side = sideOf(stem);
  const endsInVowel = isVowel(stem.slice(-1));
  const isHard = kindOf(stem) === 'hard';
  const negation = isHard ? 'пA' : ['nasal', 'z'].includes(kindOf(stem)) ? 'бA' : 'мA';
  const negative = stem + vowels(negation, side);
  const affirmative = [
    isHard ? 'тY' : 'дY',
    isHard ? 'тYм' : 'дYм',
    isHard ? 'тYK' : 'дYK',
    isHard ? 'KAн' : 'GAн',
    isHard ? 'KAнын' : 'GAнYн',
    isHard ? 'KAндA' : 'GAндA',
    endsInVowel ? 'йдY' : 'AдY',
    endsInVowel ? 'ймYз' : 'AмYз',
    endsInVowel ? 'йтYн' : 'AтYн',
    endsInVowel ? 'п' : 'Yп',
    endsInVowel ? 'р' : 'Aр',
    'сA',
    'сAK',
    'сYн',
  ];
  const negated = ['дY', 'GAн', 'йдY', 'йтYн', 'й', 'с', 'сA', 'сYн'];
  return [
    ...affirmative.map((ending) => stem + vowels(ending.replace('ын', 'Yн'), side)),
    ...negated.map((ending) => negative + vowels(ending, side)),
  ];
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Lemmas with all their forms. */
export function legalFormsKk(): [lemma: string, forms: readonly string[]][] {
  return [
    ...words(nouns).map((noun): [string, string[]] => [noun, nounForms(noun)]),
    ...words(linkedNouns).map((noun): [string, string[]] => [noun, linkedForms(noun)]),
    ...words(adjectives).map((adjective): [string, string[]] => [adjective, [adjective]]),
    ...verbs
      .trim()
      .split('\n')
      .map((line): [string, string[]] => [words(line)[0] ?? '', words(line).flatMap(verbForms)]),
  ];
}
