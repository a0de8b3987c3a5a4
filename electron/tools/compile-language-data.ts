import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeKazakhModel, learnKazakh } from './learn-kazakh.ts';
import { learnEnglish } from './learn-english.ts';
import { learnProfiles, profileSamples } from './learn-profiles.ts';
import { learnRussian } from './learn-russian.ts';

const notice = 'Derived data, CC BY-SA; sources in LICENCE.md. Made by compile-language-data.';

function dataModule(name: string, data: string): string {
  return `// ${notice}\nexport const ${name}: string =\n  ${JSON.stringify(data)};\n`;
}

const everything = (): boolean => true;

/**
 * Learns all language data and gives the modules of `shared/language/data` by file name. `source` is
 * the folder of language data, `udhr` that of the Declaration in many languages. The same sources
 * give the same bytes.
 */
export function compileLanguageData(source: string, udhr: string): Map<string, string> {
  const kazakh = encodeKazakhModel(learnKazakh(source, everything));
  return new Map([
    ['lemma-kk.ts', dataModule('kazakhLemmaData', kazakh)],
    ['lemma-ru.ts', dataModule('russianLemmaData', learnRussian(source, everything))],
    ['lemma-en.ts', dataModule('englishLemmaData', learnEnglish(source, everything))],
    [
      'language-profiles.ts',
      dataModule('languageProfileData', learnProfiles(profileSamples(source, udhr))),
    ],
  ]);
}

const [, , source, udhr, target] = process.argv;
if (source !== undefined && udhr !== undefined && target !== undefined) {
  mkdirSync(target, { recursive: true });
  for (const [fileName, content] of compileLanguageData(source, udhr)) {
    writeFileSync(join(target, fileName), content);
  }
}
