import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ChromiumProgram } from './chromium.ts';

/** Beside what it unpacks, so that a new version of the package brings an empty place. */
const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
const unpacked = join(packageFolder, 'unpacked');
const program = join(unpacked, 'chromium');

const unpack = `
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
`;

/** The package's own font list names fixed folders; this one finds the font unpacked beside it. */
const fontList = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${join(unpacked, 'fonts')}</dir>
  <cachedir>${join(unpacked, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/**
 * Unpacks in a process of its own: the package unpacks into the temporary folder, and adds its shared libraries
 * (NSS, NSPR, expat) only where it believes to run on Amazon Linux. Two test files may come here at once.
 */
async function unpackOnce(): Promise<void> {
  const staging = await mkdtemp(`${unpacked}-`);
  try {
    const env = { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
    const options = ['--input-type=module', '--eval', unpack];
    await promisify(execFile)(process.execPath, options, { cwd: import.meta.dirname, env });
    await writeFile(join(staging, 'fonts.conf'), fontList);
    // A browser that still ran while `npm ci` replaced the package left its fonts' cache there, and nothing else.
    if (!existsSync(program)) await rm(unpacked, { recursive: true, force: true });
    await rename(staging, unpacked);
  } catch (fault) {
    await rm(staging, { recursive: true, force: true });
    // Another process may have put its copy there first, and that one is as good.
    if (!existsSync(program)) throw new Error('Unpacking @sparticuz/chromium failed.', { cause: fault });
  }
}

/** The browser that the npm package carries, for Linux on x64 without Chromium's own Debian dependencies. */
export async function unpackChromium(): Promise<ChromiumProgram | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!existsSync(program)) await unpackOnce();
  const libraries = [join(unpacked, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH];
  return {
    executablePath: program,
    env: {
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(unpacked, 'fonts.conf'),
    },
  };
}
