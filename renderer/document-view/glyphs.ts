import type { AnnotationOrigin } from '../../shared/annotation/annotation.ts';

/** Strokes of the icons of lucide (ISC licence), which stand for where a code comes from. */
const strokes: Readonly<Record<Exclude<AnnotationOrigin, 'manual'> | 'note', readonly string[]>> = {
  indicator: [
    'M3 7V5a2 2 0 0 1 2-2h2',
    'M17 3h2a2 2 0 0 1 2 2v2',
    'M21 17v2a2 2 0 0 1-2 2h-2',
    'M7 21H5a2 2 0 0 1-2-2v-2',
    'M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
    'M16 16l-1.9-1.9',
  ],
  projection: ['M16 3l4 4-4 4', 'M20 7H4', 'M8 21l-4-4 4-4', 'M4 17h16'],
  import: [
    'M4 11V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.706.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-1',
    'M14 2v5a1 1 0 0 0 1 1h5',
    'M2 15h10',
    'M9 18l3-3-3-3',
  ],
  note: [
    'M13.4 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-7.4',
    'M2 6h4',
    'M2 10h4',
    'M2 14h4',
    'M2 18h4',
    'M21.378 5.626a1 1 0 1 0-3.004-3.004l-5.01 5.012a2 2 0 0 0-.506.854l-.837 2.87a.5.5 0 0 0 .62.62l2.87-.837a2 2 0 0 0 .854-.506z',
  ],
};
const svg = 'http://www.w3.org/2000/svg';

/** The icon for an origin or a note; hidden from screen readers, since words beside it say it. */
export function glyph(name: keyof typeof strokes): SVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('class', 'page-glyph');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', strokes[name].join(''));
  icon.append(path);
  return icon;
}
