import { type Language, languages } from '../../../shared/language/language.ts';

/** A line of the table: what was measured, for which language, the figure and what is wanted. */
export type BenchRow = {
  readonly measure: string;
  readonly language: Language;
  readonly value: number;
  readonly wanted: number | null;
  readonly unit: '%' | '/s' | 'ms' | 'MB';
  /** What remains wrong, commonest first. */
  readonly confusions?: readonly string[];
};

type Score = (language: Language) => BenchRow[] | Promise<BenchRow[]>;

/** A part is read when it is wanted: each brings learners and data of its own. */
const parts: { readonly [name: string]: () => Promise<Score> } = {
  spans: async () => (await import('./span-part.ts')).scoreSpanPart,
  lemmas: async () => (await import('./lemma-part.ts')).scoreLemmaPart,
  legal: async () => (await import('./legal-part.ts')).scoreLegalPart,
  detection: async () => (await import('./detection-part.ts')).scoreDetectionPart,
  speed: async () => (await import('./speed-part.ts')).scoreSpeedPart,
};

/**
 * Prints the table of `npm run bench:language`. Arguments name languages and parts, all without
 * any; `--confusions` adds what remains wrong.
 */
export async function runLanguageBench(args: readonly string[]): Promise<void> {
  const wantedLanguages = languages.filter((language) => args.includes(language));
  const chosenLanguages = wantedLanguages.length > 0 ? wantedLanguages : languages;
  const wantedParts = Object.entries(parts).filter(([name]) => args.includes(name));
  const chosenParts = wantedParts.length > 0 ? wantedParts : Object.entries(parts);
  for (const [, readPart] of chosenParts) {
    const score = await readPart();
    for (const language of chosenLanguages) {
      for (const row of await score(language)) print(row, args.includes('--confusions'));
    }
  }
}

function print(row: BenchRow, showsConfusions: boolean): void {
  const { measure, language, value, wanted, unit, confusions } = row;
  const shown = unit === '%' ? (100 * value).toFixed(2) : Math.round(value).toLocaleString('en');
  const isMet =
    wanted === null || (unit === 'ms' || unit === 'MB' ? value <= wanted : value >= wanted);
  const aim =
    wanted === null
      ? ''
      : ` (${isMet ? 'met' : 'NOT met'}: ${unit === '%' ? 100 * wanted : wanted})`;
  console.log(`${language}  ${measure.padEnd(44)} ${shown.padStart(10)} ${unit}${aim}`);
  if (!showsConfusions) return;
  for (const confusion of confusions ?? []) console.log(`      ${confusion}`);
}
