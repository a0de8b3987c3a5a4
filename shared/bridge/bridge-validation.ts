import * as v from 'valibot';
import { languages } from '../language/language.ts';
import {
  backupReasons,
  filePurposes,
  saveKinds,
  themes,
  type BridgeApi,
  type FileHandle,
  type FolderHandle,
  type Preferences,
  type ProjectToSave,
  type TextsByHash,
} from './bridge-api.ts';

/** Methods by which the window asks the shell; the one other member of the contract is a listener. */
export type BridgeMethod = Exclude<keyof BridgeApi, 'onShellEvent'>;

/** Arguments of a method; the compiler compares each schema with the contract. */
export type BridgeArguments<Method extends BridgeMethod> = Readonly<Parameters<BridgeApi[Method]>>;

/** The most that one message may bring. Lengths are UTF-16 code units, sizes bytes. */
export const bridgeLimits = {
  name: 500,
  jsonLength: 256 * 2 ** 20,
  textLength: 64 * 2 ** 20,
  texts: 20_000,
  originals: 20_000,
  fileSize: 512 * 2 ** 20,
  panels: 200,
} as const;

function handle<Handle extends string>(prefix: string): v.GenericSchema<unknown, Handle> {
  const form = new RegExp(`^${prefix}[0-9a-f]{32}$`);
  return v.custom<Handle>((value) => typeof value === 'string' && form.test(value));
}

const fileHandle = handle<FileHandle>('file_');
const folderHandle = handle<FolderHandle>('folder_');

const name = v.pipe(v.string(), v.maxLength(bridgeLimits.name));
const json = v.pipe(v.string(), v.maxLength(bridgeLimits.jsonLength));
const text = v.pipe(v.string(), v.maxLength(bridgeLimits.textLength));
// Hashes name files, so nothing but a hash may pass here.
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const bytes = v.pipe(v.instance(Uint8Array), v.maxSize(bridgeLimits.fileSize));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const texts: v.GenericSchema<unknown, TextsByHash> = v.pipe(
  v.record(hash, text),
  v.check((byHash) => Object.keys(byHash).length <= bridgeLimits.texts),
);

const projectToSave: v.GenericSchema<unknown, ProjectToSave> = v.strictObject({
  json,
  texts,
  originals: v.pipe(
    v.array(v.strictObject({ fileName: name, bytes })),
    v.maxLength(bridgeLimits.originals),
  ),
});
const newProject = v.strictObject({ name, project: projectToSave });

const projectId = v.pipe(v.string(), v.startsWith('proj_'), v.maxLength(bridgeLimits.name));
const backupId = v.pipe(v.string(), v.regex(/^[0-9a-zA-Z_-]{1,100}$/));

/** Also read from the shell's own file, where a person may have changed it. */
export const preferencesSchema: v.GenericSchema<unknown, Preferences> = v.strictObject({
  language: v.picklist(languages),
  theme: v.picklist(themes),
  readingScale: v.pipe(v.number(), v.minValue(0.85), v.maxValue(1.6)),
  coderName: name,
  hasStarted: v.boolean(),
  panels: v.pipe(
    v.record(
      v.pipe(v.string(), v.maxLength(100)),
      v.strictObject({
        width: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)),
        isOpen: v.boolean(),
      }),
    ),
    v.check((panels) => Object.keys(panels).length <= bridgeLimits.panels),
  ),
});

const nothing = v.strictTuple([]);

/** What the arguments of every method must be. One method, one channel, one schema. */
export const bridgeArguments: {
  readonly [Method in BridgeMethod]: v.GenericSchema<unknown, BridgeArguments<Method>>;
} = {
  getEnvironment: nothing,
  setPreferences: v.strictTuple([preferencesSchema]),
  setMenuState: v.strictTuple([
    v.strictObject({ isProjectOpen: v.boolean(), canUndo: v.boolean(), canRedo: v.boolean() }),
  ]),
  pickFiles: v.strictTuple([v.picklist(filePurposes)]),
  readPickedFile: v.strictTuple([fileHandle]),
  saveFile: v.strictTuple([
    v.strictObject({ kind: v.picklist(saveKinds), suggestedName: name, bytes }),
  ]),
  recentProjects: nothing,
  forgetRecent: v.strictTuple([folderHandle]),
  createProject: v.strictTuple([newProject]),
  createSampleProject: v.strictTuple([newProject]),
  pickProjectFolder: nothing,
  openProject: v.strictTuple([folderHandle]),
  readPreviousProject: v.strictTuple([folderHandle]),
  readTexts: v.strictTuple([folderHandle, v.pipe(v.array(hash), v.maxLength(bridgeLimits.texts))]),
  saveProject: v.strictTuple([folderHandle, projectToSave]),
  nameProject: v.strictTuple([folderHandle, name]),
  readOriginals: v.strictTuple([folderHandle]),
  closeProject: v.strictTuple([folderHandle]),
  writeBackup: v.strictTuple([
    v.strictObject({
      projectId,
      reason: v.picklist(backupReasons),
      changeNumber: count,
      json,
      texts,
    }),
  ]),
  listBackups: v.strictTuple([projectId]),
  readBackup: v.strictTuple([projectId, backupId]),
  readyToClose: nothing,
};

/** Channel of a method. The preload script writes them out one by one. */
export function channelOf(method: BridgeMethod): `talda:${BridgeMethod}` {
  return `talda:${method}`;
}

/** Channel on which the shell tells the window what happens. */
export const shellEventChannel = 'talda:shellEvent';
