import { invariant } from '../base/invariant.ts';
import type { Language } from './language.ts';
import type { Lemmatizer } from './lemmatizer.ts';
import { decodeRussianDictionary, russianDictionaryFiles } from './russian-dictionary.ts';

/** Reads a file of the Russian dictionary by its name. Node and the window each have a way. */
export type ReadDictionaryFile = (name: string) => Promise<ArrayBuffer>;

const lemmatizers = new Map<Language, Lemmatizer>();
const loading = new Map<Language, Promise<void>>();

/**
 * Makes a language ready for {@link lemmatizerOf}: its data is read at the first call only. Rejects
 * when a file of the dictionary is missing or damaged; a later call tries again.
 */
export function loadLanguage(language: Language, readFile: ReadDictionaryFile): Promise<void> {
  const known = loading.get(language);
  if (known !== undefined) return known;
  const started = makeLemmatizer(language, readFile).then(
    (lemmatizer) => {
      lemmatizers.set(language, lemmatizer);
    },
    (error: unknown) => {
      loading.delete(language);
      throw error;
    },
  );
  loading.set(language, started);
  return started;
}

/** The lemmatiser of a loaded language; one that was not loaded is a bug of the caller. */
export function lemmatizerOf(language: Language): Lemmatizer {
  const lemmatizer = lemmatizers.get(language);
  invariant(
    lemmatizer !== undefined,
    `the language ${language} is loaded before its words are read`,
  );
  return lemmatizer;
}

async function makeLemmatizer(
  language: Language,
  readFile: ReadDictionaryFile,
): Promise<Lemmatizer> {
  switch (language) {
    case 'kk': {
      const [{ createKazakhLemmatizer }, { kazakhLemmaData }] = await Promise.all([
        import('./lemma-kk.ts'),
        import('./data/lemma-kk.ts'),
      ]);
      return createKazakhLemmatizer(kazakhLemmaData);
    }
    case 'ru': {
      const files = Promise.all(
        russianDictionaryFiles.map(async (name) => [name, await readFile(name)] as const),
      );
      const [{ createRussianLemmatizer }, { russianLemmaData }] = await Promise.all([
        import('./lemma-ru.ts'),
        import('./data/lemma-ru.ts'),
      ]);
      const dictionary = decodeRussianDictionary(new Map(await files));
      return createRussianLemmatizer(russianLemmaData, dictionary);
    }
    case 'en': {
      const [{ createEnglishLemmatizer }, { englishLemmaData }] = await Promise.all([
        import('./lemma-en.ts'),
        import('./data/lemma-en.ts'),
      ]);
      return createEnglishLemmatizer(englishLemmaData);
    }
  }
}
