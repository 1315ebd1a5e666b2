import { afterAll, beforeAll, describe } from 'vitest';
import { authoring } from './contents/authoring.ts';
import { ending } from './contents/ending.ts';
import type { MadeContents } from './contents/fixtures.ts';
import { flagging } from './contents/flagging.ts';
import { following } from './contents/following.ts';
import { naming } from './contents/naming.ts';
import { pictures } from './contents/pictures.ts';
import { proposingNew } from './contents/proposing-new.ts';
import { proposing } from './contents/proposing.ts';
import { reading } from './contents/reading.ts';
import { refusing } from './contents/refusing.ts';
import { relabelling } from './contents/relabelling.ts';

/**
 * What every adapter of the forge does, on a forge that `make` gives; one that is no repository takes any
 * name, and has no commits.
 */
export function contentsContract(name: string, make: () => Promise<MadeContents>, isRepository = true): void {
  describe.concurrent(`${name}: contents`, () => {
    let made: MadeContents;
    beforeAll(async () => {
      made = await make();
    });
    afterAll(() => made.close());

    const forge = () => made;
    reading(forge);
    proposing(forge);
    proposingNew(forge);
    pictures(forge);
    if (isRepository) {
      refusing(forge);
      authoring(forge);
    }
    following(forge);
    flagging(forge);
    relabelling(forge);
    naming(forge);
    ending(forge);
  });
}
