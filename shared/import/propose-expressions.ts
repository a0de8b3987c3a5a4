import type { DocumentRole, WorkKind } from '../document/document.ts';
import { countTitleLines, isAdoptionLine } from '../document/legal-title.ts';
import { noteLabelOf } from '../document/legal-notes.ts';
import { parseLegalHeading } from '../document/legal-headings.ts';
import { findUsualHeading } from '../document/scholarly-headings.ts';
import type { ByLanguage, Language } from '../language/language.ts';
import { type AbstractBlock, findAbstractBlocks } from './abstract-blocks.ts';
import { findIdentifiers } from './identifiers-in-text.ts';
import { findLanguageRuns } from './language-runs.ts';
import type { Paragraph } from './paragraph.ts';
import { findFirstTitle, findTitleAbove, type FoundTitle } from './title-search.ts';
import { findWorkKind } from './work-kind.ts';

type Detect = (text: string) => Language | null;

/** One document to be: its text is the paragraphs of these indices, in this order. */
export type ProposedExpression = {
  readonly role: DocumentRole;
  readonly language: Language;
  /** Empty when the text names no title. */
  readonly title: string;
  readonly keywords: readonly string[];
  readonly paragraphs: readonly number[];
};

export type ExpressionProposal = {
  readonly kind: WorkKind;
  readonly title: ByLanguage<string>;
  /** Public identifiers by scheme: `doi`, `grnti`, `udc`, `issn`. */
  readonly identifiers: { readonly [scheme: string]: string };
  /** Empty when no paragraph is in one of the three languages. */
  readonly expressions: readonly ProposedExpression[];
  /** The language of each paragraph, `null` where it cannot be told. */
  readonly languages: readonly (Language | null)[];
};

/** A body shorter than this is what is left around abstracts, not a text. */
const shortestBody = 400;

/**
 * How the paragraphs of one file fall into documents of one work: an article into its body and its
 * abstracts, a text in several languages one after another into one document each; anything else
 * stays whole. Every paragraph is in one of them; the title of an article is in its body and in
 * the abstract of its language.
 */
export function proposeExpressions(
  paragraphs: readonly Pick<Paragraph, 'text'>[],
  detectLanguage: Detect,
): ExpressionProposal {
  const texts = paragraphs.map((paragraph) => paragraph.text);
  const languages = texts.map((text) => (/\p{L}{2}/u.test(text) ? detectLanguage(text) : null));
  const blocks = findAbstractBlocks(texts, detectLanguage);
  const expressions =
    blocks.length > 0
      ? splitArticle(texts, languages, blocks, detectLanguage)
      : splitByLanguage(texts, languages, detectLanguage);
  const referencesStart = texts.findIndex((text) => findUsualHeading(text)?.kind === 'references');
  return {
    kind: blocks.length > 0 ? 'article' : findWorkKind(texts),
    title: titlesOf(expressions),
    identifiers: findIdentifiers(referencesStart === -1 ? texts : texts.slice(0, referencesStart)),
    expressions,
    languages,
  };
}

function titlesOf(expressions: readonly ProposedExpression[]): ByLanguage<string> {
  function titleIn(language: Language): string {
    return expressions.find((one) => one.language === language && one.title !== '')?.title ?? '';
  }
  return { kk: titleIn('kk'), ru: titleIn('ru'), en: titleIn('en') };
}

