import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/language/language.ts';
import { kindOfLegalLine, numbersIn } from '../support/legal-line.ts';
import { readCorpusFile } from '../support/read-corpora.ts';

const versions = languages.map((language) => {
  const lines = readCorpusFile(`model-local-elections-law/${language}.txt`).split('\n');
  return { language, lines, kinds: lines.map((line) => kindOfLegalLine(line, language)) };
});

describe('the model law is strictly parallel', () => {
  test('line n of one language answers to line n of the others', () => {
    const [first, ...others] = versions;
    for (const { kinds } of others) expect(kinds).toEqual(first?.kinds);
  });

  test('the numbers within a line agree: citations, dates, numbers of laws', () => {
    const [first, ...others] = versions;
    const numbers = first?.lines.map(numbersIn);
    for (const { lines } of others) expect(lines.map(numbersIn)).toEqual(numbers);
  });
});

describe.each(versions)('the model law in $language', ({ lines, kinds }) => {
  test('has 8 chapters and articles 1 to 40 with 12-1 inserted', () => {
    const numbered = (kind: string): string[] =>
      kinds
        .filter((each) => each.startsWith(`${kind} `))
        .map((each) => each.slice(kind.length + 1));
    expect(numbered('chapter')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    const articles = Array.from({ length: 40 }, (_, index) => String(index + 1));
    articles.splice(12, 0, '12-1');
    expect(numbered('article')).toEqual(articles);
  });

  test('has an empty line before every heading and nowhere else but after the title', () => {
    const empty = kinds.flatMap((kind, index) => (kind === 'empty' ? [index] : []));
    const beforeHeadings = kinds.flatMap((kind, index) =>
      /^(?:chapter|article) /u.test(kind) ? [index - 1] : [],
    );
    expect(empty).toEqual([1, ...beforeHeadings, lines.length - 1]);
  });

  test('has inserted clauses, an inserted sub-clause, notes and unnumbered paragraphs', () => {
    expect(kinds).toContain('clause 2-1');
    expect(kinds).toContain('clause 3-1');
    expect(kinds).toContain('subclause 4-1');
    expect(kinds.filter((kind) => kind === 'note').length).toBe(5);
    expect(kinds.filter((kind) => kind === 'text').length).toBeGreaterThan(5);
  });

  test('numbers clauses in order within an article and sub-clauses within a clause', () => {
    let clause = 0;
    let subclause = 0;
    for (const kind of kinds) {
      const [name, number] = kind.split(' ');
      const value = sortValue(number ?? '0');
      if (name === 'article') clause = 0;
      if (name === 'article' || name === 'clause') subclause = 0;
      if (name === 'clause') {
        expect(value).toBeGreaterThan(clause);
        expect(value - clause).toBeLessThanOrEqual(1);
        clause = value;
      }
      if (name === 'subclause') {
        expect(value).toBeGreaterThan(subclause);
        expect(value - subclause).toBeLessThanOrEqual(1);
        subclause = value;
      }
    }
  });
});

describe('internal citations of the model law', () => {
  const citation = {
    ru: /(?:(?<!\p{L})пункт\p{L}* (\S+) )?стать\p{L}+ (\d+(?:-\d+)?)/gu,
    kk: /(\d+(?:-\d+)?)-ба[бп]\p{L}*(?: (\d+(?:-\d+)?)-тарма[қғ]\p{L}*)?/gu,
    en: /(?:\bparagraph (\S+) of )?Article (\d+(?:-\d+)?)/gu,
  };

  test.each(versions)('point to articles and clauses that exist ($language)', (version) => {
    const known = new Set<string>();
    let article = '';
    for (const kind of version.kinds) {
      const [name, number = ''] = kind.split(' ');
      if (name === 'article') article = number;
      if (name === 'article') known.add(article);
      if (name === 'clause') known.add(`${article}/${number}`);
    }
    const cited = version.lines
      .filter((_, index) => version.kinds[index]?.startsWith('article ') === false)
      .flatMap((line) => Array.from(line.matchAll(citation[version.language])))
      .map(([, first, second]) => (version.language === 'kk' ? [first, second] : [second, first]))
      .map(([to, clause]) => (clause === undefined ? String(to) : `${String(to)}/${clause}`));
    expect(cited.length).toBeGreaterThan(8);
    expect(cited.filter((target) => !known.has(target))).toEqual([]);
  });
});

/** `12-1` as a value between 12 and 13. */
function sortValue(number: string): number {
  const [whole = '0', inserted = '0'] = number.split('-');
  return Number(whole) + Number(inserted) / 100;
}
