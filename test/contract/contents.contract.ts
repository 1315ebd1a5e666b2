import { afterAll, beforeAll, describe } from 'vitest';
import { ending } from './contents/ending.ts';
import type { MadeContents } from './contents/fixtures.ts';
import { flagging } from './contents/flagging.ts';
import { following } from './contents/following.ts';
import { proposing } from './contents/proposing.ts';
import { reading } from './contents/reading.ts';

/** What every adapter of the forge does, on a forge that `make` gives. */
export function contentsContract(name: string, make: () => Promise<MadeContents>): void {
  describe.concurrent(`${name}: contents`, () => {
    let made: MadeContents;
    beforeAll(async () => {
      made = await make();
    });
    afterAll(() => made.close());

    const forge = () => made;
    reading(forge);
    proposing(forge);
    following(forge);
    flagging(forge);
    ending(forge);
  });
}
