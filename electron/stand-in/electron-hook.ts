import type { ResolveHook } from 'node:module';

const standIn = new URL('./electron-module.js', import.meta.url).href;

/** Answers `import … from 'electron'` with the stand-in. */
export const resolve: ResolveHook = (specifier, context, nextResolve) =>
  specifier === 'electron'
    ? { url: standIn, format: 'module', shortCircuit: true }
    : nextResolve(specifier, context);
