import type { Forge, ForgeSteps } from './forge.ts';

interface Asked<Given, Result> extends PromiseWithResolvers<Result> {
  readonly given: Given;
}

/**
 * Does in one turn all that was asked for while the forge was busy, a turn a key where several have the same: what many
 * people want at a time costs few processes. Where they cannot be done together, each is tried alone.
 */
export function inBatches<Given, Result>(
  change: ForgeSteps['change'],
  keyOf: (given: Given) => string,
  doAll: (forge: Forge, given: readonly Given[]) => Promise<readonly Result[]>,
): (given: Given) => Promise<Result> {
  let waiting: Asked<Given, Result>[] = [];

  function takeTurn(): void {
    change(async (forge) => {
      const firsts = new Map(waiting.toReversed().map((asked) => [keyOf(asked.given), asked]));
      const taken = waiting.filter((asked) => firsts.get(keyOf(asked.given)) === asked);
      waiting = waiting.filter((asked) => !taken.includes(asked));
      if (waiting.length > 0) takeTurn();
      await settle(forge, taken);
    }).catch((fault: unknown) => {
      // The turn never began: the forge cannot be opened.
      for (const { reject } of waiting.splice(0)) reject(fault);
    });
  }

  async function settle(forge: Forge, taken: readonly Asked<Given, Result>[]): Promise<void> {
    try {
      const results = await doAll(
        forge,
        taken.map(({ given }) => given),
      );
      taken.forEach(({ resolve }, index) => {
        resolve(results[index] as Result);
      });
    } catch (fault) {
      // Any one of several may be at fault; alone, each meets its own.
      if (taken.length > 1) for (const asked of taken) await settle(forge, [asked]);
      else for (const { reject } of taken) reject(fault);
    }
  }

  return (given) => {
    const asked = { given, ...Promise.withResolvers<Result>() };
    waiting.push(asked);
    if (waiting.length === 1) takeTurn();
    return asked.promise;
  };
}
