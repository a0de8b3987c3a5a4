import '@fontsource/ibm-plex-sans/400.css';
import '@fontsource/ibm-plex-sans/400-italic.css';
import '@fontsource/ibm-plex-sans/500.css';
import '@fontsource/ibm-plex-sans/600.css';
import '@fontsource/literata/400.css';
import '@fontsource/literata/400-italic.css';
import '@fontsource/literata/600.css';
import './styles/tokens.css';
import './styles/concept-colours.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app.tsx';
import { openingNoticeSentence, storeErrorSentence } from './i18n/error-sentences.ts';
import { startWords, words } from './i18n/i18n.ts';
import { createTalda } from './session/create-talda.ts';
import { createCoreClient } from './worker/create-core-client.ts';

const { talda: bridge } = window;
const environment = await bridge.getEnvironment();
await startWords(environment.preferences.language);
const talda = createTalda({
  bridge,
  core: createCoreClient(),
  environment,
  storage: localStorage,
  sentences: {
    firstCoder: () => words('frame')('firstCoder'),
    notice: openingNoticeSentence,
    storeError: storeErrorSentence,
  },
});
const reportBug = (reason: unknown): void =>
  talda.messages.reportError(
    words('frame')('bug'),
    reason instanceof Error ? (reason.stack ?? reason.message) : String(reason),
  );
window.addEventListener('unhandledrejection', ({ reason }) => reportBug(reason));
window.addEventListener('error', ({ error }) => reportBug(error));
const root = document.getElementById('root');
if (root === null) throw new Error('Invariant broken: index.html has no #root');
createRoot(root).render(<App talda={talda} />);
if (environment.lastProject !== null) await talda.desk.openFolder(environment.lastProject);
