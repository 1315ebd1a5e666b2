const epoch = '2026-01-01T00:00:00Z';

const links = (base: string, names: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map((name) => [`${name}_url`, `${base}/${name}`]));

/** A number that stays the same for a name. */
const idOf = (name: string): number => Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 1e9, 7);

/** A user as GitHub tells one beside other things. */
export const user = (base: string, login: string) => ({
  login,
  id: idOf(login),
  node_id: `U_${login}`,
  gravatar_id: '',
  url: `${base}/users/${encodeURIComponent(login)}`,
  type: login.endsWith('[bot]') ? 'Bot' : 'User',
  site_admin: false,
  ...links(
    `${base}/users/${encodeURIComponent(login)}`,
    'avatar html followers following gists starred subscriptions organizations repos events received_events',
  ),
});

const repositoryLinks =
  'archive assignees blobs branches collaborators comments commits compare contents contributors deployments ' +
  'downloads events forks git_commits git_refs git_tags hooks html issue_comment issue_events issues keys labels ' +
  'languages merges milestones notifications pulls releases stargazers statuses subscribers subscription tags ' +
  'teams trees clone git ssh svn';

/** The repository, with everything that GitHub tells of one. */
export const repository = (base: string, owner: string, name: string) => ({
  id: 1,
  node_id: 'R_1',
  name,
  full_name: `${owner}/${name}`,
  owner: user(base, owner),
  private: false,
  description: null,
  fork: false,
  url: `${base}/repos/${owner}/${name}`,
  ...links(`${base}/repos/${owner}/${name}`, repositoryLinks),
  mirror_url: null,
  homepage: null,
  language: null,
  license: null,
  default_branch: 'main',
  archived: false,
  disabled: false,
  has_issues: true,
  has_projects: false,
  has_wiki: false,
  has_pages: false,
  has_discussions: false,
  has_downloads: false,
  ...{ forks: 0, forks_count: 0, open_issues: 0, open_issues_count: 0, size: 0 },
  ...{ stargazers_count: 0, watchers: 0, watchers_count: 0, network_count: 0, subscribers_count: 0 },
  ...{ pushed_at: epoch, created_at: epoch, updated_at: epoch },
});

export const label = (base: string, name: string) => ({
  id: idOf(name),
  node_id: `LA_${name}`,
  url: `${base}/labels/${encodeURIComponent(name)}`,
  name,
  description: '',
  color: 'ededed',
  default: false,
});

/** The addresses that a pull request is told with. */
export const pullLinks = (base: string, number: number) => {
  const url = `${base}/pulls/${number}`;
  const names = 'html diff patch issue commits review_comments review_comment comments statuses';
  return {
    url,
    ...links(url, names),
    _links: Object.fromEntries(
      'comments commits statuses html issue review_comments review_comment self'
        .split(' ')
        .map((name) => [name, { href: `${url}/${name}` }]),
    ),
  };
};

const person = (name: string, email: string, date: string) => ({ name, email, date });
const unsigned = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

export interface CommitObject {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
}

/** A commit as the git database's requests tell it. */
export const gitCommit = (base: string, { sha, tree, parents, message }: CommitObject) => ({
  sha,
  node_id: `C_${sha}`,
  url: `${base}/git/commits/${sha}`,
  html_url: `${base}/commit/${sha}`,
  author: person('secretariat', 'secretariat@localhost', epoch),
  committer: person('secretariat', 'secretariat@localhost', epoch),
  tree: { sha: tree, url: `${base}/git/trees/${tree}` },
  message,
  parents: parents.map((parent) => ({
    sha: parent,
    url: `${base}/git/commits/${parent}`,
    html_url: `${base}/commit/${parent}`,
  })),
  verification: unsigned,
});

/** A commit as comparisons tell it. */
export const repositoryCommit = (base: string, object: CommitObject) => {
  const { sha, node_id, url, html_url, parents, ...rest } = gitCommit(base, object);
  const { author, committer, tree, message, verification } = rest;
  return {
    ...{ sha, node_id, url, html_url, parents },
    comments_url: `${url}/comments`,
    commit: { url, author, committer, tree, message, verification, comment_count: 0 },
    author: null,
    committer: null,
  };
};
