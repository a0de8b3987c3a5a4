// Published worked examples against the program: `npm run reference -- <folder>`. Reads every JSON
// file of the folder, runs each case and prints one line for it; a measure that the program does not
// have is a failure. Ends with 1 when a case failed.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const entry = fileURLToPath(new URL('reference.ts', import.meta.url));
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { runReference } = await server.ssrLoadModule(entry);
  process.exitCode = await runReference(process.argv.slice(2));
} finally {
  await server.close();
}
