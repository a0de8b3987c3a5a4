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
import { readTreebank, type TreebankParagraph } from './read-treebank.ts';

const notice = 'Derived data, CC BY-SA; sources in LICENCE.md. Made by compile-language-data.';

/** A module of `shared/language/data`: its file, what it exports, and how its text is learned. */
type DataModule = {
  readonly file: string;
  readonly name: string;
  /** `source` is the folder of language data, `udhr` that of the Declaration in many languages. */
  readonly learn: (source: string, udhr: string) => Promise<string> | string;
};

const modules: readonly DataModule[] = [
  {
    file: 'lemma-kk.ts',
    name: 'kazakhLemmaData',
    learn: (source) => learnKazakh(source, banks(source, 'kk/ktb')),
  },
  {
    file: 'lemma-ru.ts',
    name: 'russianLemmaData',
    learn: async (source) => {
      const files = russianDictionaryFiles.map(
        async (name) => [name, await readRussianDictionaryFile(name)] as const,
      );
      const dictionary = decodeRussianDictionary(new Map(await Promise.all(files)));
      return learnRussian(source, banks(source, 'ru/ud'), dictionary);
    },
  },
  {
    file: 'lemma-en.ts',
    name: 'englishLemmaData',
    learn: (source) => learnEnglish(source, banks(source, 'en/ewt-train', 'en/ewt-dev')),
  },
  {
    file: 'language-profiles.ts',
    name: 'languageProfileData',
    learn: (source, udhr) => learnProfiles(profileSamples(source, udhr)),
  },
];

function banks(source: string, ...names: readonly string[]): TreebankParagraph[] {
  return names.flatMap((name) => readTreebank(join(source, `${name}.sentences.jsonl`)));
}

/**
 * Learns the data of the chosen files (all without a choice) and gives their text by file name. The
 * same sources give the same bytes.
 */
export async function compileLanguageData(
  source: string,
  udhr: string,
  files: readonly string[] = [],
): Promise<Map<string, string>> {
  const chosen = modules.filter(({ file }) => files.length === 0 || files.includes(file));
  const texts = new Map<string, string>();
  for (const { file, name, learn } of chosen) {
    const data = JSON.stringify(await learn(source, udhr));
    texts.set(file, `// ${notice}\nexport const ${name}: string =\n  ${data};\n`);
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
