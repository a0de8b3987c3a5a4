import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWatched } from '../../session/watched.ts';
import { useOpenText } from './open-text.ts';
import styles from './passage-card.module.css';
import { placeBeside } from './place-beside.ts';
import { type HoveredPassage, useReadingDesk } from './reading-desk.ts';
import { usePassageFacts } from './use-passage-facts.ts';

/** How long the pointer rests on a passage before its card shows, in milliseconds. */
const patience = 350;

/** What a passage under the pointer is coded with, by whom, when and how; its memo. */
export function PassageCard() {
  const desk = useReadingDesk();
  const hovered = useWatched(desk.hovered);
  const popover = useWatched(desk.popover);
  const [card, setCard] = useState<HoveredPassage | null>(null);
  useEffect(() => {
    if (hovered === null) {
      setCard(null);
      return undefined;
    }
    const timer = setTimeout(() => setCard(hovered), patience);
    return () => clearTimeout(timer);
  }, [hovered]);
  useEffect(() => {
    if (card === null) return undefined;
    const hide = (): void => setCard(null);
    const onKey = (event: KeyboardEvent): void => {
      if (event.code === 'Escape') hide();
    };
    window.addEventListener('scroll', hide, true);
    window.addEventListener('pointerdown', hide, true);
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('scroll', hide, true);
      window.removeEventListener('pointerdown', hide, true);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [card]);
  return card === null || popover !== null ? null : <Card hovered={card} />;
}

function Card({ hovered }: { readonly hovered: HoveredPassage }) {
  const { shown, looks } = useOpenText();
  const facts = usePassageFacts();
  const box = useRef<HTMLDivElement>(null);
  const annotation = shown.find(({ id }) => id === hovered.id);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const { left, top } = placeBeside(
      hovered.rect,
      { width: element.offsetWidth, height: element.offsetHeight },
      { width: window.innerWidth, height: window.innerHeight },
    );
    element.style.setProperty('left', `${left}px`);
    element.style.setProperty('top', `${top}px`);
  }, [hovered]);
  const look = annotation === undefined ? undefined : looks.get(annotation.conceptId);
  if (annotation === undefined || look === undefined) return null;
  return (
    <div
      ref={box}
      role="tooltip"
      className={styles.card}
      data-colour={look.colourOrder}
      data-proposed={annotation.status === 'proposed'}
    >
      <strong className={styles.name}>{look.name}</strong>
      <span className={styles.facts}>{facts(annotation)}</span>
      {annotation.note !== '' && <span className={styles.note}>{annotation.note}</span>}
    </div>
  );
}
