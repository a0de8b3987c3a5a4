const name = 'talda-current-hit';

/** Turns the letters of the current hit to the colour of the page; gives back a function that stops. */
export function highlightHit(range: Range): () => void {
  const shown = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, shown);
  shown.add(range);
  return () => {
    shown.delete(range);
  };
}
