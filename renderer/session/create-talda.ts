import type { BridgeApi, Environment } from '../../shared/bridge/bridge-api.ts';
import { createProject } from '../../shared/project/new-project.ts';
import type { OpeningNotice, StoreError } from '../store/project-store.ts';
import type { CoreClient } from '../worker/core-client.ts';
import { randomId } from '../worker/random-id.ts';
import { createCommands } from './commands.ts';
import { createJobs } from './jobs.ts';
import { createMessages, type Messages } from './messages.ts';
import { createProjectDesk } from './project-desk.ts';
import { reduceSession } from './session-reducer.ts';
import { recallSession, rememberSession, startSession } from './session-start.ts';
import type { SessionState } from './session-state.ts';
import type { Talda } from './talda.ts';
import { createSource } from './watched.ts';

export type TaldaNeeds = {
  readonly bridge: BridgeApi;
  readonly core: CoreClient;
  readonly environment: Environment;
  readonly storage: Storage;
  /** Sentences for what happens while a project is opened or closed. */
  readonly sentences: {
    readonly firstCoder: () => string;
    readonly notice: (notice: OpeningNotice) => string;
    readonly storeError: (error: StoreError) => string;
  };
};

const noSession: SessionState = {
  screen: 'texts',
  documentId: null,
  places: {},
  destination: null,
  trail: [],
  wish: null,
  coderId: 'coder_none',
  shownCoderIds: null,
  isBlind: false,
  conceptId: null,
  annotationId: null,
  numberedConceptIds: [],
  recentConceptIds: [],
};

/** Puts together what the parts of the window share. */
export function createTalda(needs: TaldaNeeds): Talda {
  const { bridge, core, environment, storage, sentences } = needs;
  const now = (): string => new Date().toISOString();
  const newId = randomId;
  const messages: Messages = createMessages();
  const preferences = createSource(environment.preferences);
  const session = createSource<SessionState>(noSession);
  const desk = createProjectDesk({
    bridge,
    now,
    newProject: (name) => {
      const coderName = preferences.get().coderName || sentences.firstCoder();
      return createProject(`proj_${newId()}`, name, { id: `coder_${newId()}`, name: coderName });
    },
    onOpened: ({ store }) => {
      const { project } = store.snapshot();
      session.set(startSession(project, recallSession(storage, project.id)));
    },
    onNotice: (notice) => messages.announce(sentences.notice(notice)),
    onCloseFailed: (error) => messages.reportError(sentences.storeError(error)),
  });
  return {
    bridge,
    core,
    environment,
    desk,
    session: {
      get: session.get,
      subscribe: session.subscribe,
      dispatch: (action) => {
        session.set(reduceSession(session.get(), action));
        const store = desk.open.get();
        if (store !== null) {
          rememberSession(storage, store.snapshot().project.id, session.get());
        }
      },
    },
    preferences: {
      get: preferences.get,
      subscribe: preferences.subscribe,
      update: (changes) => {
        preferences.set({ ...preferences.get(), ...changes });
        void bridge.setPreferences(preferences.get()).then((stored) => {
          if (!stored.ok) {
            messages.reportError(sentences.storeError({ code: 'shell', error: stored.error }));
          }
        });
      },
    },
    messages,
    jobs: createJobs(() => Date.now()),
    commands: createCommands(),
    now,
    newId,
    firstCoderName: sentences.firstCoder,
  };
}
