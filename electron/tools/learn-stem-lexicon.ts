import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alignVersions } from '../../shared/alignment/align-versions.ts';
import { encodeLexicon } from '../../shared/alignment/lexicon-codec.ts';
import { learnLexiconSource, type ConfirmedText } from '../../shared/alignment/learn-lexicon.ts';
import { emptyLexicon, type LexiconSource } from '../../shared/alignment/stem-lexicon.ts';
import { languages } from '../../shared/language/language.ts';
import { splitSentences } from '../../shared/language/split-sentences.ts';

const notes = /^(Сноска|Ескерту|Footnote|Примечание|Note)[.:]/;
const inlineNotes = /\s(Сноска|Примечание|Footnote|Ескерту)\..*$/;

/** Sentences of a text that has a paragraph a line; notes on amendments are no text. */
function segmentsOf(text: string, language: (typeof languages)[number]): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(inlineNotes, ''))
    .filter((line) => line !== '' && !notes.test(line))
    .flatMap((line) =>
      splitSentences(line, language).map(({ start, end }) => line.slice(start, end)),
    );
}

/** Learns a source from a folder with `kk.txt`, `ru.txt` and `en.txt`, which it aligns itself. */
function learnFolder(name: string, folder: string): LexiconSource {
  const versions = languages.map((language) => ({
    language,
    segments: segmentsOf(readFileSync(join(folder, `${language}.txt`), 'utf8'), language),
  }));
  const { pairs } = alignVersions(versions, emptyLexicon);
  const text: ConfirmedText = {
    segments: Object.fromEntries(versions.map(({ language, segments }) => [language, segments])),
    pairs: Object.fromEntries(
      pairs.map(({ source, target, beads }) => [
        `${versions[source]?.language ?? ''}-${versions[target]?.language ?? ''}`,
        beads
          .filter(({ posterior }) => posterior > 0.5)
          .map((bead) => [bead.source, bead.target] as const),
      ]),
    ),
  };
  return learnLexiconSource(name, [text]);
}

/**
 * The module of `shared/alignment/data`: what the named folders teach, each a source of its own. The
 * same texts give the same bytes.
 */
function stemLexiconModule(folders: readonly (readonly [name: string, folder: string])[]): string {
  const sources = folders.map(([name, folder]) => learnFolder(name, folder));
  const notice = 'Derived data; sources in LICENCE.md. Made by learn-stem-lexicon.';
  const data = JSON.stringify(encodeLexicon({ sources })).replace(/[\\']/g, '\\$&');
  return `// ${notice}\nexport const stemLexiconData: string =\n  '${data}';\n`;
}

// Arguments: the folder to write to, then name=folder for each source.
const [, , target, ...given] = process.argv;
if (target !== undefined && given.length > 0) {
  mkdirSync(target, { recursive: true });
  const folders = given.map((argument) => {
    const [name = '', folder = ''] = argument.split('=');
    return [name, folder] as const;
  });
  writeFileSync(join(target, 'stem-lexicon.ts'), stemLexiconModule(folders));
}
