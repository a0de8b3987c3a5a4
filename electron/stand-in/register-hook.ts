import { register } from 'node:module';
import './evaluate-for-test.ts';

// `node --import register-hook.js main.js` runs the compiled shell with the stand-in as `electron`.
register('./electron-hook.js', import.meta.url);
