// Renders electron/icons/icon.svg to icon.png (1024 pixels) and icon.ico (Windows), with the
// Chromium whose path is the argument:
//   node dist/electron/tools/render-icons.js <path of Chromium>
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { encodeIco } from './encode-ico.ts';

const icons = new URL('../../../electron/icons/', import.meta.url);
const executablePath = process.argv[2];
if (executablePath === undefined) throw new Error('Give the path of Chromium');

const svg = await readFile(new URL('icon.svg', icons), 'utf8');
const browser = await chromium.launch({ executablePath });
try {
  const render = async (size: number): Promise<Uint8Array> => {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    const style = `display:block;width:${size}px;height:${size}px`;
    await page.setContent(`<body style="margin:0"><img style="${style}" src="${source}">`);
    const image = await page.screenshot({ omitBackground: true });
    await page.close();
    return image;
  };
  await writeFile(new URL('icon.png', icons), await render(1024));
  const images: { size: number; png: Uint8Array }[] = [];
  for (const size of [16, 24, 32, 48, 64, 128, 256]) {
    images.push({ size, png: await render(size) });
  }
  await writeFile(new URL('icon.ico', icons), encodeIco(images));
} finally {
  await browser.close();
}
