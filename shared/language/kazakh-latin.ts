import { foldHomoglyphs } from './fold-homoglyphs.ts';

// The draft of 2021 (28 January, revised in April: ñ for ŋ). Letters that only loans have follow the
// usual spelling of loans in it: "конституция" is "konstitutsia".
const cyrillicToLatin: ReadonlyMap<string, string> = new Map([
  ...pairs('а=a ә=ä б=b в=v г=g ғ=ğ д=d е=e ё=io ж=j з=z и=i й=i к=k қ=q л=l м=m н=n ң=ñ о=o ө=ö'),
  ...pairs(
    'п=p р=r с=s т=t у=u ұ=ū ү=ü ф=f х=h һ=h ц=ts ч=tş ш=ş щ=ştş ъ= ы=y і=ı ь= э=e ю=iu я=ia',
  ),
]);

function pairs(table: string): (readonly [string, string])[] {
  return table.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split('=');
    return [from, to];
  });
}

/**
 * Kazakh in the Latin alphabet of the 2021 draft, with the capitals of the Cyrillic text; everything
 * that is not a Cyrillic letter stays. Not reversible letter by letter: и and й are one there.
 */
export function toKazakhLatin(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    const lower = letter.toLowerCase();
    // "ия" and "ию" are written as "я" and "ю" are.
    const isSwallowed = lower === 'и' && /[юя]/i.test(text.charAt(index + 1));
    const latin = isSwallowed ? '' : cyrillicToLatin.get(lower);
    if (latin === undefined) result += letter;
    else if (letter === lower) result += latin;
    else
      result += capital(latin, isUpper(text.charAt(index + 1)) || isUpper(text.charAt(index - 1)));
  }
  return result;
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

// The capitals of i and ı are İ and I, as in Turkish.
function capital(latin: string, isWholeWord: boolean): string {
  const upper = latin.replaceAll('i', 'İ').replaceAll('ı', 'I').toUpperCase();
  return isWholeWord ? upper : upper.charAt(0) + latin.slice(1);
}

const latinToCyrillic: ReadonlyMap<string, string> = new Map([
  ...pairs(
    'a=а ä=ә b=б v=в w=у g=г ğ=ғ d=д e=е j=ж z=з k=к q=қ l=л m=м n=н ñ=ң ŋ=ң o=о ö=ө p=п r=р',
  ),
  ...pairs('s=с t=т u=у ū=ұ ŭ=ұ ü=ү f=ф h=х x=х c=ц ç=ч ş=ш y=ы i=и ı=і'),
]);

// Earlier spellings. Where 2018 has accents and 2017 apostrophes, the bare letters i and u stand for
// what 2021 writes ı and ū.
const accents = pairs('á=ä ǵ=ğ ń=ñ ó=ö ú=ü ý=u ı=i i=ı u=ū sh=ş ch=ç');
const apostrophes = pairs("a'=ä g'=ğ i'=i n'=ñ o'=ö s'=ş c'=ç u'=ü y'=u i=ı u=ū");
const asciiHabits = pairs('sh=ş ch=ç zh=j gh=ğ kh=h');

function respell(word: string, spelling: readonly (readonly [string, string])[]): string {
  const table = new Map(spelling);
  const parts = spelling.map(([from]) => from).sort((a, b) => b.length - a.length);
  return word.replace(new RegExp(parts.join('|'), 'g'), (part) => table.get(part) ?? part);
}

/** A word in lower case as the draft of 2021 has it; earlier spellings are told by their letters. */
function inDraftSpelling(word: string): string {
  if (/[áǵńóúý]/.test(word)) return respell(word, accents);
  if (/[agincosuy]'/.test(word)) return respell(word, apostrophes);
  return respell(word, asciiHabits);
}

const vowels = 'aäeoöuūüyıi';

/**
 * The Cyrillic comparison key of a Latin-script Kazakh word in the spelling of 2021, 2019, 2018,
 * 2017 or typed without accents; `null` for what is not a word of Latin letters. и and й are told
 * apart by the letters around. Any Latin word gets a key, Kazakh or not.
 */
export function kazakhCyrillicKey(word: string): string | null {
  const key = foldHomoglyphs(word).replaceAll('i\u0307', 'i');
  if (!/^[a-zäğñŋöşūŭüıçáǵńóúý'-]{2,}$/.test(key)) return null;
  const draft = inDraftSpelling(key);
  return draft
    .replace(/ştş/g, 'щ')
    .replace(/(^|-)tş/g, '$1ч')
    .replace(/(^|-)ts|ts(?=i)/g, '$1ц')
    .replace(new RegExp(`([${vowels}])ia`, 'g'), '$1я')
    .replace(new RegExp(`([${vowels}])iu`, 'g'), '$1ю')
    .replace(/(^|-)ia/g, '$1я')
    .replace(/(^|-)iu/g, '$1ю')
    .replace(/ia/g, 'ия')
    .replace(/iu$/g, 'ию')
    .replace(/iu/g, 'ю')
    .replace(new RegExp(`([${vowels}])i`, 'g'), '$1й')
    .replace(/./gu, (letter) => latinToCyrillic.get(letter) ?? letter);
}

const plainLetters = new Map(pairs('ә=а ғ=г қ=к ң=н ө=о ұ=у ү=у һ=х і=и й=и э=е'));

/** The letters of a Cyrillic key that are left when Kazakh is typed without accents. */
export function plainKazakhKey(key: string): string {
  return key.replace(/./gu, (letter) => plainLetters.get(letter) ?? letter);
}

/** Whether a Latin-script word may have been typed without the accents it needs. */
export function isPlainLatin(word: string): boolean {
  return /^[a-z'-]{2,}$/i.test(word);
}
