import { z } from 'zod';
import { stateStores } from '../state-file.ts';

const list = z.object({ name: z.string(), subscribers: z.array(z.string()) });

const listsFile = z.object({ lists: z.array(list) });

/** What the embedded mailing lists hold. */
export type ListsState = z.infer<typeof listsFile>;

/** Keeps the state in a file, or in memory where there is no path. */
export const listsStore = stateStores(listsFile);
