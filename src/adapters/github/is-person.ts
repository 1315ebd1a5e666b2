import { z } from 'zod';
import { githubUserPattern } from '../../schema/author.ts';
import { isRefusal } from '../forge-error.ts';
import { ask } from './ask.ts';
import type { openOctokit } from './octokit.ts';

const account = z.object({ login: z.string(), type: z.string() });

/** Whether a name is a person's: an organisation has one of the same form, and cannot be invited. */
export async function isPerson(user: string, { rest }: ReturnType<typeof openOctokit>): Promise<boolean> {
  if (!githubUserPattern.test(user)) return false;
  try {
    const { type } = await ask('find a user', account, () => rest.users.getByUsername({ username: user }));
    return type === 'User';
  } catch (error) {
    if (isRefusal(error, 404)) return false;
    throw error;
  }
}
