import { fileURLToPath } from 'node:url';

/** What was built, be it in a checkout or in the archive of an installed program: `dist/electron/main` is here. */
const distFolder = new URL('../../', import.meta.url);

export const rendererFolder = fileURLToPath(new URL('renderer/', distFolder));
export const preloadPath = fileURLToPath(new URL('preload/preload.cjs', distFolder));
