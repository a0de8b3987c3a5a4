import type { BridgeApi } from '../../shared/bridge/bridge-api.ts';
import type { ShellServices } from './shell-services.ts';

type BackupMethods = Pick<BridgeApi, 'writeBackup' | 'listBackups' | 'readBackup'>;

export function backupHandlers({ backups }: ShellServices): BackupMethods {
  return {
    writeBackup: (backup) => backups.write(backup),
    listBackups: (projectId) => backups.list(projectId),
    readBackup: (projectId, backupId) => backups.read(projectId, backupId),
  };
}
