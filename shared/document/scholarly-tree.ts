import type { Span } from '../text/span.ts';
import type { SegmentDraft } from './document.ts';
import { isFrontMatter } from './scholarly-front-matter.ts';
import type { ScholarlyHeading, ScholarlySectionKind } from './scholarly-headings.ts';
import type { FoundLabel } from './scholarly-labels.ts';
import {
  appendNumbered,
  type Branch,
  flattenBranches,
  newBranch,
  newRoot,
} from './segment-tree.ts';
import { endsLikeSentence, startsLowercase, type TextLine } from './text-lines.ts';

type OpenSection = {
  readonly branch: Branch;
  readonly depth: number;
  readonly kind: ScholarlySectionKind;
};

const prefixes = { paragraph: 'al', note: 'note', tableRow: 'row', caption: 'caption' } as const;

/** Grows the tree of an article line by line; lines come in text order. */
export class ScholarlyTree {
  readonly #root = newRoot();
  #sections: OpenSection[] = [];
  #lastReference: { readonly branch: Branch; text: string } | null = null;
  #areReferencesNumbered = false;
  #hasSections = false;

  /** Whether a heading of a section has come already. */
  get hasSections(): boolean {
    return this.#hasSections;
  }

  get isInReferences(): boolean {
    return this.#sections.at(-1)?.kind === 'references';
  }

  addTitle(span: Span): void {
    this.#sections = [];
    this.#root.children.push(newBranch('title', 'title', span));
  }

  /** Adds an abstract or its keywords; the first of the lines begins with the label. */
  addBlock(kind: 'abstract' | 'keywords', lines: readonly TextLine[], label: FoundLabel): void {
    const [first, ...more] = lines;
    if (first === undefined) return;
    this.#sections = [];
    const isAlone = label.textStart === first.text.length;
    if (isAlone) {
      const span = { start: first.start, end: first.end };
      const heading = label.label.replace(/[.:]$/, '');
      appendNumbered(this.#root, 'heading', { kind: 'heading', ...span, heading });
    }
    const contents = isAlone ? more : [{ ...first, start: first.start + label.textStart }, ...more];
    const start = contents[0]?.start;
    if (start === undefined) return;
    const end = contents.at(-1)?.end ?? start;
    const branch = newBranch(kind, kind, { start, end }, { label: label.label });
    this.#root.children.push(branch);
    if (contents.length === 1) return;
    for (const line of contents) {
      const lineKind = line !== contents[0] && isFrontMatter(line.text) ? 'note' : 'paragraph';
      appendNumbered(branch, prefixes[lineKind], {
        kind: lineKind,
        start: line.start,
        end: line.end,
      });
    }
  }

  openSection(line: TextLine, heading: ScholarlyHeading): void {
    this.#hasSections = true;
    this.#closeReferences();
    while ((this.#sections.at(-1)?.depth ?? 0) >= heading.depth) this.#sections.pop();
    const headingText = line.text.slice(0, heading.runInStart ?? line.text.length).trimEnd();
    const span = { start: line.start, end: line.start + headingText.length };
    const branch = appendNumbered(this.#parent(), 'sec', {
      kind: 'section',
      ...span,
      heading: heading.title,
      ...(heading.number !== null && { label: heading.number }),
    });
    branch.children.push(newBranch('heading', 'heading', span, { heading: heading.title }));
    this.#sections.push({ branch, depth: heading.depth, kind: heading.kind });
    if (heading.runInStart !== null) {
      this.addText({ ...line, start: line.start + heading.runInStart });
    }
  }

  /** A line of running text; in a section on the authors it is a note. */
  addText(line: TextLine): void {
    this.addPlain(line, this.#sections.at(-1)?.kind === 'authors' ? 'note' : 'paragraph');
  }

  addPlain(line: TextLine, kind: keyof typeof prefixes, label: string | null = null): void {
    appendNumbered(this.#parent(), prefixes[kind], {
      kind,
      start: line.start,
      end: line.end,
      ...(label !== null && { label }),
    });
  }

  addReference(line: TextLine, number: string | null, label: string | null): void {
    const parent = this.#parent();
    const count = (parent.counts.get('ref') ?? 0) + 1;
    parent.counts.set('ref', count);
    const branch = newBranch('reference', `ref_${number ?? count}`, line, { label });
    parent.children.push(branch);
    this.#areReferencesNumbered ||= number !== null;
    this.#lastReference = { branch, text: line.text };
  }

  /** Whether the number, as matched at the start of a line, follows that of the last entry. */
  isNextReference(number: RegExpExecArray | null): boolean {
    const last = Number(this.#lastReference?.branch.name.slice('ref_'.length));
    return this.#areReferencesNumbered && Number(number?.[1] ?? number?.[2]) === last + 1;
  }

  /** Adds a line to the last entry. */
  extendReference(line: TextLine): void {
    const last = this.#lastReference;
    // A table row may stand between: then the line cannot belong to the entry before it.
    if (last === null || this.#parent().children.at(-1) !== last.branch) {
      this.addPlain(line, 'paragraph');
      return;
    }
    last.branch.end = line.end;
    last.text = line.text;
  }

  /** A line among references without a number: the rest of an entry, an entry, or what comes after. */
  continueReferences(line: TextLine): void {
    const last = this.#lastReference;
    const goesOn = startsLowercase(line.text) || /^(?:\d|https?:|<http)/.test(line.text);
    if (
      last !== null &&
      (goesOn || (this.#areReferencesNumbered && !endsLikeSentence(last.text)))
    ) {
      this.extendReference(line);
    } else if (this.#areReferencesNumbered) {
      this.#leaveReferences();
      this.addPlain(line, 'paragraph');
    } else {
      this.addReference(line, null, null);
    }
  }

  /** A remark that ends the list of references. */
  addNoteAfterReferences(line: TextLine): void {
    this.#leaveReferences();
    this.addPlain(line, 'note');
  }

  /** The remark on rights stands outside all sections. */
  addRights(line: TextLine): void {
    this.#closeReferences();
    this.#sections = [];
    this.addPlain(line, 'note');
  }

  finish(): SegmentDraft[] {
    return flattenBranches(this.#root);
  }

  #parent(): Branch {
    return this.#sections.at(-1)?.branch ?? this.#root;
  }

  #leaveReferences(): void {
    this.#closeReferences();
    this.#sections = [];
  }

  #closeReferences(): void {
    this.#lastReference = null;
    this.#areReferencesNumbered = false;
  }
}
