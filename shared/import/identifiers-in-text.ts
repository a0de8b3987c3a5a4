import { foldLabelLetters } from '../document/label-folding.ts';

const doi = /10\.\d{4,9}\/[^\s"'<>\][{}«»]+/;
const grnti =
  /^[*_\s]*(?:грнти|мрнти|ғтамр|хғтар|ғтахр|ғтамрк|irsti|srsti)[\s:№-]*(\d{2}\.\d{2}(?:\.\d{2})?(?:\s*[,;]\s*\d{2}\.\d{2}(?:\.\d{2})?)*)/iu;
const udc = /(?:^|[\s*_])(?:удк|әож|udc)[\s:]*(\d[\d.:/()+\-="*]*)/iu;
const issn = /(?<!\p{L})e?-?issn[\s:(]*(\d{4}-\d{3}[\dxх])/iu;

/**
 * Public identifiers that the paragraphs give: `doi` bare and in small letters, `grnti`, `udc`,
 * `issn`. `paragraphs` are those before the list of references: a DOI in there is of another work.
 */
export function findIdentifiers(paragraphs: readonly string[]): {
  readonly [scheme: string]: string;
} {
  const found: { [scheme: string]: string } = {};
  for (const paragraph of paragraphs) {
    const folded = foldLabelLetters(paragraph);
    const isShort = paragraph.length <= 300;
    const doiHere = isShort ? doi.exec(paragraph)?.[0].replace(/[.,;:)*]+$/, '') : undefined;
    if (doiHere !== undefined) found['doi'] ??= doiHere.toLowerCase();
    const grntiHere = grnti.exec(folded)?.[1];
    if (grntiHere !== undefined) found['grnti'] ??= grntiHere;
    const udcHere = isShort ? udc.exec(folded)?.[1] : undefined;
    if (udcHere !== undefined) found['udc'] ??= udcHere.replace(/[.:*"]+$/, '');
    const issnHere = isShort ? issn.exec(paragraph)?.[1] : undefined;
    if (issnHere !== undefined) found['issn'] ??= issnHere.toUpperCase().replace('Х', 'X');
  }
  return found;
}