function splitArticle(
  texts: readonly string[],
  languages: readonly (Language | null)[],
  blocks: readonly AbstractBlock[],
  detectLanguage: Detect,
): ProposedExpression[] {
  const titles = blocks.map((_, position) =>
    findAbstractTitle(texts, blocks, position, detectLanguage),
  );
  const abstracts = blocks.map((block, position): ProposedExpression => ({
    role: 'abstract',
    language: block.language,
    title: titles[position]?.title ?? '',
    keywords: block.keywords,
    paragraphs: [...(titles[position]?.paragraphs ?? []), ...block.paragraphs],
  }));
  const used = new Set(blocks.flatMap((block) => block.paragraphs));
  const bodyLanguage = findBodyLanguage(texts, languages, used) ?? blocks[0]?.language ?? 'ru';
  const ownPosition = blocks.findIndex((block) => block.language === bodyLanguage);
  const ownTitle =
    titles[ownPosition] ??
    findFirstTitle(texts, blocks[0]?.start ?? texts.length, bodyLanguage, detectLanguage) ??
    null;
  titles.forEach((title, position) => {
    if (position === ownPosition) return;
    for (const index of title?.paragraphs ?? []) used.add(index);
  });
  for (const index of ownTitle?.paragraphs ?? []) used.delete(index);
  const rest = texts.flatMap((_, index) => (used.has(index) ? [] : [index]));
  const restLength = rest.reduce((sum, index) => sum + (texts[index]?.length ?? 0), 0);
  const [first, ...others] = abstracts;
  if (restLength < shortestBody && first !== undefined) {
    const all = [...new Set([...first.paragraphs, ...rest])].sort((a, b) => a - b);
    return [{ ...first, paragraphs: all }, ...others];
  }
  const body: ProposedExpression = {
    role: 'body',
    language: bodyLanguage,
    title: ownTitle?.title ?? '',
    keywords: blocks[ownPosition]?.keywords ?? [],
    paragraphs: rest,
  };
  return [body, ...abstracts];
}

/** The title above the abstract, else the first one in its language before all abstracts. */
function findAbstractTitle(
  texts: readonly string[],
  blocks: readonly AbstractBlock[],
  position: number,
  detectLanguage: Detect,
): FoundTitle | null {
  const block = blocks[position];
  if (block === undefined) return null;
  const place = { index: block.start, from: blocks[position - 1]?.end ?? 0 };
  return (
    findTitleAbove(texts, place, block.language, detectLanguage) ??
    findFirstTitle(texts, blocks[0]?.start ?? 0, block.language, detectLanguage)
  );
}

/** The language of most characters outside abstracts and lists of references. */
function findBodyLanguage(
  texts: readonly string[],
  languages: readonly (Language | null)[],
  used: ReadonlySet<number>,
): Language | null {
  const lengths = new Map<Language, number>();
  let isInReferences = false;
  texts.forEach((text, index) => {
    const heading = findUsualHeading(text);
    if (heading !== null) isInReferences = heading.kind !== 'text';
    const language = languages[index] ?? null;
    if (isInReferences || used.has(index) || language === null) return;
    lengths.set(language, (lengths.get(language) ?? 0) + text.length);
  });
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function splitByLanguage(
  texts: readonly string[],
  languages: readonly (Language | null)[],
  detectLanguage: Detect,
): ProposedExpression[] {
  const runs = findLanguageRuns(
    texts.map((text, index) => ({ language: languages[index] ?? null, length: text.length })),
  );
  const byLanguage = new Map<Language, number[]>();
  for (const { language, start, end } of runs) {
    const indices = byLanguage.get(language) ?? [];
    for (let index = start; index < end; index += 1) indices.push(index);
    byLanguage.set(language, indices);
  }
  return [...byLanguage].map(([language, indices]) => ({
    role: 'whole' as const,
    language,
    title: findWholeTitle(
      indices.map((index) => texts[index] ?? ''),
      language,
      detectLanguage,
    ),
    keywords: [],
    paragraphs: indices,
  }));
}

const lastTitleParagraph = 15;

/** The title at the head of a text: of a law, as its lines say; else the first line that can be one. */
function findWholeTitle(
  texts: readonly string[],
  language: Language,
  detectLanguage: Detect,
): string {
  const start = texts.findIndex((text) => noteLabelOf(text) === null);
  const top = texts.slice(Math.max(0, start), start + lastTitleParagraph);
  const first = parseLegalHeading(top[0] ?? '');
  // A file may hold one chapter of a law only: then its heading is the title.
  if (first !== null) return top[0] ?? '';
  const count = countTitleLines(top);
  const lines = top.slice(0, count);
  const named = lines.filter((line) => !isAdoptionLine(line));
  if (count > 0) return (named.length > 0 ? named : lines).join(' ');
  return findFirstTitle(top, top.length, language, detectLanguage)?.title ?? '';
}
