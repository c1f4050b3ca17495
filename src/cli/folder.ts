import { mkdir } from 'node:fs/promises';

/**
 * Makes a folder and those above it.
 * @throws the true reason: where it makes several, Node says of one that can only be read that there is none
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // whatever it is, it may have a code
    await mkdir(path);
  }
}
