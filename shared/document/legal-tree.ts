import type { SegmentKind } from './document.ts';
import type { HeadingRank, LegalHeading } from './legal-headings.ts';
import type { ChosenItem, ItemRank } from './choose-items.ts';
import { appendNumbered, type Branch, newBranch, newRoot } from './segment-tree.ts';
import type { TextLine } from './text-lines.ts';

type Rank = HeadingRank | ItemRank;

const forms: { readonly [rank in Rank]: { depth: number; kind: SegmentKind; prefix: string } } = {
  attachment: { depth: 1, kind: 'part', prefix: 'att' },
  part: { depth: 2, kind: 'part', prefix: 'part' },
  section: { depth: 3, kind: 'section', prefix: 'sec' },
  subsection: { depth: 4, kind: 'subsection', prefix: 'subsec' },
  chapter: { depth: 5, kind: 'chapter', prefix: 'chp' },
  subchapter: { depth: 6, kind: 'subchapter', prefix: 'subchp' },
  article: { depth: 7, kind: 'article', prefix: 'art' },
  clause: { depth: 8, kind: 'clause', prefix: 'para' },
  subclause: { depth: 9, kind: 'subclause', prefix: 'point' },
  letter: { depth: 10, kind: 'subclause', prefix: 'list' },
  roman: { depth: 11, kind: 'subclause', prefix: 'indent' },
};

/** The preamble closes like an article at the next heading. */
const preambleDepth = 7.5;

type Open = { readonly branch: Branch; readonly depth: number };
type PendingNote = Pick<Branch, 'start' | 'end'> & { readonly label: string | null };

/** What an opened heading has on top of its own line. */
export type HeadingText = {
  readonly title: string | null;
  /** End of the last line of the title, or of the label's line. */
  readonly end: number;
  /** Where text that runs on after the label in the same line begins, else `null`. */
  readonly runInStart: number | null;
};

/**
 * Grows the tree of a law line by line. Lines come in text order, and a line joins one of the
 * branches open at the end of the text so far; so parents enclose children and siblings do not
 * overlap. Notes wait until it is known which branch goes on after them.
 */
export class LegalTree {
  readonly root = newRoot();
  #open: Open[] = [];
  #notes: PendingNote[] = [];

  addTitle(lines: readonly TextLine[]): void {
    const [first] = lines;
    if (first === undefined) return;
    const end = lines.at(-1)?.end ?? first.end;
    this.#closeTo(0).children.push(newBranch('title', 'title', { start: first.start, end }));
  }

  /** `label` is the printed heading of the preamble, `null` when its text begins without one. */
  openPreamble(line: TextLine, label: string | null): void {
    const span = { start: line.start, end: label === null ? line.start : line.end };
    const branch = newBranch('part', 'preamble', span, { label });
    this.#attach(branch, preambleDepth);
  }

  openHeading(line: TextLine, heading: LegalHeading, text: HeadingText): void {
    const { depth, kind, prefix } = forms[heading.rank];
    const span = { start: line.start, end: text.end };
    const parent = this.#closeTo(depth);
    const branch = newBranch(kind, nameOf(parent, prefix, heading.number), span, {
      label: heading.label,
      heading: text.title,
    });
    parent.children.push(branch);
    this.#open.push({ branch, depth });
    if (text.runInStart === null) return;
    const runIn = { kind: 'paragraph', start: text.runInStart, end: line.end } as const;
    appendNumbered(branch, 'al', runIn);
  }

  addItem(line: TextLine, item: ChosenItem): void {
    const { depth, kind, prefix } = forms[item.rank];
    if (item.rank === 'clause' && this.#open.at(-1)?.depth === preambleDepth) this.#closeTo(0);
    const parent = this.#closeTo(depth);
    const number = item.rank === 'letter' ? latinLetter(parent, item.number) : item.number;
    const branch = newBranch(kind, `${prefix}_${number}`, line, { label: item.label });
    parent.children.push(branch);
    this.#open.push({ branch, depth });
  }

  /**
   * Adds an unnumbered line to the innermost open branch, or, when `isAboveList`, to the clause or
   * article whose list is over. The first line of a clause counts as its first paragraph, as
   * lawyers count its parts, so the next one is `al_2`.
   */
  addParagraph(line: TextLine, isAboveList: boolean): void {
    const parent = this.#closeTo(isAboveList ? forms.subclause.depth : Infinity);
    const isItem = parent.kind === 'clause' || parent.kind === 'subclause';
    const paragraph = { kind: 'paragraph', start: line.start, end: line.end } as const;
    appendNumbered(parent, 'al', paragraph, isItem ? 2 : 1);
  }

  /** Adds a line that stands after the whole law: signature, place. */
  addConclusion(line: TextLine): void {
    this.#closeTo(0);
    appendNumbered(this.root, 'al', { kind: 'paragraph', start: line.start, end: line.end });
  }

  addNote(lines: readonly TextLine[], label: string | null): void {
    const [first] = lines;
    if (first === undefined) return;
    this.#notes.push({ start: first.start, end: lines.at(-1)?.end ?? first.end, label });
  }

  /** Closes all branches; to be called once after the last line. */
  finish(): Branch {
    this.#closeTo(0);
    return this.root;
  }

  #attach(branch: Branch, depth: number): void {
    this.#closeTo(depth).children.push(branch);
    this.#open.push({ branch, depth });
  }

  /** Closes what is as deep as `depth` or deeper; returns the branch that is now the innermost. */
  #closeTo(depth: number): Branch {
    const holder = this.#open.findLast((one) => one.depth <= preambleDepth);
    while ((this.#open.at(-1)?.depth ?? -1) >= depth) this.#open.pop();
    const innermost = this.#open.at(-1);
    const isHolderClosed = holder !== undefined && !this.#open.includes(holder);
    // A note after the last clause of an article speaks of that article, not of the next one.
    const noteParent = isHolderClosed ? holder.branch : (innermost?.branch ?? this.root);
    for (const { label, ...span } of this.#notes) {
      appendNumbered(noteParent, 'note', {
        kind: 'note',
        ...span,
        ...(label !== null && { label }),
      });
    }
    this.#notes = [];
    return innermost?.branch ?? this.root;
  }
}

function nameOf(parent: Branch, prefix: string, number: string | null): string {
  if (number !== null) return `${prefix}_${number}`;
  const count = (parent.counts.get(prefix) ?? 0) + 1;
  parent.counts.set(prefix, count);
  return `${prefix}_${count}`;
}

const cyrillicLetters = 'абвгдежзиклмнопрстуфхцчшщэюя';
const latinLetters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The letter of a list item as a Latin one, so that "б)" and "b)" have one eId. Cyrillic letters go
 * by their place in the list, since Kazakh lists count а, ә, б and Russian ones а, б, в.
 */
function latinLetter(parent: Branch, letter: string): string {
  if (/^[a-z]$/.test(letter)) return letter;
  const previous = parent.children.findLast((child) => child.name.startsWith('list_'));
  const place =
    previous === undefined
      ? Math.max(0, cyrillicLetters.indexOf(letter))
      : latinLetters.indexOf(previous.name.charAt('list_'.length)) + 1;
  return latinLetters[place] ?? letter;
}
