/** Replaces letters; a capital gives a capital. */
type Transliterate = (text: string) => string;

function byTable(table: string): Transliterate {
  const pairs = new Map(
    table
      .trim()
      .split(/\s+/)
      .map((pair) => {
        const [from = '', to = ''] = pair.split('=');
        return [from, to] as const;
      }),
  );
  return (text) => {
    let result = '';
    for (const letter of text) {
      const lower = letter.toLowerCase();
      const other = pairs.get(lower) ?? lower;
      result += letter === lower ? other : other.charAt(0).toUpperCase() + other.slice(1);
    }
    return result;
  };
}

/** Kazakh as typed on a keyboard without its own letters: two habits. */
export const withoutKazakhLetters: readonly Transliterate[] = [
  byTable('ә=а ғ=г қ=к ң=н ө=о ұ=у ү=у һ=х і=и'),
  byTable('ә=а ғ=г қ=к ң=н ө=о ұ=у ү=у һ=х і=ы'),
];

const common =
  'а=a б=b в=v г=g д=d з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ы=y ә=a ғ=g қ=q ң=n ө=o ұ=u ү=u һ=h і=i ';

/** Cyrillic in Latin letters as in lists of references and on the web: three habits. */
export const latinizations: readonly Transliterate[] = [
  byTable(`${common} е=e ё=e ж=zh й=y х=kh ц=ts ч=ch ш=sh щ=shch ъ= ь= э=e ю=yu я=ya`),
  byTable(`${common} е=e ё=jo ж=zh й=j х=h ц=c ч=ch ш=sh щ=shh ъ='' ь=' э=je ю=ju я=ja`),
  byTable(`${common} е=e ё=ë ж=ž й=j х=h ц=c ч=č ш=š щ=ŝ ъ= ь= э=è ю=û я=â`),
];
