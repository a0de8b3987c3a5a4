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
    const context = root === null ? document : { include: [root] };
    const { violations } = await run.call(axe, context, {
      resultTypes: ['violations'],
    });
    return violations.flatMap(
      (rule: {
        id: string;
        help: string;
        nodes: { target: unknown[]; failureSummary?: string }[];
      }) =>
        rule.nodes.map(
          ({ target, failureSummary = '' }) =>
            `${rule.id}: ${rule.help} at ${target.join(' ')} (${failureSummary.replaceAll('\n', ' ')})`,
        ),
    );
  }, within);
}
