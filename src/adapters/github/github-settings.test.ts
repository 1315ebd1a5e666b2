import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { githubEnvironment } from './github-settings.ts';

const pem = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
}).privateKey;

const app = { GITHUB_APP_ID: '12', GITHUB_APP_PRIVATE_KEY: pem, GITHUB_APP_INSTALLATION_ID: '34' };

const faultsOf = (given: object) =>
  githubEnvironment
    .safeParse(given)
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('who the program is on GitHub', () => {
  it('is a token, or an App', () => {
    expect(githubEnvironment.parse({ GITHUB_TOKEN: 't' })).toEqual({ github: { token: 't' } });
    expect(githubEnvironment.parse(app)).toEqual({
      github: { appId: '12', privateKey: pem, installationId: '34' },
    });
  });

  it.each([
    ['"\\n"', pem.replaceAll('\n', '\\n')],
    ['the ends of lines of Windows', pem.replaceAll('\n', '\r\n')],
  ])('reads a key that is written with %s', (_, written) => {
    expect(githubEnvironment.parse({ ...app, GITHUB_APP_PRIVATE_KEY: written }).github.privateKey).toBe(pem);
  });

  it.each([
    ['nothing', {}, [/^GITHUB_TOKEN: expected a token, or GITHUB_APP_ID/]],
    ['both', { ...app, GITHUB_TOKEN: 't' }, [/^GITHUB_TOKEN: .*not both$/]],
    ['half an App', { GITHUB_APP_ID: '12' }, [/^GITHUB_APP_PRIVATE_KEY: /, /^GITHUB_APP_INSTALLATION_ID: /]],
    ['a name for a number', { ...app, GITHUB_APP_ID: 'secretariat' }, [/^GITHUB_APP_ID: expected a number$/]],
    [
      'a key that is cut',
      { ...app, GITHUB_APP_PRIVATE_KEY: pem.slice(0, 300) },
      [/^GITHUB_APP_PRIVATE_KEY: expected the PEM of a private key$/],
    ],
  ])('is told with its faults: %s', (_, given, expected) => {
    const faults = faultsOf(given);
    expect(faults).toHaveLength(expected.length);
    expected.forEach((pattern, index) => {
      expect(faults[index]).toMatch(pattern);
    });
  });
});
