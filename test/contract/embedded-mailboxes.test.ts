import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedMailboxes } from '../../src/adapters/embedded-mailboxes/embedded-mailboxes.ts';
import { isPasswordOf } from '../../src/adapters/embedded-mailboxes/password-hash.ts';
import { aResponder, id, password } from './mailboxes.contract.ts';

describe('the embedded mailboxes', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailboxes-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const kept = (): Promise<string> => readFile(join(folder, 'mailboxes.json'), 'utf8');
  const hash = async (): Promise<string> => /scrypt:[^"]+/.exec(await kept())?.[0] ?? '';

  it('are there again after a restart', async () => {
    await embeddedMailboxes({ folder }).create(id, password);
    await embeddedMailboxes({ folder }).setResponder(id, aResponder());
    expect(await embeddedMailboxes({ folder }).exists(id)).toBe(true);
    expect(await embeddedMailboxes({ folder }).responder(id)).toEqual(aResponder());
  });

  it('keep a salted hash of the password, and change it', async () => {
    const mailboxes = embeddedMailboxes({ folder });
    await mailboxes.create(id, password);
    await mailboxes.create('nil.zephyr', password);
    expect(await kept()).not.toContain(password);
    expect(new Set((await kept()).match(/scrypt:[^"]+/g)).size).toBe(2);
    expect(await isPasswordOf(await hash(), password)).toBe(true);
    await mailboxes.remove('nil.zephyr');
    await mailboxes.changePassword(id, 'un autre mot de passe');
    expect(await isPasswordOf(await hash(), password)).toBe(false);
    expect(await isPasswordOf(await hash(), 'un autre mot de passe')).toBe(true);
    expect(await isPasswordOf('', '')).toBe(false);
  });

  it('forget the password of a mailbox that is shut', async () => {
    const mailboxes = embeddedMailboxes({ folder });
    await mailboxes.create(id, password);
    await mailboxes.suspend(id);
    expect(await hash()).toBe('');
    expect(await embeddedMailboxes({ folder }).isSuspended(id)).toBe(true);
  });

  it('lose nothing when many changes come at once', async () => {
    const mailboxes = embeddedMailboxes({ folder });
    const addresses = Array.from({ length: 30 }, (_, index) => `a${index}@example.net`);
    await Promise.all(addresses.map((address) => mailboxes.addRedirection(id, address)));
    expect(await mailboxes.redirections(id)).toEqual(addresses.sort());
    expect(await readdir(folder)).toEqual(['mailboxes.json']);
  });

  it('go on after a call that failed, and never write over a file that they cannot read', async () => {
    const mailboxes = embeddedMailboxes({ folder });
    await writeFile(join(folder, 'mailboxes.json'), '{"mailboxes":');
    await expect(mailboxes.create(id, password)).rejects.toThrow();
    expect(await kept()).toBe('{"mailboxes":');
    await rm(join(folder, 'mailboxes.json'));
    await mailboxes.create(id, password);
    expect(await mailboxes.exists(id)).toBe(true);
  });
});
