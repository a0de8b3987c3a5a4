import { chooseHeadings } from '../document/choose-headings.ts';
import type { WorkKind } from '../document/document.ts';
import { parseLegalItem } from '../document/legal-items.ts';
import { findUsualHeading } from '../document/scholarly-headings.ts';
import { findAbstractLabel, findKeywordsLabel } from '../document/scholarly-labels.ts';
import { readLines } from '../document/text-lines.ts';

const constitution =
  /^(?:конституция(?!\p{L})|constitution(?!\p{L}|al)|the constitution of)|конституциясы$/iu;
const charter =
  /(?<!\p{L})(?:хартия|декларация|конвенция|пакт|(?:международный )?договор|charter|declaration|convention|covenant|treaty|protocol|хартиясы|декларациясы|конвенциясы|пактісі|шарт(?:ы)?)(?!\p{L})/iu;
const law =
  /(?<!\p{L})(?:закон|кодекс|указ|постановление|приказ|заңы?|кодексі?|жарлығы|қаулысы|бұйрығы|law|code|act|decree|resolution)(?!\p{L})/iu;
const titleLines = 6;
const longestTitle = 300;

/**
 * What kind of work the paragraphs are, by marks: abstracts and usual headings make an article,
 * headings of articles and chapters a law, and the words of its first lines say which kind of law.
 */
export function findWorkKind(paragraphs: readonly string[]): WorkKind {
  const hasAbstract = paragraphs.some((text) => findAbstractLabel(text) !== null);
  const hasKeywords = paragraphs.some((text) => findKeywordsLabel(text) !== null);
  if (hasAbstract && hasKeywords) return 'article';
  const lines = readLines(paragraphs.join('\n'));
  const roles = chooseHeadings(lines);
  const headings = roles.filter((role) => role.role === 'heading').length;
  const top = lines
    .slice(0, titleLines)
    .map((line) => line.text)
    .filter((line) => line.length <= longestTitle);
  const hasClauses = paragraphs.some((text) => parseLegalItem(text)?.form === 'dotted');
  const title = top[0] ?? '';
  if (headings >= 2 && top.slice(0, 2).some((line) => constitution.test(line.trim())))
    return 'constitution';
  if (headings >= 2 && charter.test(title) && !law.test(title)) return 'charter';
  if (headings >= 2 || (hasClauses && top.some((line) => law.test(line)))) return 'law';
  const usual = new Set(
    paragraphs.flatMap((text) => findUsualHeading(text)?.title.toLowerCase() ?? []),
  );
  const hasReferences = paragraphs.some((text) => findUsualHeading(text)?.kind === 'references');
  if (hasAbstract || hasKeywords || (hasReferences && usual.size >= 2)) return 'article';
  if (constitution.test(title)) return 'constitution';
  return headings === 1 ? 'law' : 'other';
}
