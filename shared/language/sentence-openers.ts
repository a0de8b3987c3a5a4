import type { Language } from './language.ts';
import { wordSet } from './word-set.ts';

// Words that begin sentences and are no names, so that a capital on them tells of a new sentence.
const openers: { readonly [language in Language]: ReadonlySet<string> } = {
  kk: wordSet(`
    ол олар бұл осы сол мұндай осындай сондай ондай бұлар мұнда онда сонда оның олардың бұның мұның
    егер алайда бірақ дегенмен сондықтан сонымен сондай-ақ сонымен-ақ осыған соған осылайша ал және
    әрі біз мен сіз жаңа аталған көрсетілген өйткені себебі яғни кейін барлық әр әрбір кейбір`),
  ru: wordSet(`
    он она оно они это этот эта эти этим этого этой тот та те его её ее их мы вы я я в во на по при
    для если после до с со из за от к ко как так также кроме однако согласно о об под над между но
    или и а не без через когда где что кто чтобы хотя все всё каждый данный данная данное данные
    такой такая такое такие настоящий настоящая настоящее настоящие указанный указанная указанное
    указанные поэтому затем далее здесь там тогда тем ни новый новая новое иные иное иной`),
  en: wordSet(`
    the this that these those it its they them he she we you i his her their our your there here
    if when while although though however where whether because since unless until upon under
    in on at as an for by with from to of and but or so no not such each any all every both neither
    what which who why how then thus hence therefore moreover nevertheless after before during
    is are was were does did has had please thanks`),
};

/** Whether the word (lower case) begins sentences and cannot be a name. */
export function isSentenceOpener(word: string, language: Language): boolean {
  return openers[language].has(word);
}
