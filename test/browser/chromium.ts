import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { unpackChromium } from './packed-chromium.ts';

/** A browser program, with what its environment needs beyond ours. */
export interface ChromiumProgram {
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** One place to look for a browser; undefined when there is none there. */
export type ChromiumCandidate = () => Promise<ChromiumProgram | undefined> | ChromiumProgram | undefined;

const debianProgram = '/usr/bin/chromium';

/** Where to look, the first found wins. */
const candidates: readonly ChromiumCandidate[] = [
  () => (process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : undefined),
  () => (existsSync(debianProgram) ? { executablePath: debianProgram } : undefined),
  unpackChromium,
];

/** No sandbox, since tests may run as root in a container; no call of the browser to its makers. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Launches the first browser that the candidates find, with arguments beside the usual ones. */
export async function launchFirst(
  places: readonly ChromiumCandidate[],
  others: readonly string[] = [],
): Promise<Browser> {
  for (const find of places) {
    const program = await find();
    if (!program) continue;
    const env = { ...process.env, ...program.env };
    return chromium.launch({
      executablePath: program.executablePath,
      env,
      args: [...args, ...others],
      headless: true,
    });
  }
  throw new Error('No Chromium was found: install the Debian package "chromium", or set CHROMIUM_PATH.');
}

/** A headless browser with an empty profile; the caller closes it. */
export async function launchChromium(...others: readonly string[]): Promise<Browser> {
  return launchFirst(candidates, others);
}
