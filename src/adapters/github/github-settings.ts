import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import type { GithubCredentials } from './github-options.ts';

/** Whether a text is the PEM of a private key. */
function isPrivateKey(text: string): boolean {
  try {
    createPrivateKey(text);
    return true;
  } catch {
    // Not a key: that is the answer, and the reason would quote it.
    return false;
  }
}

const number = z.string({ error: 'expected a number' }).regex(/^\d+$/, { error: 'expected a number' });

const app = z.object({
  GITHUB_APP_ID: number,
  GITHUB_APP_PRIVATE_KEY: z
    .string({ error: 'expected the PEM of a private key' })
    // Where a setting is one line, the ends of lines are written "\n".
    .transform((text) => text.replace(/\\n|\r\n?/g, '\n'))
    .refine(isPrivateKey, { error: 'expected the PEM of a private key' }),
  GITHUB_APP_INSTALLATION_ID: number,
});

const appVariables = Object.keys(app.shape);

/** Every variable of {@link githubEnvironment}. */
export const githubVariables: readonly string[] = ['GITHUB_TOKEN', ...appVariables];

/**
 * The part of an environment that says who the program is on GitHub: the token, or the App's three variables, never
 * both; each that is missing or faulty is named.
 */
export const githubEnvironment = z
  .record(z.string(), z.unknown())
  .transform((given, context): { readonly github: GithubCredentials } => {
    const refuse = (variable: string, message: string): void => {
      context.issues.push({ code: 'custom', path: [variable], message, input: undefined });
    };
    const token = given.GITHUB_TOKEN;
    if (!appVariables.some((name) => name in given)) {
      if (typeof token === 'string' && token !== '') return { github: { token } };
      refuse('GITHUB_TOKEN', `expected a token, or ${appVariables.join(', ')}`);
      return z.NEVER;
    }
    if (token !== undefined)
      refuse('GITHUB_TOKEN', 'expected either the token or the App’s variables, not both');
    const parsed = app.safeParse(given);
    for (const { path, message } of parsed.error?.issues ?? []) refuse(path.join('.'), message);
    if (token !== undefined || !parsed.success) return z.NEVER;
    const { data } = parsed;
    return {
      github: {
        appId: data.GITHUB_APP_ID,
        privateKey: data.GITHUB_APP_PRIVATE_KEY,
        installationId: data.GITHUB_APP_INSTALLATION_ID,
      },
    };
  });
