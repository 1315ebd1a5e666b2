import { isRefusal } from '../../adapters/forge-error.ts';
import { inspectRepository, type RepositoryState } from '../../adapters/github/inspect-repository.ts';
import { githubFindings } from '../../texts/doctor/github.ts';
import { checkWith, said } from './check.ts';
import { row, type Row } from './row.ts';

const name = 'GitHub, dépôt';
const webhookPath = '/api/github/webhook';

/** Whether the repository is there, what may be written in it, and whether it calls the site. */
export const checkGithub = checkWith(
  name,
  ['github', 'GITHUB_REPOSITORY', 'GITHUB_BRANCH', 'GITHUB_API_URL', 'SITE_URL'],
  async (settings, { timeoutMs }) => {
    const { GITHUB_REPOSITORY: repository, GITHUB_BRANCH: branch, GITHUB_API_URL: apiUrl } = settings;
    const [owner = '', repo = ''] = repository.split('/');
    const webhookUrl = settings.SITE_URL.replace(/(?<!\/)\/+$/, '') + webhookPath;
    const options = { ...settings.github, owner, repo, baseBranch: branch, apiUrl, timeoutMs: timeoutMs / 2 };
    try {
      const state = await inspectRepository(options, webhookUrl);
      const found = state.isArchived
        ? githubFindings.archived(repository)
        : githubFindings.repository(repository);
      return [
        row(name, found),
        ...branchRows(state.branch, branch),
        row('GitHub, webhook', webhookFinding(state.webhook, webhookUrl)),
      ];
    } catch (fault) {
      if (isRefusal(fault, 404)) return [row(name, githubFindings.hidden(repository))];
      if (isRefusal(fault, 401, 403)) return [row(name, githubFindings.refused(said(fault)))];
      return [row(name, githubFindings.unreachable(said(fault)))];
    }
  },
);

function branchRows(state: RepositoryState['branch'], branch: string): Row[] {
  if (state === undefined) return [row('GitHub, branche', githubFindings.noBranch(branch))];
  const { isProtected, mayWriteContents, mayWritePulls } = state;
  return [
    row('GitHub, branche', isProtected ? githubFindings.branch(branch) : githubFindings.openBranch(branch)),
    row('GitHub, contenus', mayWriteContents ? githubFindings.contents() : githubFindings.noContents()),
    row('GitHub, propositions', mayWritePulls ? githubFindings.pulls() : githubFindings.noPulls()),
  ];
}

function webhookFinding(state: RepositoryState['webhook'], address: string) {
  if (state === 'set') return githubFindings.webhook();
  return state === 'unseen'
    ? githubFindings.webhookUnseen(address)
    : githubFindings.webhookElsewhere(address);
}
