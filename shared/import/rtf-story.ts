import type { ParagraphRole } from './paragraph.ts';
import { byteTable, charsetPages, symbolCharset, type ByteTable } from './rtf-code-pages.ts';
import type { RtfToken } from './rtf-tokens.ts';
import { signs, skippedDestinations } from './rtf-words.ts';
import { rowBlocks, type Block } from './story-blocks.ts';

/** What a group `{…}` holds: text, or something to be read for itself. */
type Destination = 'text' | 'skip' | 'fonts' | 'styles' | 'number' | 'note';
type Group = {
  destination: Destination;
  font: number;
  /** How many characters after `\u` repeat it for old readers. */
  fallback: number;
  isHidden: boolean;
};

/** Collects blocks from tokens. */
export type RtfStory = {
  /** False when nesting is beyond the limit: the rest is not to be read. */
  readonly accept: (token: RtfToken) => boolean;
  /** Gives out what is still open; false when groups were left open, so that the file was cut. */
  readonly end: () => boolean;
};

const maxDepth = 1_000;

/**
 * Reads the tokens of one RTF file into blocks given to `onBlock`. `onCyrillic` receives every byte
 * read through code page 1251, and 0x20 for what separates words, so that the caller can
 * see whether it is Kazakh; `isKazakh` says that it is.
 */
