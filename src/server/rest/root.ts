import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import { notForIntegrations, notFound, RestError } from './rest-error.ts';
import type { RestExchange } from './rest-route.ts';
import { accountView, userView } from './views/account-view.ts';
import { isoTime } from './views/package-view.ts';

const PATHS = {
  current_user_url: '/user',
  authorizations_url: '/authorizations',
  code_search_url: '/search/code?q={query}{&page,per_page,sort,order}',
  commit_search_url: '/search/commits?q={query}{&page,per_page,sort,order}',
  emails_url: '/user/emails',
  emojis_url: '/emojis',
  events_url: '/events',
  feeds_url: '/feeds',
  followers_url: '/user/followers',
  following_url: '/user/following{/target}',
  gists_url: '/gists{/gist_id}',
  issue_search_url: '/search/issues?q={query}{&page,per_page,sort,order}',
  issues_url: '/issues',
  keys_url: '/user/keys',
  label_search_url: '/search/labels?q={query}&repository_id={repository_id}{&page,per_page}',
  notifications_url: '/notifications',
  organization_url: '/orgs/{org}',
  organization_repositories_url: '/orgs/{org}/repos{?type,page,per_page,sort}',
  organization_teams_url: '/orgs/{org}/teams',
  public_gists_url: '/gists/public',
  rate_limit_url: '/rate_limit',
  repository_url: '/repos/{owner}/{repo}',
  repository_search_url: '/search/repositories?q={query}{&page,per_page,sort,order}',
  current_user_repositories_url: '/user/repos{?type,page,per_page,sort}',
  starred_url: '/user/starred{/owner}{/repo}',
  starred_gists_url: '/gists/starred',
  user_url: '/users/{user}',
  user_organizations_url: '/user/orgs',
  user_repositories_url: '/users/{user}/repos{?type,page,per_page,sort}',
  user_search_url: '/search/users?q={query}{&page,per_page,sort,order}',
} as const;

/** `GET /`: where everything is, or would be on GitHub. */
export function showRoot({ urls }: RestExchange): Reply {
  const places = Object.fromEntries(Object.entries(PATHS).map(([field, path]) => [field, urls.api + path]));
  const applications = `${urls.html}/settings/connections/applications{/client_id}`;
  return jsonReply(200, { ...places, current_user_authorizations_html_url: applications });
}

/** `GET /meta`. */
export function showMeta(): Reply {
  return jsonReply(200, { verifiable_password_authentication: false });
}

/** `GET /rate_limit`: what the headers of all answers say, without counting itself. Search and GraphQL are not here to be used. */
export function showRateLimit({ principal }: RestExchange, { restQuotas }: Services): Reply {
  const rate = restQuotas.peek(principal);
  const unused = { ...rate, used: 0, remaining: rate.limit };
  return jsonReply(200, { resources: { core: rate, search: unused, graphql: unused }, rate });
}

/** `GET /user`: the person behind the token; installations are nobody. */
export function showUser({ principal, urls }: RestExchange, { clock }: Services): Reply {
  if (principal.kind !== 'holder') throw new RestError(401, 'Requires authentication');
  const { type, holder } = principal.token;
  if (type === 'actions' || type === 'app') throw notForIntegrations();
  return jsonReply(200, { ...userView(holder, 'User', urls), ...profileFields(clock.now()) });
}

/** `GET /users/USERNAME`: a user or an organization, told apart by `type`. */
export function showAccount(
  { parameters: { username = '' }, urls }: RestExchange,
  { world: { current }, clock }: Services,
): Reply {
  const account = current.accounts.get(username.toLowerCase());
  if (account === undefined) throw notFound();
  return jsonReply(200, { ...accountView(account, current, urls), ...profileFields(clock.now()) });
}

/** What people write about themselves, which the world does not know. */
function profileFields(now: number) {
  return {
    ...{ name: null, company: null, blog: '', location: null, email: null, hireable: null, bio: null },
    ...{ public_repos: 0, public_gists: 0, followers: 0, following: 0 },
    ...{ created_at: isoTime(now), updated_at: isoTime(now) },
  };
}
