import type { Routes } from './state.ts';

/** The token that an installation of the app gets. */
export const installationToken = 'ghs_installation';

/** What a GitHub App asks for itself. */
export const appRoutes: Routes = {
  'POST /app/installations/{installation_id}/access_tokens': () => ({
    status: 201,
    body: {
      token: installationToken,
      expires_at: new Date(Date.now() + 3_600_000).toISOString(),
      permissions: { contents: 'write', pull_requests: 'write' },
      repository_selection: 'selected',
    },
  }),
  'GET /app/hook/config': ({ appHook }) => ({
    status: 200,
    body: { content_type: 'json', insecure_ssl: '0', secret: '********', url: appHook },
  }),
};
