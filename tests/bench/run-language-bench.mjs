// Quality and speed of the language engine: `npm run bench:language`, or for one language and part
// `npm run bench:language -- kk lemmas`. Reads ../shared/lang; what is scored is never learned from.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const entry = fileURLToPath(new URL('language/language-bench.ts', import.meta.url));
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { runLanguageBench } = await server.ssrLoadModule(entry);
  await runLanguageBench(process.argv.slice(2));
} finally {
  await server.close();
}
