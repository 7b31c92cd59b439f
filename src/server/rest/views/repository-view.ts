import { toRepositoryRule } from '../../accounts.ts';
import type { World } from '../../world.ts';
import { nodeId, numericId } from '../identifiers.ts';
import type { Repository } from '../repository.ts';
import type { RestUrls } from '../rest-route.ts';
import { accountView } from './account-view.ts';
import { licenseView } from './license-view.ts';

const PATHS = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
} as const;

/** GitHub's "minimal repository". */
export function minimalRepositoryView({ name, owner, document }: Repository, world: World, urls: RestUrls) {
  const id = numericId('repository', name);
  const { visibility, fork } = toRepositoryRule(document);
  const url = `${urls.api}/repos/${name}`;
  const paths = Object.fromEntries(Object.entries(PATHS).map(([field, path]) => [field, url + path]));
  return {
    id,
    node_id: nodeId('Repository', id),
    name: name.slice(name.indexOf('/') + 1),
    full_name: name,
    private: visibility !== 'public',
    visibility,
    owner: accountView(owner, world, urls),
    html_url: `${urls.html}/${name}`,
    description: document.description ?? null,
    fork: fork !== undefined,
    url,
    ...paths,
  };
}

/** GitHub's "full repository"; `now` stands for times that the world does not know. */
export function repositoryView(repository: Repository, world: World, urls: RestUrls, now: string) {
  const { document, name } = repository;
  const minimal = minimalRepositoryView(repository, world, urls);
  const html = minimal.html_url;
  const forks = forksOf(name, world);
  return {
    ...minimal,
    git_url: `${html.replace(/^https?:/, 'git:')}.git`,
    ssh_url: `git@${new URL(html).host}:${name}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    ...{ forks, forks_count: forks, network_count: forks },
    ...{ stargazers_count: 0, watchers_count: 0, watchers: 0, subscribers_count: 0, size: 0 },
    default_branch: document.defaultBranch ?? 'main',
    ...{ open_issues: 0, open_issues_count: 0 },
    topics: document.topics ?? [],
    ...{ has_issues: true, has_projects: true, has_wiki: true, has_pages: false, has_discussions: false },
    has_downloads: true,
    ...{ archived: false, disabled: false, is_template: false },
    ...{ pushed_at: now, created_at: now, updated_at: now },
    license: document.license ? licenseView(document.license, urls) : null,
  };
}

function forksOf(name: string, { repositories }: World): number {
  const key = name.toLowerCase();
  return [...repositories.values()].filter(({ fork }) => fork === key).length;
}
