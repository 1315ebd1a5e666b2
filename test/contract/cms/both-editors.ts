import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect } from 'vitest';
import { localContents } from '../../../src/adapters/local-forge/local-contents.ts';
import type { Contents } from '../../../src/ports.ts';
import { ask, files, type Role } from '../../functions/cms-world.ts';
import { tickingClock } from '../made-contents.ts';
import { decapServer } from './decap-server.ts';
import { comparable, type EditorAnswer } from './differences.ts';
import { builtAtOnce, gatewayOn, writeFiles } from './gateway-on.ts';

/** Decap's server and our gateway over the same content. */
export interface BothEditors {
  /** The forge that our gateway works on. */
  readonly contents: Contents;
  /** Asks both; ours in the name of an administrator unless told. Their answers, as they came. */
  ask(action: string, params?: object, as?: Role): Promise<{ theirs: EditorAnswer; ours: EditorAnswer }>;
  /** Asks both and expects the same; what both said, ours. */
  same(action: string, params?: object, as?: Role): Promise<unknown>;
  close(): Promise<void>;
}

/** A picture that both have from the beginning. */
export const publishedPicture = '_media/rive.png';

/** A small PNG of one colour, in base64. */
export async function png(colour: string): Promise<string> {
  const picture = sharp({ create: { width: 3, height: 2, channels: 3, background: colour } });
  return (await picture.png().toBuffer()).toString('base64');
}

export async function bothEditors(): Promise<BothEditors> {
  const folder = await mkdtemp(join(tmpdir(), 'editors-'));
  const seed = { ...files, [publishedPicture]: Buffer.from(await png('teal'), 'base64') };
  await writeFiles(join(folder, 'seed'), seed);
  await writeFiles(join(folder, 'decap'), seed);
  const contents = localContents({
    folder: join(folder, 'forge'),
    seed: join(folder, 'seed'),
    contentFolder: '',
    clock: tickingClock(),
  });
  await gatewayOn(contents, files, builtAtOnce(contents));
  const decap = await decapServer(join(folder, 'decap'));

  const askBoth: BothEditors['ask'] = async (action, params = {}, as = 'administratrice') => {
    const theirs = await decap.ask(action, params);
    const response = await ask(as, action, params);
    return { theirs, ours: { status: response.status, body: (await response.json()) as unknown } };
  };
  return {
    contents,
    ask: askBoth,
    same: async (action, params, as) => {
      const { theirs, ours } = await askBoth(action, params, as);
      expect(comparable(action, ours), action).toEqual(comparable(action, theirs));
      return ours.body;
    },
    close: async () => {
      await decap.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
