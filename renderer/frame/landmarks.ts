/** Landmarks of the window in the order of F6: header, left, page, right, status line. */
const order = ['header', 'left', 'page', 'right', 'status'];

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
  const inside = next.querySelector<HTMLElement>(
    '[data-first-focus], [role=tree], [role=grid], [role=listbox], button, input',
  );
  (inside ?? next).focus();
}
