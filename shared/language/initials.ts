import type { Span } from '../text/span.ts';
import { classAt, upper } from './character-classes.ts';
import { isOpener, type Following } from './following-word.ts';
import type { Language } from './language.ts';

const twoLetterInitials = new Set(['Дж', 'Дз', 'Жү', 'Ch', 'Th', 'Ph', 'Yu', 'Ya', 'Zh', 'Sh']);

/** Whether a word before a full stop can be an initial. */
export function isInitial(word: string, language: Language): boolean {
  if (word.length === 1) {
    const isNumeral = language !== 'en' && /[IVX]/.test(word);
    return classAt(word, 0) === upper && !isNumeral;
  }
  return twoLetterInitials.has(word);
}

const surname =
  /(?:[её]в|ов|[иы]н|ск(?:ий|ая|ого|ому|им|ой|ую)|ко|(?:[её]в|ов|[иы]н)(?:а|у|ым|ой|е)|ұлы|қызы|ov|ev|in|ova|eva|ina|sky|skiy|enko)$/u;

const lettered =
  /(?:категори|групп|класс|литер|блок|секци|вариант|приложени|топ|санат|қосымша|schedule|annex|appendix|exhibit|part|class|group|category|plan|option|section|article)\p{L}*\s\p{Lu}$/iu;

/**
 * Whether an initial is the last word of a sentence: "Калиев И. А. Решение …", "группы А. Он …", but
 * not "Президент И. А. Калиев".
 */
export function endsWithInitial(
  text: string,
  initial: Span,
  following: Following,
  language: Language,
): boolean {
  if (following.isItem || isOpener(following, language)) return true;
  const before = text.slice(Math.max(0, initial.start - 40), initial.end);
  if (lettered.test(before)) return true;
  const name = /(\p{Lu}\p{Ll}{2,})\s(?:\p{Lu}\.\s?){0,2}\p{Lu}$/u.exec(before)?.[1];
  const isAhead = following.isCapital && !following.isInitial && !surname.test(following.word);
  return language !== 'en' && name !== undefined && surname.test(name) && isAhead;
}
