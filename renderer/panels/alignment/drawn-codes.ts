import type { Annotation } from '../../../shared/annotation/annotation.ts';
import type { CoderId, ConceptId } from '../../../shared/base/identifiers.ts';
import type { ConceptLook } from '../../session/project-views.ts';
import type { CodeMark } from './code-pieces.ts';
import type { DrawnCode } from './code-style.ts';

/** Codes as they are drawn on the words of a cell; `coderId` is the one whose own they may be. */
export function drawnCodes(
  codes: readonly Annotation[],
  looks: ReadonlyMap<ConceptId, ConceptLook>,
  coderId: CoderId,
): readonly CodeMark<DrawnCode>[] {
  return codes.flatMap((annotation): CodeMark<DrawnCode>[] => {
    const look = looks.get(annotation.conceptId);
    if (look === undefined) return [];
    const code = {
      ...{ colourOrder: look.colourOrder, name: look.name },
      isProposed: annotation.status === 'proposed',
      isOwn: annotation.coderId === coderId,
    };
    return [{ ...annotation.anchor.span, code }];
  });
}
