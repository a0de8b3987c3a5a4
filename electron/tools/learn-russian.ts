import { encodeWeights } from '../../shared/language/hashed-weights.ts';
import type { RussianDictionary } from '../../shared/language/russian-dictionary.ts';
import { encodeWordModel } from '../../shared/language/russian-model.ts';
import { createLexicon } from '../../shared/language/russian-readings.ts';
import { learnContext } from './learn-russian-context.ts';
import { learnWords } from './learn-russian-words.ts';
import { meetOpenCorpora } from './russian-met-words.ts';
import type { TreebankParagraph } from './read-treebank.ts';

/**
 * All that is learned about Russian in compact form: from treebank paragraphs of Universal
 * Dependencies (whose conventions are the ones wanted) and OpenCorpora's word list in `folder`.
 */
export function learnRussian(
  folder: string,
  treebank: readonly TreebankParagraph[],
  dictionary: RussianDictionary,
): string {
  const lexicon = createLexicon(dictionary);
  const openCorpora = meetOpenCorpora(folder);
  const known = learnWords(lexicon, treebank, openCorpora);
  const context = learnContext(lexicon, treebank, openCorpora, known);
  return [
    encodeWordModel(known.words),
    known.guessLines,
    [...known.commonForms].join(' '),
    [...known.commonLemmas].join(' '),
    encodeWeights(context),
  ].join('\f');
}
