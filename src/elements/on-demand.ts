import type { Locale } from '../format';
import { LoadError } from './load-error';
import { programMessages } from './program-messages';

/**
 * A part of the elements that is in a file of its own.
 * @throws LoadError naming the file, where it is not beside the others.
 */
export async function loadedOnDemand<T>(
  part: Promise<T>,
  file: string,
  locale: Locale,
): Promise<T> {
  try {
    return await part;
  } catch {
    throw new LoadError([programMessages(locale).notLoaded(file)]);
  }
}
