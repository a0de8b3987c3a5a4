import type { DocumentId } from '../base/identifiers.ts';

/** What belongs to each document, in the order given; documents without any have no entry. */
export function groupByDocument<Item extends { readonly documentId: DocumentId }>(
  items: readonly Item[],
): Map<DocumentId, Item[]> {
  const groups = new Map<DocumentId, Item[]>();
  for (const item of items) {
    const group = groups.get(item.documentId);
    if (group === undefined) groups.set(item.documentId, [item]);
    else group.push(item);
  }
  return groups;
}
