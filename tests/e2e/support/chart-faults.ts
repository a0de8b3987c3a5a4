import type { Page } from 'playwright-core';

/** What of the words of the chart on the screen cannot be read: beyond its ground, or over each other. */
export async function chartFaults(page: Page): Promise<readonly string[]> {
  return page.locator('svg[data-chart]').evaluate(findFaults);
}

/** Runs in the page. */
function findFaults(chart: Element): string[] {
  const ground = chart.getBoundingClientRect();
  const words = [...chart.querySelectorAll('text')].map((own) => ({
    text: own.textContent,
    box: own.getBoundingClientRect(),
    // The box of turned words is larger than they are.
    isTurned: own.getAttribute('transform')?.includes('rotate') ?? false,
  }));
  const beyond = words.filter(
    ({ box }) =>
      box.left < ground.left - 1 ||
      box.right > ground.right + 1 ||
      box.top < ground.top - 2 ||
      box.bottom > ground.bottom + 1,
  );
  const upright = words.filter(({ isTurned }) => !isTurned);
  const covered = upright.flatMap((one, index) =>
    upright.slice(index + 1).flatMap((other) => {
      const across =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down =
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // The lines of letters leave some air above and below.
      return across > 1 && down > 4 ? [`${one.text} over ${other.text}`] : [];
    }),
  );
  return [...beyond.map(({ text }) => `${text} beyond its ground`), ...covered];
}
