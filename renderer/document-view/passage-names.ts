import { Decoration, type EditorView } from 'prosemirror-view';
import type { ConceptId } from '../../shared/base/identifiers.ts';
import type { BuiltPage } from './build-page.ts';
import type { Code, CodeTable } from './code-table.ts';
import { namedPassages } from './describe-passages.ts';
import { describedSections, describePassages } from './section-plugin.ts';

/** Tells screen readers the concepts of passages, for the sections near the window. */
export type PassageNames = {
  /** To be called when what is shown may have changed; the work is done in an idle moment. */
  readonly update: () => void;
  readonly stop: () => void;
};

type NameParts = {
  readonly view: EditorView;
  readonly page: BuiltPage;
  readonly table: () => CodeTable;
  readonly nearSections: () => readonly number[];
  /** Hidden element that holds the names. */
  readonly names: HTMLElement;
};

/** Time for which nothing was drawn before passages are described, in milliseconds. */
const rest = 300;

let pages = 0;

export function createPassageNames(parts: NameParts): PassageNames {
  const { view, page, names } = parts;
  const prefix = `talda-page-${(pages += 1)}`;
  const named = new Map<ConceptId, string>();
  let described: { readonly table: CodeTable; readonly sections: Set<number> } | null = null;
  let request: number | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;

  const nameId = ({ annotation, look }: Code): string => {
    const id = `${prefix}-${annotation.conceptId}`;
    if (named.get(annotation.conceptId) === look.name) return id;
    named.set(annotation.conceptId, look.name);
    const element = document.getElementById(id) ?? document.createElement('span');
    element.id = id;
    element.textContent = look.name;
    names.append(element);
    return id;
  };
  const describe = (index: number, table: CodeTable): Decoration[] => {
    const section = page.sections[index];
    if (section === undefined) return [];
    const codes = table.codesIn(section);
    if (codes.length === 0) return [];
    return page.lines.slice(section.firstLine, section.endLine).flatMap((line) =>
      namedPassages(line, codes).map(({ start, end, codes: on }) =>
        Decoration.inline(page.positions.positionAt(start), page.positions.positionAt(end), {
          role: 'mark',
          'aria-describedby': on.map(nameId).join(' '),
        }),
      ),
    );
  };
  const run = (): void => {
    request = null;
    // Words that the pointer is selecting are left alone.
    if (isPressed) return;
    const table = parts.table();
    const near = new Set(parts.nearSections());
    const known = described?.table === table ? described.sections : new Set<number>();
    const changes = new Map<number, Decoration[]>();
    for (const index of describedSections(view.state)) if (!near.has(index)) changes.set(index, []);
    for (const index of near) {
      if (known.has(index)) continue;
      const decorations = describe(index, table);
      if (decorations.length > 0 || describedSections(view.state).includes(index)) {
        changes.set(index, decorations);
      }
    }
    described = { table, sections: near };
    describePassages(view, changes);
  };
  const update = (): void => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      request ??= requestIdleCallback(run, { timeout: 2000 });
    }, rest);
  };
  const onDown = (): void => {
    isPressed = true;
  };
  const onUp = (): void => {
    isPressed = false;
    update();
  };
  view.dom.addEventListener('pointerdown', onDown);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onUp);
  return {
    update,
    stop: () => {
      clearTimeout(resting);
      if (request !== null) cancelIdleCallback(request);
      view.dom.removeEventListener('pointerdown', onDown);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onUp);
    },
  };
}
