import { useCallback } from 'react';
import type { DocumentId } from '../../../shared/base/identifiers.ts';
import type { Span } from '../../../shared/text/span.ts';
import { useTalda } from '../../session/talda.ts';
import { useOpenText } from './open-text.ts';
import { useReadingDesk } from './reading-desk.ts';

/** Goes to a passage of this document or another; where the reader was goes onto the trail. */
export function useJump(): (span: Span, documentId?: DocumentId) => void {
  const { session } = useTalda();
  const { place } = useReadingDesk();
  const { document } = useOpenText();
  return useCallback(
    (span, documentId = document.id) => {
      // The way back leads to what is in sight now, not to where the reader last rested.
      session.dispatch({ kind: 'readAt', documentId: document.id, offset: place.get() });
      session.dispatch({ kind: 'goTo', documentId, span });
    },
    [session, place, document.id],
  );
}
