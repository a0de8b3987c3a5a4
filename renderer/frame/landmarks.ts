/** Landmarks of the window in the order of F6: header, left, page, right, status line. */
const order = ['header', 'left', 'page', 'right', 'status'];

/** Where work is done in a landmark, the likeliest first. */
const workPlaces = [
  '[data-first-focus]',
  '[role=document]',
  '[role=tree][tabindex]',
  ':is([role=grid], [role=treegrid])[tabindex], :is([role=grid], [role=treegrid]) [tabindex="0"]',
  '[role=listbox][tabindex]',
  'button:not(:disabled), input',
];

/** Moves the focus to the next (or previous) landmark that is there; inside it, to where work is done. */
export function moveBetweenLandmarks(direction: 1 | -1): void {
  const landmarks = [...document.querySelectorAll<HTMLElement>('[data-landmark]')].sort(
    (a, b) =>
      order.indexOf(a.dataset['landmark'] ?? '') - order.indexOf(b.dataset['landmark'] ?? ''),
  );
  const active = document.activeElement;
  const present = landmarks.findIndex((landmark) => landmark.contains(active));
  const count = landmarks.length;
  if (count === 0) return;
  const next = landmarks[present === -1 ? 0 : (present + direction + count) % count];
  if (next === undefined) return;
  const inside = workPlaces
    .map((selector) => next.querySelector<HTMLElement>(selector))
    .find((element) => element !== null);
  (inside ?? next).focus();
}
