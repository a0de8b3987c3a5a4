import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { picturesFolder } from './start-talda.ts';

/** Keeps a picture of the window as `talda-output/e2e/NAME.png`; answers with its path. */
export async function keepPicture(
  page: Page,
  name: string,
  look: { readonly width?: number; readonly height?: number } = {},
): Promise<string> {
  const { width, height } = look;
  if (width !== undefined && height !== undefined) await page.setViewportSize({ width, height });
  await mkdir(picturesFolder, { recursive: true });
  const path = join(picturesFolder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  return path;
}
