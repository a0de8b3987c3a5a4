import { useSnapshot, useTalda } from '../../session/talda.ts';
import { useOpenText } from './open-text.ts';
import { useReadingDesk } from './reading-desk.ts';

/** Shows the row of the alignment that holds the place of the reader; `null` where the text is in none. */
export function useShowInAlignment(): (() => void) | null {
  const talda = useTalda();
  const desk = useReadingDesk();
  const { alignments } = useSnapshot().project;
  const { document } = useOpenText();
  const isAligned = alignments.some(({ texts }) =>
    texts.some(({ documentId }) => documentId === document.id),
  );
  if (!isAligned) return null;
  return () =>
    talda.session.dispatch({
      kind: 'wish',
      wish: { screen: 'alignment', documentId: document.id, offset: desk.place.get() },
    });
}
