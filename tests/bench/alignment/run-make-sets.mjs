// Development sets for the aligner: `node tests/bench/alignment/run-make-sets.mjs <target> [seed] [noise]`.
// Reads ../shared/corpora; what it writes is not part of the repository.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { makeSets } = await server.ssrLoadModule(here('make-sets.ts'));
  const [target = 'alignment-sets', seed = '1', noise = '1'] = process.argv.slice(2);
  makeSets(here('../../../../shared'), here('../../..'), target, Number(seed), Number(noise));
} finally {
  await server.close();
}
