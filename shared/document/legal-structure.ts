import type { Language } from '../language/language.ts';
import { chooseHeadings } from './choose-headings.ts';
import type { SegmentDraft } from './document.ts';
import { haveTitlesBelow, headingText } from './heading-titles.ts';
import { addBlock, findBlockEnd, type LegalLines } from './legal-block.ts';
import { addFront } from './legal-front.ts';
import { LegalTree } from './legal-tree.ts';
import { flattenBranches } from './segment-tree.ts';
import { readLines } from './text-lines.ts';

/**
 * The parts of a law, charter or other act: title, preamble, parts, sections, chapters, articles,
 * clauses, subclauses, unnumbered paragraphs and editorial notes, parents before children. `text`
 * has one paragraph a line. Headings of all three languages are recognised whatever `language` is.
 * Every line that is not blank lies in exactly one deepest segment; spans leave out line ends and
 * outer spaces. eIds are unique and, for parallel texts, equal across languages.
 */
export function segmentLegalText(text: string, language: Language): SegmentDraft[] {
  const lines = readLines(text);
  const law: LegalLines = { lines, roles: chooseHeadings(lines), language };
  const tree = new LegalTree();
  const areTitlesBelow = haveTitlesBelow(lines, law.roles);
  let index = addFront(tree, law);
  let lastClause: string | null = null;
  while (index < lines.length) {
    const role = law.roles[index];
    const line = lines[index];
    if (role?.role === 'heading' && line !== undefined) {
      const { used, ...heading } = headingText(lines, law.roles, index, areTitlesBelow);
      tree.openHeading(line, role.heading, heading);
      const { rank } = role.heading;
      if (rank === 'article' || rank === 'attachment') lastClause = null;
      index += used;
    } else {
      const end = findBlockEnd(law.roles, index);
      lastClause = addBlock(tree, law, { start: index, end, lastClause });
      index = end;
    }
  }
  return flattenBranches(tree.finish());
}
