import { foldHomoglyphs } from '../language/fold-homoglyphs.ts';
import type { Language } from '../language/language.ts';
import type { Span } from '../text/span.ts';

/**
 * Words by which a sentence denies, allows or obliges. Strong cues say so by themselves; weak ones
 * may, and where one stands the versions are not said to differ.
 */
export type CueKind = 'negation' | 'permission' | 'obligation' | 'atLeast' | 'atMost';
export type Cues = { readonly strong: readonly Span[]; readonly weak: readonly Span[] };

type CuePatterns = { readonly strong: RegExp; readonly weak: RegExp };

const bounded = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?!\\p{L})`, 'gu');

/** "Not less than": a bound, no denial. */
const comparatives = {
  kk: '(?:кем|кеш|артық|көп|төмен|жоғары|ерте)',
  ru: '(?:мен(?:ее|ьше)|более|больше|поздн\\p{L}*|позже|ран\\p{L}*|раньше|моложе|старше|выше|ниже|свыше|превыша\\p{L}*|превыс\\p{L}*|только|столь\\p{L}*)',
  en: '(?:less|fewer|more|later|earlier|younger|older|exceed\\p{L}*|only)',
} as const;

/** Meets nothing. */
const none = /(?!)/gu;

// Patterns meet folded text in lower case, ё as е.
const patterns: { readonly [language in Language]: { readonly [kind in CueKind]: CuePatterns } } = {
  kk: {
    negation: {
      strong: bounded(
        `(?<!${comparatives.kk}\\s+)емес|жоқ|ешкім\\p{L}*|ешқандай|ешбір|болмай(?:ды|тын)|алмай(?:ды|тын)|(?<!${comparatives.kk}\\s+)(?!аспай|кешік|асырыл|болмағанда)\\p{L}+(?:[мбп][ае])(?:й(?:д[ыі]|т[ыі]н)|ғанда|генде|с\\s+бұрын)|тыйым\\s+салын\\p{L}*`,
      ),
      weak: bounded(
        '\\p{L}{2,}[мбп][ае](?:ған|ген|й|п(?!\\p{L})|уы|уі|уға|уге|са|се|стан|стен|ды|ді|с(?!\\p{L}))\\p{L}*|\\p{L}{2,}(?:сыз|сіз)\\p{L}*|қоспағанда|басқа|тек|ғана|шектел\\p{L}*|бас\\s+тарт\\p{L}*|айыр\\p{L}*|тоқтат\\p{L}*|тыйым\\p{L}*|сенімсіздік\\p{L}*',
      ),
    },
    permission: {
      strong: bounded('құқылы|хақылы|мүмкін|құқығы\\s+бар|жол\\s+беріледі|рұқсат\\s+етіледі'),
      weak: bounded(
        'құқы[қғ]\\p{L}*|хақы\\p{L}*|мүмк\\p{L}*|ала\\s*(?:ды|тын)|алады|алатын|алмай\\p{L}*|болады|болмайды|болатын|рұқсат\\p{L}*|жол\\s+бер\\p{L}*|еркі\\p{L}*|өкілетт\\p{L}*',
      ),
    },
    obligation: {
      strong: bounded('міндетті|тиіс|керек|қажет'),
      weak: bounded(
        'тек|ғана|міндет\\p{L}*|тиіс\\p{L}*|керек\\p{L}*|қажет\\p{L}*|талап\\p{L}*|жөн',
      ),
    },
    atLeast: { strong: bounded('кемінде|кем\\s+емес|кем\\s+дегенде|аз\\s+емес'), weak: none },
    atMost: {
      strong: bounded('аспа\\p{L}*|(?:артық|көп)\\s+емес|асырыл(?:май|ма)\\p{L}*'),
      weak: none,
    },
  },
  ru: {
    negation: {
      strong: bounded(
        `не(?!\\s+${comparatives.ru})|нет|нельзя|никто|никого|никому|никакой|никаких|ничто|запрещ\\p{L}+`,
      ),
      weak: bounded(
        'ни|без|кроме|лишь|только|иначе|исключ\\p{L}*|не(?!обход|дел|медлен|посред|котор|скольк|зависим|(?:го|му|й|е)(?!\\p{L}))\\p{L}{3,}|отка[зж]\\p{L}*|лиш(?:ен|ит|ат|аю|ает|ать)\\p{L}*|прекра\\p{L}+|отсутств\\p{L}*|запрет\\p{L}*|отклон\\p{L}*|утра\\p{L}+',
      ),
    },
    permission: {
      strong: bounded(
        'вправе|может|могут|имеет\\s+право|имеют\\s+право|допускается|допускаются|разрешается',
      ),
      weak: bounded(
        'прав[оауе]|правом|праву|мо[жг]\\p{L}*|можно|возможн\\p{L}*|допуска\\p{L}*|разреш\\p{L}*|нельзя|свободн\\p{L}*|уполномоч\\p{L}*|полномоч\\p{L}*|в\\s+праве|способн\\p{L}*',
      ),
    },
    obligation: {
      strong: bounded(
        'обязан|обязана|обязано|обязаны|должен|должна|должно|должны|подлежит|подлежат|необходимо',
      ),
      weak: bounded(
        'лишь|только|обяза\\p{L}*|долж\\p{L}*|подлеж\\p{L}*|необходим\\p{L}*|следует|требу\\p{L}*|требова\\p{L}*|нужно',
      ),
    },
    atLeast: { strong: bounded('не\\s+(?:менее|меньше|моложе)|минимум'), weak: none },
    atMost: {
      strong: bounded('не\\s+(?:более|больше|превыша\\p{L}*|свыше|старше)|максимум'),
      weak: none,
    },
  },
  en: {
    negation: {
      strong: bounded(
        `not(?!\\s+${comparatives.en})|cannot|no(?!\\.|\\s+${comparatives.en})|nobody|nothing|none|never|neither|nor|prohibited|forbidden|\\p{L}+n['’]t`,
      ),
      weak: bounded(
        'un(?:able|accept\\p{L}*|lawful\\p{L}*|constitution\\p{L}*|employ\\p{L}*|equal\\p{L}*|less|limit\\p{L}*|restrict\\p{L}*|til)|in(?:viol\\p{L}*|alien\\p{L}*|capa\\p{L}*|compet\\p{L}*|compat\\p{L}*|consist\\p{L}*|divis\\p{L}*|elig\\p{L}*|suffic\\p{L}*|valid\\p{L}*|human|just\\p{L}*|admiss\\p{L}*)|non-?\\p{L}{3,}|im(?:poss\\p{L}*|mun\\p{L}*|perm\\p{L}*|prop\\p{L}*)|illegal\\p{L}*|irre\\p{L}+|dis(?:crim|qualif|miss|agree|appro|able|abil)\\p{L}*|without|except\\p{L}*|exempt\\p{L}*|only|otherwise|other\\s+than|exclu\\p{L}*|prohibit\\p{L}*|prevent\\p{L}*|refus\\p{L}*|reject\\p{L}*|depriv\\p{L}*|terminat\\p{L}*|ceas\\p{L}*|lack\\p{L}*|fail\\p{L}*|absen\\p{L}*|free\\s+(?:of|from)|contrary|refrain\\p{L}*|renounc\\p{L}*|den(?:y|ied|ial)',
      ),
    },
    permission: {
      strong: bounded('may|can|entitled|(?:has|have|had)\\s+the\\s+right'),
      weak: bounded(
        'only|rights?|power|powers|able|allow\\p{L}*|permi\\p{L}*|possib\\p{L}*|might|could|cannot|free|authori\\p{L}*|eligible|option\\p{L}*',
      ),
    },
    obligation: {
      strong: bounded('must|obliged|obligated|(?:has|have)\\s+to|shall'),
      weak: bounded(
        'should|obligat\\p{L}*|require\\p{L}*|duty|duties|necessary|need\\p{L}*|subject\\s+to|bound',
      ),
    },
    atLeast: {
      strong: bounded('at\\s+least|(?:no|not)\\s+(?:less|fewer)\\s+than|minimum'),
      weak: none,
    },
    atMost: {
      strong: bounded(
        'at\\s+most|(?:no|not)\\s+more\\s+than|not\\s+exceed\\p{L}*|maximum|up\\s+to',
      ),
      weak: none,
    },
  },
};

/** Where the cues of one kind stand in a text. */
export function findCues(text: string, language: Language, kind: CueKind): Cues {
  const { strong, weak } = patterns[language][kind];
  const folded = foldedText(text);
  return { strong: placesOf(strong, folded), weak: placesOf(weak, folded) };
}

/** Lower case with look-alikes folded, word by word, at the same offsets. */
function foldedText(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const folded = foldHomoglyphs(word).replaceAll('ё', 'е');
    return folded.length === word.length ? folded : word.toLowerCase();
  });
}

function placesOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}
