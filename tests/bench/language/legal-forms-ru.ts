/** A lemma with all its forms, the lemma among them. */
export type LemmaWithForms = readonly [lemma: string, forms: readonly string[]];

/** Stems, then the endings of all their forms, that of the lemma first; `0` is none. */
const declensions: readonly (readonly [stems: string, endings: string])[] = [
  ['выбор довыбор перевыбор', 'ы ов ам ами ах'],
  [
    `акимат маслихат мажилис парламент сенат устав регламент закон кодекс мандат бюджет суд орган
     законопроект комитет электорат договор приговор созыв кворум указ акт раздел пункт референдум
     аким депутат президент сенатор кандидат министр прокурор губернатор`,
    '0 а у ом е ы ов ам ами ах',
  ],
  ['налог', '0 а у ом е и ов ам ами ах'],
  ['округ', '0 а у ом е ов ам ами ах'],
  [
    'избирател представител заявител законодател председател заместител наблюдател',
    'ь я ю ем е и ей ям ями ях',
  ],
  [
    `самоуправлени управлени голосовани назначени избрани постановлени решени распоряжени
     утверждени собрани заседани полномочи`,
    'е я ю ем и й ям ями ях',
  ],
  ['прав представительств законодательств правительств имуществ', 'о а у ом е 0 ам ами ах'],
  [
    `власт област должност выборност подотчетност прозрачност легитимност ответственност
     самостоятельност гласност подконтрольност открытост представительност законност
     сменяемост собственност обязанност независимост`,
    'ь и ью ей ям ями ях',
  ],
  ['норм реформ палат', 'а ы е у ой ою 0 ам ами ах'],
  ['республик политик', 'а и е у ой ою 0 ам ами ах'],
  ['стат суд', 'ья ьи ье ью ьей ьею ей ьям ьями ьях'],
  [
    `комисси конституци администраци делегаци ротаци децентрализаци сесси фракци демократи
     федераци`,
    'я и ю ей ею й ям ями ях',
  ],
  ['отстав', 'ка ки ке ку кой кою ок кам ками ках'],
  ['граждан', 'ин ина ину ином ине е 0 ам ами ах'],
  [
    `избирательн выборн местн районн аульн представительн государственн подотчетн
     законодательн конституционн исполнительн административн общественн`,
    'ый ого ому ым ом ая ой ую ою ое ые ых ыми',
  ],
  ['городск', 'ой ого ому им ом ая ую ою ое ие их ими'],
  ['областн', 'ой ого ому ым ом ая ую ою ое ые ых ыми'],
  ['сельск депутатск гражданск республиканск', 'ий ого ому им ом ая ой ую ою ое ие их ими'],
];

const active = 'ий его ему им ем ая ей ую ею ее ие их ими';
const passive = 'ый ого ому ым ом ая ой ую ою ое ые ых ыми';

function attach(stem: string, endings: string): string[] {
  return endings.split(' ').map((ending) => (ending === '0' ? stem : stem + ending));
}

/** Imperfective transitive verbs like "избирать", without -ть. */
function imperfective(stem: string): LemmaWithForms {
  return [
    `${stem}ть`,
    [
      ...attach(stem, 'ть ю ешь ет ем ете ют л ла ло ли й йте я'),
      ...attach(`${stem}ющ`, active),
      ...attach(`${stem}вш`, active),
      ...attach(`${stem}ем`, `${passive} 0 а о ы`),
    ],
  ];
}

/** Verbs like "избираться", without -ться. */
function reflexive(stem: string): LemmaWithForms {
  const participles = [...attach(`${stem}ющ`, active), ...attach(`${stem}вш`, active)];
  const hard = [...attach(stem, 'ть ешь ет ем ют л й'), ...participles];
  const soft = attach(stem, 'ю ете ла ло ли йте я');
  return [`${stem}ться`, [...hard.map((form) => `${form}ся`), ...soft.map((form) => `${form}сь`)]];
}

/** Imperfective verbs in -овать, without it; participles of the passive where there are such. */
function inOvat(stem: string, isTransitive: boolean): LemmaWithForms {
  return [
    `${stem}овать`,
    [
      ...attach(`${stem}ова`, 'ть л ла ло ли'),
      ...attach(`${stem}у`, 'ю ешь ет ем ете ют й йте я'),
      ...attach(`${stem}ующ`, active),
      ...attach(`${stem}овавш`, active),
      ...(isTransitive ? attach(`${stem}уем`, passive) : []),
    ],
  ];
}

/** Perfective verbs in -ить, without it, with their first person and short participle. */
function inIt(stem: string, first: string, done: string): LemmaWithForms {
  return [
    `${stem}ить`,
    [
      first,
      ...attach(stem, 'ить ишь ит им ите ят ил ила ило или ив ивши'),
      ...attach(`${stem}ивш`, active),
      ...attach(`${done}н`, passive),
      ...attach(done, '0 а о ы'),
    ],
  ];
}

/** Perfectives of -брать ("избрать"), by their prefix. */
function inBrat(prefix: string): LemmaWithForms {
  return [
    `${prefix}брать`,
    [
      ...attach(`${prefix}бра`, 'ть л ла ло ли в вши'),
      ...attach(`${prefix}бер`, 'у ешь ет ем ете ут и ите'),
      ...attach(`${prefix}бравш`, active),
      ...attach(`${prefix}бранн`, passive),
      ...attach(`${prefix}бран`, '0 а о ы'),
    ],
  ];
}

/**
 * Full paradigms of words of law and public administration, derivations of one root beside each
 * other. "Выборы" is a word of its own there, so that the plural of "выбор" belongs to it.
 */
export function legalFormsRu(): LemmaWithForms[] {
  const nominal = declensions.flatMap(([stems, endings]) =>
    stems.split(/\s+/).map((stem): LemmaWithForms => {
      const forms = attach(stem, endings);
      return [forms[0] ?? stem, forms];
    }),
  );
  return [
    ...nominal,
    ['выбор', attach('выбор', '0 а у ом е')],
    ...['избира', 'назнача', 'утвержда', 'отменя'].map(imperfective),
    ...['избира', 'назнача', 'утвержда'].map(reflexive),
    inOvat('голос', false),
    inOvat('контролир', true),
    inOvat('регистрир', true),
    inIt('назнач', 'назначу', 'назначен'),
    inIt('отмен', 'отменю', 'отменен'),
    inIt('утверд', 'утвержу', 'утвержден'),
    ...['из', 'вы'].map(inBrat),
  ];
}
