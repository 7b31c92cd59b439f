import type { Account } from '../../accounts.ts';
import type { World } from '../../world.ts';
import { nodeId, numericId } from '../identifiers.ts';
import type { RestUrls } from '../rest-route.ts';

const PATHS = {
  followers_url: '/followers',
  following_url: '/following{/other_user}',
  gists_url: '/gists{/gist_id}',
  starred_url: '/starred{/owner}{/repo}',
  subscriptions_url: '/subscriptions',
  organizations_url: '/orgs',
  repos_url: '/repos',
  events_url: '/events{/privacy}',
  received_events_url: '/received_events',
} as const;

/** GitHub's "simple user", which organizations are, too. */
export function accountView(account: Account, world: World, urls: RestUrls) {
  return userView(loginOf(account, world), account.kind === 'user' ? 'User' : 'Organization', urls);
}

export function userView(login: string, type: 'User' | 'Organization' | 'Bot', urls: RestUrls) {
  const id = numericId('account', login);
  const url = `${urls.api}/users/${encodeURIComponent(login)}`;
  const paths = Object.fromEntries(Object.entries(PATHS).map(([field, path]) => [field, url + path]));
  return {
    login,
    id,
    node_id: nodeId(type, id),
    avatar_url: `${urls.html}/${encodeURIComponent(login)}.png`,
    gravatar_id: '',
    url,
    html_url: `${urls.html}/${encodeURIComponent(login)}`,
    ...paths,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** GitHub's "organization simple", as webhooks have it. */
export function organizationView(account: Account, world: World, urls: RestUrls) {
  const { login, id, node_id, avatar_url } = accountView(account, world, urls);
  const url = `${urls.api}/orgs/${encodeURIComponent(login)}`;
  return {
    ...{ login, id, node_id, avatar_url, url, description: null },
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
  };
}

/** As the world writes it. */
export function loginOf({ kind, login }: Account, { document }: World): string {
  const entries = kind === 'user' ? document.users : document.organizations;
  return Object.keys(entries ?? {}).find((name) => name.toLowerCase() === login) ?? login;
}
