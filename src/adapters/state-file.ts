import { resolve as absolute } from 'node:path';
import type { z } from 'zod';
import { serialQueue } from './local-forge/serial-queue.ts';
import { readIfThere } from './read-if-there.ts';
import { replaceFile } from './write-file-atomically.ts';

/** The parts of a state that a change makes anew. */
export type StateChange<State> = (state: State) => Partial<State> | Promise<Partial<State>>;

/** Where a state is kept. */
export interface StateStore<State> {
  read(): Promise<State>;
  /** Changes follow one another: the next one starts when this one has ended, well or not. */
  change(work: StateChange<State>): Promise<void>;
}

/**
 * Gives stores of one kind of state: a file that holds it, or memory where there is no path; `initial` is the state
 * before the first change.
 */
export function stateStores<State extends object>(
  shape: z.ZodType<State>,
): (path: string | undefined, initial: State) => StateStore<State> {
  /** One store a file, however many adapters there are on it: no other process writes it. */
  const stores = new Map<string, StateStore<State>>();

  return (path, initial) => {
    if (path === undefined) return keptStore(() => Promise.resolve(initial));
    const file = absolute(path);
    const load = async (): Promise<State> => {
      const text = await readIfThere(file);
      return text === undefined ? initial : shape.parse(JSON.parse(text));
    };
    const store =
      stores.get(file) ??
      keptStore(load, (state) => replaceFile(file, `${JSON.stringify(state, null, 2)}\n`));
    stores.set(file, store);
    return store;
  };
}

/** Loads the state once, at the first read; a state that could not be loaded is tried again. */
function keptStore<State>(
  load: () => Promise<State>,
  save: (state: State) => Promise<void> = () => Promise.resolve(),
): StateStore<State> {
  const inTurn = serialQueue();
  let kept: Promise<State> | undefined;
  const read = async (): Promise<State> => {
    kept ??= load();
    try {
      return await kept;
    } catch (error) {
      kept = undefined;
      throw error;
    }
  };
  return {
    read,
    change: (work) =>
      inTurn(async () => {
        const state = await read();
        const changed = { ...state, ...(await work(state)) };
        await save(changed);
        kept = Promise.resolve(changed);
      }),
  };
}
