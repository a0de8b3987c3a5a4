/** Letters of the Latin layout and those on the same keys of the Russian and the Kazakh one. */
const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const cyrillic = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const kazakhDigits: { readonly [digit: string]: string } = {
  '2': 'ә',
  '3': 'і',
  '4': 'ң',
  '5': 'ғ',
  '8': 'ү',
  '9': 'ұ',
  '0': 'қ',
  '-': 'ө',
  '=': 'һ',
};

/**
 * What was typed, and what the same keys type on the other layouts: `ytljd` is also `недов`. The
 * text as typed comes first; each reading once, in lower case.
 */
export function layoutReadings(typed: string): readonly string[] {
  const text = typed.toLowerCase();
  const toCyrillic = mapLetters(text, latin, cyrillic);
  const toKazakh = [...toCyrillic].map((letter) => kazakhDigits[letter] ?? letter).join('');
  const toLatin = mapLetters(text, cyrillic, latin);
  return [...new Set([text, toCyrillic, toKazakh, toLatin])];
}

function mapLetters(text: string, from: string, to: string): string {
  return [...text]
    .map((letter) => {
      const place = from.indexOf(letter);
      return place === -1 ? letter : to.charAt(place);
    })
    .join('');
}
