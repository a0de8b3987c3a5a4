import type { Page } from 'playwright-core';

type Point = { readonly x: number; readonly y: number };

/**
 * Selects the first visible occurrence of these words on the page (`within` narrows it down) with
 * the mouse, as a user does. Throws when they are not there.
 */
export async function selectText(
  page: Page,
  words: string,
  within = '[role="document"]',
): Promise<void> {
  await page.waitForFunction(
    ({ root, text }) => document.querySelector(root)?.textContent?.includes(text),
    { root: within, text: words },
  );
  const ends = await page.evaluate(findWords, { root: within, text: words });
  if (!ends) throw new Error(`“${words}” is not on the page`);
  await drag(page, ends.from, ends.to);
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Runs in the page: brings the words into view and answers where they begin and end. */
function findWords({ root, text }: { readonly root: string; readonly text: string }): {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
} | null {
  const container = document.querySelector(root);
  if (!container) return null;
  // Marks cut the text of a paragraph into many nodes: the words are looked for in their sequence.
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const nodes: { readonly node: Node; readonly start: number }[] = [];
  let whole = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: whole.length });
    whole += node.textContent ?? '';
  }
  const start = whole.indexOf(text);
  if (start < 0) return null;
  const place = (offset: number, isEnd: boolean): readonly [Node, number] | null => {
    const found = nodes.findLast((entry) => (isEnd ? entry.start < offset : entry.start <= offset));
    return found ? [found.node, offset - found.start] : null;
  };
  const first = place(start, false);
  const last = place(start + text.length, true);
  if (!first || !last) return null;
  first[0].parentElement?.scrollIntoView({ block: 'center' });
  const range = document.createRange();
  range.setStart(...first);
  range.setEnd(...last);
  // A paragraph may be longer than the window: the words themselves have to be in sight.
  let scroller: Element | null = container;
  while (scroller !== null && scroller.scrollHeight <= scroller.clientHeight) {
    scroller = scroller.parentElement;
  }
  const { top: wordsTop, bottom: wordsBottom } = range.getBoundingClientRect();
  scroller?.scrollBy({ top: (wordsTop + wordsBottom - innerHeight) / 2, behavior: 'instant' });
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [top] = boxes;
  const bottom = boxes.at(-1);
  if (!top || !bottom) return null;
  return {
    from: { x: top.left + 0.5, y: top.top + top.height / 2 },
    to: { x: bottom.right - 0.5, y: bottom.top + bottom.height / 2 },
  };
}
