import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The window. `electron/preload.ts` is bundled by `vite.preload.config.ts`; all else is built by tsc.
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  // The stemmers of `natural` want this one function of Node.
  resolve: {
    alias: { util: fileURLToPath(new URL('renderer/worker/node-util.ts', import.meta.url)) },
  },
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    // Fonts and icons stay files: the policy allows them from the program itself only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    // The licences of what is bundled go with the program.
    license: { fileName: 'licences.md' },
  },
});
