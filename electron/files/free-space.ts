import { statfs } from 'node:fs/promises';
import { errorCode } from './atomic-write.ts';

/** Bytes that the user may still write on the disk of the folder, `null` where nobody can tell. */
export type FreeSpace = (folder: string) => Promise<number | null>;

export const freeSpace: FreeSpace = async (folder) => {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
};

/** Left for everything else that writes while a file is being written. */
const reserve = 16 * 2 ** 20;

/** Whether the folder's disk takes that many bytes more. */
export async function hasRoom(folder: string, bytes: number, space: FreeSpace): Promise<boolean> {
  const free = await space(folder);
  return free === null || free >= bytes + reserve;
}