export function rtfStory(
  isKazakh: boolean,
  onBlock: (block: Block) => void,
  onCyrillic: (byte: number) => void,
): RtfStory {
  const groups: Group[] = [];
  const tables = new Map<number, ByteTable>();
  const fontCharsets = new Map<number, number>();
  const styleLevels = new Map<number, number>();
  let group: Group = { destination: 'text', font: -1, fallback: 1, isHidden: false };
  let defaultFont = -1;
  let documentPage = 1252;
  let depth = 0;
  let isStarred = false;
  let toSkip = 0;
  let definedFont = 0;
  let style: { id: number; name: string; outline: number | null } | null = null;
  let text = '';
  let number = '';
  let note = '';
  const notes: string[] = [];
  let level: number | null = null;
  let isInTable = false;
  let cells: Block[][] = [];
  let cell: Block[] = [];

  function pageOf(font: number): number {
    const charset = fontCharsets.get(font === -1 ? defaultFont : font) ?? 0;
    return charsetPages.get(charset) ?? documentPage;
  }

  function tableOf(page: number): ByteTable {
    const table = tables.get(page) ?? byteTable(page, isKazakh);
    tables.set(page, table);
    return table;
  }

  function write(characters: string): void {
    if (group.isHidden) return;
    if (group.destination === 'text') text += characters;
    else if (group.destination === 'number') number += characters;
    else if (group.destination === 'note') note += characters;
    else if (group.destination === 'styles' && style !== null) style.name += characters;
  }

  function writeByte(byte: number): void {
    if (toSkip > 0) {
      toSkip -= 1;
      return;
    }
    if (group.destination === 'skip' || group.destination === 'fonts') return;
    const font = group.font === -1 ? defaultFont : group.font;
    if (byte >= 0x80 && fontCharsets.get(font) === symbolCharset) return;
    const page = pageOf(group.font);
    if (group.destination !== 'styles') onCyrillic(page === 1251 || byte < 0x80 ? byte : 0x20);
    if (byte >= 0x20 || byte === 0x09) write(tableOf(page)[byte] ?? '');
  }

  function endParagraph(): void {
    const role: ParagraphRole =
      level !== null ? 'heading' : /[\p{L}\p{N}]/u.test(number) ? 'listItem' : 'text';
    const prefix = /[\p{L}\p{N}]/u.test(number) ? `${number.replace(/\s+/g, ' ').trim()} ` : '';
    const body = text.trim();
    emit({
      kind: 'paragraph',
      input: { text: body === '' ? '' : prefix + body, role, level: level ?? null },
    });
    for (const content of notes.splice(0)) {
      emit({ kind: 'paragraph', input: { text: content, role: 'footnote' } });
    }
    text = '';
    number = '';
  }

  function emit(block: Block): void {
    if (isInTable) cell.push(block);
    else onBlock(block);
  }

  function endCell(): void {
    isInTable = true;
    endParagraph();
    cells.push(cell);
    cell = [];
  }

  function endRow(): void {
    if (cells.length > 0) for (const block of rowBlocks(cells)) onBlock(block);
    cells = [];
  }

  /** Paragraphs gathered for a cell that never came are paragraphs. */
  function releaseCell(): void {
    const open = cell;
    cell = [];
    for (const block of open) onBlock(block);
  }

  function control(name: string, value: number | null): void {
    if (name === '*') {
      isStarred = true;
      return;
    }
    if (isStarred && name !== 'shppict') group.destination = 'skip';
    isStarred = false;
    if (group.destination === 'skip') return;
    if (skippedDestinations.has(name)) {
      group.destination = 'skip';
      return;
    }
    if (group.destination === 'fonts') return fontControl(name, value);
    if (group.destination === 'styles') return styleControl(name, value);
    if (name === 'u') return unicode(value ?? 0);
    if (toSkip > 0 && name.length === 1 && !/[a-z]/i.test(name)) {
      toSkip -= 1;
      return;
    }
    const sign = signs.get(name);
    if (sign !== undefined) {
      onCyrillic(0x20);
      write(sign);
      return;
    }
    if (!formatting(name, value)) structure(name, value);
  }

  function unicode(value: number): void {
    const unit = value < 0 ? value + 65_536 : value;
    onCyrillic(unit >= 0x400 && unit < 0x500 ? 0xed : 0x20);
    if (unit >= 0x20 && unit <= 0xffff && (unit < 0xf000 || unit > 0xf0ff)) {
      write(String.fromCharCode(unit));
    }
    toSkip = group.fallback;
  }

  function fontControl(name: string, value: number | null): void {
    if (name === 'f') definedFont = value ?? 0;
    else if (name === 'fcharset') fontCharsets.set(definedFont, value ?? 0);
    else if (name === 'cpg' && !fontCharsets.has(definedFont) && value === 1251) {
      fontCharsets.set(definedFont, 204);
    }
  }

  function styleControl(name: string, value: number | null): void {
    if (style === null) return;
    if (name === 's') style.id = value ?? 0;
    else if (name === 'outlinelevel') style.outline = value;
    else if (name === 'f') group.font = value ?? -1;
    else if (name === 'u') unicode(value ?? 0);
  }

  function formatting(name: string, value: number | null): boolean {
    switch (name) {
      case 'ansicpg':
        documentPage = value ?? 1252;
        return true;
      case 'mac':
        documentPage = 10000;
        return true;
      case 'deff':
        defaultFont = value ?? 0;
        return true;
      case 'f':
        group.font = value ?? 0;
        return true;
      case 'uc':
        group.fallback = Math.min(Math.max(value ?? 1, 0), 8);
        return true;
      case 'plain':
        group.font = -1;
        group.isHidden = false;
        return true;
      case 'v':
      case 'deleted':
        group.isHidden = value !== 0;
        return true;
    }
    return false;
  }

  function structure(name: string, value: number | null): void {
    switch (name) {
      case 'fonttbl':
        group.destination = 'fonts';
        break;
      case 'stylesheet':
        group.destination = 'styles';
        break;
      case 'listtext':
      case 'pntext':
        if (group.destination === 'text') group.destination = 'number';
        break;
      case 'footnote':
        note = '';
        group.destination = 'note';
        break;
      case 'par':
      case 'sect':
        if (group.destination === 'note') note += ' ';
        else if (group.destination === 'text') {
          if (!isInTable && cell.length > 0) releaseCell();
          endParagraph();
        }
        break;
      case 'page':
        if (text === '') emit({ kind: 'gap' });
        else write('\n');
        break;
      case 'pard':
        level = null;
        isInTable = false;
        break;
      case 'intbl':
        isInTable = true;
        break;
      case 's':
        level = styleLevels.get(value ?? 0) ?? null;
        break;
      case 'outlinelevel':
        level = value !== null && value >= 0 && value < 9 ? value + 1 : null;
        break;
      case 'cell':
        endCell();
        break;
      case 'nestcell':
        write(' ');
        break;
      case 'row':
        endRow();
        break;
    }
  }

  function closeGroup(): void {
    const closed = group;
    group = groups.pop() ?? group;
    depth -= 1;
    toSkip = 0;
    if (closed.destination === 'note' && group.destination !== 'note') {
      notes.push(note.replace(/\s+/g, ' ').trim());
    }
    if (closed.destination === 'styles' && style !== null) {
      const named = /^\s*(?:heading|заголовок)\s*([1-9])\b/i.exec(style.name);
      const outline = style.outline !== null && style.outline < 9 ? style.outline + 1 : null;
      const found = outline ?? (named === null ? null : Number(named[1]));
      if (found !== null) styleLevels.set(style.id, found);
      style = null;
    }
  }

  return {
    accept: (token) => {
      if (token.kind === 'open') {
        groups.push(group);
        group = { ...group };
        depth += 1;
        toSkip = 0;
        isStarred = false;
        if (group.destination === 'styles') style = { id: 0, name: '', outline: null };
        return depth <= maxDepth;
      }
      if (token.kind === 'close') {
        if (depth > 0) closeGroup();
        // What stands after the last group is no part of the document.
        return depth > 0;
      }
      if (token.kind === 'byte') {
        isStarred = false;
        writeByte(token.byte);
      } else control(token.name, token.value);
      return true;
    },
    end: () => {
      const isComplete = depth === 0;
      if (!isInTable) releaseCell();
      if (text.trim() !== '') endParagraph();
      isInTable = false;
      releaseCell();
      endRow();
      return isComplete;
    },
  };
}
