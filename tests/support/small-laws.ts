import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The same small law in three languages: two articles, of which the second has two clauses. */
export const smallLaws = {
  kk: `Ауыл туралы заң

1-бап. Ауыл әкімі
Ауыл әкімін халық тікелей сайлайды. Әкімдер халыққа есеп береді.

2-бап. Мәслихат
1. Мәслихат бюджетті бекітеді.
2. Әкімнің есебін мәслихат тыңдайды.
`,
  ru: `Закон о селе

Статья 1. Аким села
Аким села избирается населением напрямую. Акимы отчитываются перед населением.

Статья 2. Маслихат
1. Маслихат утверждает бюджет.
2. Отчёт акима заслушивает маслихат.
`,
  en: `Law on the Village

Article 1. Akim of the village
The akim of the village is elected directly by the population. Akims report to the people.

Article 2. Maslikhat
1. The maslikhat approves the budget.
2. The report of the akim is heard by the maslikhat.
`,
} as const;

/** A codebook of two concepts as people write it in a spreadsheet. */
export const smallCodebook = `id,parent,name_kk,name_ru,name_en,indicators_kk,indicators_ru,indicators_en
con_akim,,Әкім,Аким,Akim,әкім,аким,akim
con_report,,Есеп,Отчёт,Report,есеп,отчёт | отчитываться,report
`;

/** Writes the small laws and the codebook into the folder. */
export async function writeSmallLaws(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [language, text] of Object.entries(smallLaws)) {
    await writeFile(join(folder, `${language}.txt`), text);
  }
  await writeFile(join(folder, 'codes.csv'), smallCodebook);
}
