import type { DocumentView } from './corpus.ts';
import type { TextScope } from './group-text.ts';
import { partSpans } from './part-spans.ts';
import type { TextFilter } from './text-filter.ts';
import { intersectSpans } from './text-pieces.ts';

/** The counted text that passes, as scopes of the group with this number. */
export function filterText(
  views: readonly DocumentView[],
  filter: TextFilter,
  group: number,
): TextScope[] {
  return views.flatMap((view, number) => {
    if (!isChosen(view, filter)) return [];
    const { parts } = filter;
    const spans =
      parts === null ? view.counted : intersectSpans(partSpans(view.segments, parts), view.counted);
    return spans.length === 0 ? [] : [{ view: number, group, spans }];
  });
}

function isChosen({ document }: DocumentView, filter: TextFilter): boolean {
  const { documentIds, workIds, languages, editionDates, variables } = filter;
  return (
    (documentIds?.includes(document.id) ?? true) &&
    (workIds?.includes(document.workId) ?? true) &&
    (languages?.includes(document.language) ?? true) &&
    (editionDates === null || editionDates.includes(document.editionDate ?? '')) &&
    variables.every(
      ({ name, value }) =>
        Object.hasOwn(document.variables, name) && document.variables[name] === value,
    )
  );
}
