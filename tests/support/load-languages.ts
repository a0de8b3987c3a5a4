import { readRussianDictionaryFile } from '../../electron/cli/read-dictionary.ts';
import { languages } from '../../shared/language/language.ts';
import { loadLanguage } from '../../shared/language/load-language.ts';

// Imported for what it does: after it, words of all three languages can be read.
await Promise.all(languages.map((language) => loadLanguage(language, readRussianDictionaryFile)));
