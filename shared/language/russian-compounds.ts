import type { Analyse, Analysis, LetterCase } from './russian-model.ts';
import type { RussianLexicon } from './russian-readings.ts';

// Longer ones first where one begins with another.
const wordPrefixes = `
  авиа авто агро анти архи аудио аэро без бес био броне вело взаимо видео вне внутри водо восьми
  высоко газо гео гидро глав гос гипер дву двух девяти десяти евро еже еле зоо изо интер кибер кино контр
  космо крипто культур лже мало макро мега медиа меж мета метео микро мини много моно мото
  мульти нано нарко небез недо нейро нео не низко обще обл одно около орто палео пара пере под поздне
  поли полу после пост пра пред проф противо прото псевдо пяти радио разно ранне ре само сверх семи соц
  спец суб супер теле тепло термо транс трех турбо ультра фото четырех шести экзо эко экс экстра
  электро энерго этно`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);
const shortestRest = 4;
const inflected = new Set<string>(['N', 'A', 'V', 'D', 'R']);

/**
 * Readings of a word that the dictionary has in parts only: a prefix before a known word, or words
 * joined by a hyphen of which the last is known ("бизнес-плана", "города-героя"). None otherwise.
 */
export function analyseCompound(
  lexicon: RussianLexicon,
  analyse: Analyse,
  key: string,
  letterCase: LetterCase,
): Analysis[] {
  const hyphen = key.lastIndexOf('-');
  if (hyphen > 0) {
    const left = key.slice(0, hyphen);
    const right = analyse(key.slice(hyphen + 1), letterCase);
    const leftAnalyses = /[ое]$/.test(left) ? [] : analyse(left, letterCase);
    return right.map((analysis) => ({
      ...analysis,
      lemma: `${leftLemma(lexicon, left, leftAnalyses, analysis)}-${analysis.lemma}`,
    }));
  }
  for (const prefix of wordPrefixes) {
    if (!key.startsWith(prefix) || key.length - prefix.length < shortestRest) continue;
    const rest = analyse(key.slice(prefix.length), 'lower').filter(({ wordClass, tag }) => {
      return inflected.has(wordClass) && !isName(lexicon, tag);
    });
    if (rest.length === 0) continue;
    let sum = 0;
    for (const { share } of rest) sum += share;
    return rest.map((analysis) => ({
      ...analysis,
      lemma: prefix + analysis.lemma,
      share: analysis.share / sum,
    }));
  }
  return [];
}

/** The left part follows the case of the right one or stays as it is. */
function leftLemma(
  { tags }: RussianLexicon,
  left: string,
  leftAnalyses: readonly Analysis[],
  right: Analysis,
): string {
  if (right.wordClass !== 'N') return left;
  const form = tags[right.tag]?.flexible;
  const same = leftAnalyses.filter(
    ({ wordClass, tag }) => wordClass === 'N' && tags[tag]?.flexible === form,
  );
  const [best] = same.sort((a, b) => b.share - a.share);
  return best?.lemma ?? left;
}

function isName({ tags }: RussianLexicon, tag: number): boolean {
  return tags[tag]?.fixed.some((grammeme) => /^(?:Name|Surn|Patr|Geox)$/.test(grammeme)) ?? false;
}
