import { alignmentFormat, alignmentFormatVersion } from '../project/restore-alignment.ts';
import { at } from '../base/invariant.ts';
import { versionNames } from './alignment-to-tsv.ts';
import { writtenRows, type ViewedAlignment } from './viewed-alignment.ts';

/**
 * The alignment as JSON: the record itself, from which it can be restored where its texts are; the
 * documents it is of; and its rows in words for other programs, sides in the order of the documents.
 */
export function alignmentToJson(viewed: ViewedAlignment): string {
  const { alignment, documents } = viewed;
  const names = versionNames(documents);
  const value = {
    format: alignmentFormat,
    version: alignmentFormatVersion,
    alignment,
    documents: documents.map(({ id, title, language, editionDate, textHash }, version) => ({
      ...{ id, name: at(names, version), title, language, editionDate, textHash },
    })),
    rows: writtenRows(viewed, true),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
