import { wrapWords } from './chart-label.ts';

/** The mark by which the chart on the screen is found. */
export const chartMark = 'data-chart';

/** What is written round a chart in a file, where no page says it. */
export type ChartCaption = {
  /** The table, and what of it is drawn. */
  readonly title: string;
  readonly subtitle: string;
  /** How to read it, and where it comes from. */
  readonly notes: readonly string[];
};

/** The chart on the screen with the words of its frame; `null` when none is shown. */
export function shownChart(): {
  readonly chart: SVGSVGElement;
  readonly title: string;
  readonly notes: readonly string[];
} | null {
  const chart = document.querySelector(`svg[${chartMark}]`);
  if (!(chart instanceof SVGSVGElement)) return null;
  const frame = chart.closest('section');
  return {
    chart,
    title: frame?.querySelector('h2')?.textContent ?? '',
    notes: [...(frame?.querySelectorAll('p') ?? [])].map((note) => note.textContent),
  };
}

const drawn = [
  ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'fill-opacity'],
  ...['font-size', 'font-weight', 'text-anchor'],
] as const;

/** A file brings no fonts along: where that of the window is not installed, one with letters as wide is. */
const families = "'IBM Plex Sans', Arial, 'Liberation Sans', Helvetica, sans-serif";
/** Half the height of a small letter of them, in em. */
const halfLetter = 0.26;
const margin = 20;

/**
 * The chart as a file of its own for print: in the light colours on white, with title and notes. It is
 * plain drawing: what came from style sheets stands in attributes that every program reads.
 */
export function chartAsSvg(chart: SVGSVGElement, caption: ChartCaption): Uint8Array<ArrayBuffer> {
  const sheet = standAlone(chart, caption);
  return new TextEncoder().encode(new XMLSerializer().serializeToString(sheet));
}

function standAlone(chart: SVGSVGElement, caption: ChartCaption): SVGElement {
  const drawing = element('g', {});
  drawing.append(...withOwnLook(chart).childNodes);
  const { width: inner, height } = chart.viewBox.baseVal;
  const width = Math.ceil(inner + 2 * margin);
  const title = wrapWords(caption.title, inner, { fontSize: 17, isBold: true });
  const subtitle = wrapWords(caption.subtitle, inner, { fontSize: 13 });
  const notes = caption.notes.flatMap((note) => wrapWords(note, inner, { fontSize: 11 }));
  const head = margin + title.length * 22 + subtitle.length * 18 + 10;
  const foot = head + height + 14;
  drawing.setAttribute('transform', `translate(${margin} ${head})`);
  const whole = Math.ceil(foot + notes.length * 15 + margin);
  const sheet = element('svg', {
    ...{ width, height: whole, viewBox: `0 0 ${width} ${whole}` },
    'font-family': families,
  });
  sheet.append(
    element('rect', { width: '100%', height: '100%', fill: '#ffffff' }),
    ...linesAt(margin + 14, 22, title, { 'font-size': 17, 'font-weight': 600, fill: '#111111' }),
    ...linesAt(margin + title.length * 22 + 13, 18, subtitle, { 'font-size': 13, fill: '#333333' }),
    drawing,
    ...linesAt(foot + 11, 15, notes, { 'font-size': 11, fill: '#444444' }),
  );
  return sheet;
}

function element(
  name: 'svg' | 'g' | 'rect' | 'text',
  attributes: { readonly [name: string]: string | number },
): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function linesAt(
  top: number,
  lineHeight: number,
  lines: readonly string[],
  look: { readonly [name: string]: string | number },
): readonly SVGElement[] {
  return lines.map((line, index) => {
    const made = element('text', { x: margin, y: top + index * lineHeight, ...look });
    made.textContent = line;
    return made;
  });
}

/** A copy whose look depends on no style sheet. */
function withOwnLook(chart: SVGSVGElement): Node {
  const copy = chart.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('Invariant broken: a chart is an svg');
  const copies = [...copy.querySelectorAll('*')];
  inLight(() => {
    [...chart.querySelectorAll('*')].forEach((original, index) => {
      const style = getComputedStyle(original);
      const target = copies[index];
      if (target === undefined) return;
      for (const name of drawn) target.setAttribute(name, style.getPropertyValue(name));
      // Few programs know how to centre words on a line.
      if (target.hasAttribute('y') && style.getPropertyValue('dominant-baseline') === 'middle') {
        const shift = halfLetter * Number.parseFloat(style.getPropertyValue('font-size'));
        target.setAttribute('y', String(Number(target.getAttribute('y')) + shift));
      }
      for (const name of ['class', 'style', 'dominant-baseline']) target.removeAttribute(name);
    });
  });
  return copy;
}

/** Reads looks as they are on paper, whatever the theme of the window; nothing is drawn in between. */
function inLight(read: () => void): void {
  const { dataset } = document.documentElement;
  const theme = dataset['theme'];
  dataset['theme'] = 'light';
  try {
    read();
  } finally {
    dataset['theme'] = theme ?? 'light';
  }
}

/** Dots for each pixel of the drawing: enough for print at the usual width of a column. */
const density = 3;

/** The chart as a PNG picture for print. */
export async function chartAsPng(
  chart: SVGSVGElement,
  caption: ChartCaption,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = chartAsSvg(chart, caption);
  const url = URL.createObjectURL(new Blob([bytes], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * density;
    canvas.height = image.naturalHeight * density;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('Invariant broken: no 2d context');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('Invariant broken: no picture of the canvas');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
