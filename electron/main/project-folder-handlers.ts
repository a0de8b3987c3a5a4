import { join } from 'node:path';
import { success } from '../../shared/base/result.ts';
import type { BridgeApi, ProjectToSave, RecentProject } from '../../shared/bridge/bridge-api.ts';
import { isProjectFolder } from '../files/opened-path.ts';
import { withoutProject } from '../files/recent-projects.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { describeFolder } from './describe-folder.ts';
import { remember } from './remember.ts';
import type { ShellServices } from './shell-services.ts';

type FolderMethods = Pick<
  BridgeApi,
  'recentProjects' | 'forgetRecent' | 'createProject' | 'createSampleProject' | 'pickProjectFolder'
>;

/** Finding and making project folders. */
export function projectFolderHandlers(services: ShellServices): FolderMethods {
  const { folderHandles, folders, recent, projects, dialogs } = services;
  const folderName = (name: string): string => `${safeFileName(name, 'Talda')}.talda`;
  return {
    recentProjects: async () => {
      const described = recent
        .get()
        .projects.map(async ({ folder, projectName, openedAt }): Promise<RecentProject> => ({
          ...describeFolder(folder, services),
          projectName,
          openedAt,
          isThere: await isProjectFolder(folder),
        }));
      return await Promise.all(described);
    },
    forgetRecent: async (handle) => {
      const folder = folderHandles.pathOf(handle);
      if (folder !== null) await remember(recent, withoutProject(recent.get(), folder));
    },
    createProject: async ({ name, project }) => {
      const chosen = await dialogs.pickNewFolder(join(folders.documents, folderName(name)));
      if (chosen === null) return success(null);
      const folder = /\.talda$/i.test(chosen) ? chosen : `${chosen}.talda`;
      const created = await projects.create(folder, project);
      return created.ok ? success(describeFolder(folder, services)) : created;
    },
    createSampleProject: async ({ name, project }) => {
      const folder = await createNumbered(services, safeFileName(name, 'Talda'), project);
      return folder.ok ? success(describeFolder(folder.value, services)) : folder;
    },
    pickProjectFolder: async () => {
      const folder = await dialogs.pickFolder();
      return success(folder === null ? null : describeFolder(folder, services));
    },
  };
}

/** Every sample is a new folder, so that trying again never touches earlier work. */
async function createNumbered(
  { folders, projects }: ShellServices,
  name: string,
  project: ProjectToSave,
) {
  for (let number = 1; ; number += 1) {
    const folder = join(folders.samples, `${name}${number === 1 ? '' : ` ${number}`}.talda`);
    const created = await projects.create(folder, project);
    if (created.ok) return success(folder);
    if (created.error.code !== 'folderNotEmpty') return created;
  }
}
