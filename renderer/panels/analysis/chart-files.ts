/** The mark by which the chart on the screen is found. */
export const chartMark = 'data-chart';

/** The chart on the screen, `null` when none is shown. */
export function shownChart(): SVGSVGElement | null {
  const found = document.querySelector(`svg[${chartMark}]`);
  return found instanceof SVGSVGElement ? found : null;
}

const drawn = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];

/**
 * The chart as a file of its own: colours and fonts that came from style sheets stand in attributes,
 * on the ground of the page.
 */
export function chartAsSvg(chart: SVGSVGElement): Uint8Array {
  return new TextEncoder().encode(standAlone(chart));
}

function standAlone(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error('Invariant broken: a chart is an svg');
  const originals = [chart, ...chart.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    const target = copies[index];
    for (const name of drawn) target?.setAttribute(name, style.getPropertyValue(name));
    target?.removeAttribute('class');
    target?.removeAttribute('style');
  });
  const { width, height } = chart.viewBox.baseVal;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', String(width));
  ground.setAttribute('height', String(height));
  ground.setAttribute(
    'fill',
    getComputedStyle(document.documentElement).getPropertyValue('--surface-page'),
  );
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/** Dots for each pixel of the drawing: enough for print at the usual width of a column. */
const density = 3;

/** The chart as a PNG picture for print. */
export async function chartAsPng(chart: SVGSVGElement): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([standAlone(chart)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { width, height } = chart.viewBox.baseVal;
    const canvas = document.createElement('canvas');
    canvas.width = width * density;
    canvas.height = height * density;
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
