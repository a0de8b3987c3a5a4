import { success } from '../../shared/base/result.ts';
import type { BridgeApi, ProjectFolder } from '../../shared/bridge/bridge-api.ts';
import { isProjectFolder } from '../files/opened-path.ts';
import { catchingFileErrors } from '../files/shell-errors.ts';
import { describeFolder } from './describe-folder.ts';
import type { ShellServices } from './shell-services.ts';

type ProgramMethods = Pick<
  BridgeApi,
  'getEnvironment' | 'setPreferences' | 'setMenuState' | 'readyToClose'
>;

export function programHandlers(services: ShellServices): ProgramMethods {
  const { platform, version, preferences, window } = services;
  return {
    getEnvironment: async () => ({
      platform,
      version,
      preferences: preferences.get(),
      lastProject: await lastProject(services),
    }),
    setPreferences: async (next) => {
      window.applyPreferences(next);
      return await catchingFileErrors('preferences', async () => {
        await preferences.set(next);
        return success(null);
      });
    },
    setMenuState: async (state) => window.setMenuState(state),
    readyToClose: async () => window.readyToClose(),
  };
}

async function lastProject(services: ShellServices): Promise<ProjectFolder | null> {
  const { lastFolder } = services.recent.get();
  if (lastFolder === null || services.window.isOpeningOther()) return null;
  return (await isProjectFolder(lastFolder)) ? describeFolder(lastFolder, services) : null;
}
