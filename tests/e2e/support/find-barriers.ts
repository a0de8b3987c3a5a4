import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on the page with the rules that it has switched on by itself, one line per rule and
 * element; empty when nothing stands in anybody's way.
 */
export async function findBarriers(page: Page, within: string | null = null): Promise<string[]> {
  // Evaluated by the debugger, which the content policy of the page does not bind.
  await page.evaluate(source);
  return page.evaluate(async (root) => {
    const axe: unknown = Reflect.get(window, 'axe');
    if (typeof axe !== 'object' || axe === null) throw new Error('axe is not there');
    const run: unknown = Reflect.get(axe, 'run');
    if (typeof run !== 'function') throw new Error('axe does not run');
    const { violations } = await run.call(
      axe,
      // These take the focus only to hand it on.
      { include: [root ?? 'html'], exclude: ['[data-focus-trap]'] },
      { resultTypes: ['violations'] },
    );
    // An open list belongs to the button that it was opened from, wherever it stands on the page.
    const isInList = (target: unknown[]): boolean =>
      document.querySelector(String(target.at(-1)))?.closest('[role=menu], [role=listbox]') !==
        null || document.querySelector(`${String(target.at(-1))} > [role=menu]`) !== null;
    return violations.flatMap(
      (rule: {
        id: string;
        help: string;
        nodes: { target: unknown[]; failureSummary?: string }[];
      }) =>
        rule.nodes
          .filter(({ target }) => rule.id !== 'region' || !isInList(target))
          .map(
            ({ target, failureSummary = '' }) =>
              `${rule.id}: ${rule.help} at ${target.join(' ')} (${failureSummary.replaceAll('\n', ' ')})`,
          ),
    );
  }, within);
}
