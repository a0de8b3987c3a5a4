import { errorCode } from '../files/atomic-write.ts';
import type { StoredValue } from '../files/stored-value.ts';

/**
 * Sets a value whose loss is no loss of work (a place of the window, a list of projects): a write
 * that fails goes to the log and disturbs nobody.
 */
export async function remember<Value>(stored: StoredValue<Value>, value: Value): Promise<void> {
  try {
    await stored.set(value);
  } catch (error) {
    if (errorCode(error) === null) throw error;
    console.error('not remembered:', error);
  }
}
