import { ownStart } from './wrapped-lines.ts';

/** What is known about the place between two paragraphs. */
export type Seam = {
  /** A page ends between them, as the file says or as remains of a page show. */
  readonly isAcrossRemains: boolean;
  /** The paragraph before the first one, `null` at the start of the text. */
  readonly textBefore: string | null;
  /** The first paragraph is itself the continuation of one. */
  readonly isChained: boolean;
};

/** Shorter ones are titles, captions, names, lines of verse. */
const minLength = 60;

const caption =
  /^(?:рис(?:\.|унок)|табл(?:\.|ица)|диаграмма|схема|график|источник|примечание|сноска|ескерту|дереккөз|сурет|кесте|\d+[-–\s]+(?:сурет|кесте)|fig(?:\.|ure)|table|chart|source|note|footnote)(?![\p{L}])/iu;
const heading =
  /^(?:статья|глава|раздел|часть|article|chapter|section|part|title)\s+[\dIVXLC]|^\d+(?:-\d+)*\s?-?\s?(?:бап|тарау|бөлім)|^[IVXLC]+\s?-?\s?(?:бөлім|тарау)/iu;
/** "Ключевые слова: …", "Abstract. …": a capital after the break that begins something new. */
const label = /^\p{Lu}[\p{L}\s()-]{2,40}[:.]\s/u;
const abbreviation =
  /(?:^|[\s(«])(?:г|гг|ст|ч|п|пп|подп|др|т\.\s?е|т\.\s?д|см|рис|табл|им|ж|ж\.\s?б|art|no|vol|fig|cf|i\.e|e\.g)\.$/iu;

/** Words after which no sentence ends, in the three languages. */
const openWord = new RegExp(
  '^(?:' +
    [
      // Russian: prepositions, conjunctions, relative words
      'в|во|на|с|со|к|ко|по|о|об|от|до|из|за|у|для|при|без|под|над|между|через|про|перед|около|среди|и|а|но|или|либо|что|чтобы|как|если|когда|который|которая|которое|которые|которых|которого|которой|которым|которыми|не|ни|также|является|являются|республики|республике|республику|республикой',
      // English: articles, prepositions, conjunctions, auxiliaries
      'a|an|the|of|in|on|at|to|for|with|by|from|into|under|between|among|through|within|without|upon|and|or|nor|but|that|which|who|whose|whom|as|than|if|when|while|whether|because|is|are|was|were|be|been|has|have|had|will|shall|may|must|can|could|should|would|not|its|their|his|her|our|this|these|those|such|each|every|any',
      // Kazakh: conjunctions and postpositions that need what follows
      'және|мен|пен|бен|немесе|әрі|яғни|сондай-ақ|оның|олардың|осы|бұл|қазақстан',
    ].join('|') +
    ')$',
  'iu',
);
/** Russian adjectives before their noun; Kazakh genitive, attributive and converb endings. */
const openEnding =
  /^(?:\p{L}{2,}(?:ого|его|ому|ему|ых|их|ыми|ими|ый|ая|яя|ое|ее|ые|ие)|\p{L}{2,}(?:ның|нің|дың|дің|тың|тің|дағы|дегі|тағы|тегі|ған|ген|қан|кен|атын|етін|йтын|йтін))$/iu;

/**
 * Whether `second` goes on in the middle of the sentence that `first` breaks off, so that a page
 * break cut one paragraph in two. The first must be prose without an end to its sentence. A second
 * that begins with a small letter continues it; one that begins with a capital does so when the
 * first ends in a word that cannot end a sentence ("of the Republic of", "Республикасының"), or
 * when remains of a page stood between two stretches of prose. Headings, captions,
 * labels, list items, table rows, recitals that end with commas and short lines are never joined.
 */
export function continuesSentence(first: string, second: string, seam: Seam): boolean {
  if (!isOpenProse(first, seam) || !mayContinue(second)) return false;
  const isComma = /[,]$/.test(first);
  if (isComma && !isPlainComma(first, second, seam)) return false;
  // What ends with a semicolon is an item of a list, and its like announces it or precedes it.
  if (/;$/.test(second) && !seam.isAcrossRemains && !ownStart.test(first)) return false;
  const opening = /^[«"“(]*/.exec(second)?.[0] ?? '';
  const initial = second.charAt(opening.length);
  if (/\p{Ll}/u.test(initial)) {
    const isWeak = opening.includes('(') || startsSmall(first);
    return !isWeak || seam.isAcrossRemains || seam.isChained || hasInnerEnd(first);
  }
  if (isComma || heading.test(second) || label.test(second) || caption.test(second)) return false;
  if (!/[\p{Lu}\d]/u.test(initial) || second.length < minLength || !isEnded(second)) return false;
  const isOpen = endsOpen(first);
  if (/\d/.test(initial)) return isOpen && seam.isAcrossRemains;
  return (isOpen && (hasInnerEnd(first) || seam.isAcrossRemains)) || isProseCut(first, seam);
}

function isOpenProse(text: string, seam: Seam): boolean {
  if (text.length < (seam.isChained ? 20 : minLength) || text.includes('\t')) return false;
  if (caption.test(text) || text === text.toUpperCase()) return false;
  if (heading.test(text) && !hasInnerEnd(text)) return false;
  if (/\S@\S+$|https?:\/\/\S*$/.test(text.slice(-200))) return false;
  return !isEnded(text) || (seam.isAcrossRemains && abbreviation.test(text));
}

/** Whether the text ends like a sentence or announces a list. */
function isEnded(text: string): boolean {
  return /[.!?…:;][»"”’)\]]*$/.test(text.trimEnd().slice(-20));
}

function mayContinue(text: string): boolean {
  if (text.includes('\t') || ownStart.test(text) || caption.test(text)) return false;
  return isEnded(text) || text.length >= minLength;
}

/** A comma at the end may belong to a list of recitals, whose neighbours end with commas too. */
function isPlainComma(first: string, second: string, seam: Seam): boolean {
  if (/[,;]$/.test(second) || /[,;]$/.test(seam.textBefore ?? '')) return false;
  return hasInnerEnd(first) || (seam.isAcrossRemains && first.length >= minLength * 2);
}

/** Whether a sentence ends inside the text, which shows that it is prose and no title. */
function hasInnerEnd(text: string): boolean {
  return /\p{Ll}{2}[»"”)\]]*[.!?…]\s+[«"“(]?[\p{Lu}\d]/u.test(text);
}

function startsSmall(text: string): boolean {
  return /^[«"“(]*\p{Ll}/u.test(text);
}

function endsOpen(text: string): boolean {
  const word = /[\p{L}-]+$/u.exec(text.slice(-60))?.[0] ?? '';
  return openWord.test(word) || openEnding.test(word);
}

/** Several sentences, the last without an end, and a page break after them. */
function isProseCut(text: string, seam: Seam): boolean {
  return (
    seam.isAcrossRemains && hasInnerEnd(text) && text.length >= 120 && /[\p{L}\d]$/u.test(text)
  );
}
