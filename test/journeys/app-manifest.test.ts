import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { config } from '../../functions/github-webhook.ts';

const manifest = z.object({
  name: z.string().max(34, 'GitHub takes 34 characters'),
  url: z.string(),
  hook_attributes: z.object({ url: z.string() }),
  default_permissions: z.record(z.string(), z.string()),
});

it('the GitHub App asks for what the secretariat does, and nothing more', async () => {
  const text = await readFile('.github/app-manifest.json', 'utf8');
  const { url, hook_attributes, default_permissions } = manifest.parse(JSON.parse(text));
  expect(default_permissions).toEqual({
    contents: 'write',
    members: 'write',
    metadata: 'read',
    pull_requests: 'write',
  });
  expect(hook_attributes.url).toBe(url + String(config.path));
});
