import { isRefusal } from '../forge-error.ts';

/**
 * Whether GitHub would let a request through that nobody could fulfil: it refuses what one may not (403, 404) before it
 * looks at what is asked (409, 422).
 */
export async function isLetThrough(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (fault) {
    if (isRefusal(fault, 422, 409)) return true;
    if (isRefusal(fault, 403, 404)) return false;
    throw fault;
  }
}
