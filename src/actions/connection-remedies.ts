import { isRefused, type Remedy, says } from './remedy.ts';

/** Failures on the way to a registry, before it could say anything. */
export const CONNECTION_REMEDIES: readonly Remedy[] = [
  {
    id: 'proxy',
    title: 'A proxy that does not let it through',
    applies: says('http tunneling', 'und_err_prx'),
    advise: ({ registry, text }) => [
      text.includes('(407)')
        ? 'The proxy wants a login: write it into HTTPS_PROXY, as http://USER:PASSWORD@HOST:PORT.'
        : `The proxy that HTTPS_PROXY names does not let this through to ${registry}: have it allowed there, or put ${registry} into NO_PROXY if it can be reached without.`,
    ],
  },
  {
    id: 'certificate',
    title: 'A certificate that is not trusted',
    applies: says(
      'self-signed certificate',
      'self signed certificate',
      'unable to verify the first certificate',
      'unable to get local issuer',
      'cert_',
    ),
    advise: ({ registry }) => [
      `The certificate of ${registry} is not trusted here: put your certificate authority into a file and set NODE_EXTRA_CA_CERTS to its path.`,
    ],
  },
  {
    id: 'plain-http',
    title: 'A registry without TLS',
    applies: says('wrong version number', 'packet length too long', 'eproto'),
    advise: ({ registry }) => [
      `${registry} does not speak TLS here: set plain-http (--plain-http) if that is what you want.`,
    ],
  },
  {
    id: 'unknown-host',
    title: 'A host name that is not known',
    applies: says('enotfound', 'eai_again'),
    advise: ({ registry }) => [
      `The name ${registry} could not be looked up: check its spelling and the network (behind a proxy set HTTPS_PROXY).`,
    ],
  },
  {
    id: 'not-listening',
    title: 'Nothing answers',
    applies: says('econnrefused'),
    advise: ({ registry, hasProxy }) => [
      hasProxy
        ? `Nothing answers at ${registry}, or at the proxy before it: check HTTPS_PROXY, host and port.`
        : `Nothing answers at ${registry}: check host and port, and that the registry runs.`,
    ],
  },
  {
    id: 'network',
    title: 'The network broke',
    applies: (failure) => failure.status === undefined && !says('aborted')(failure),
    advise: ({ registry }) => [
      `The connection to ${registry} failed: check the network (behind a proxy set HTTPS_PROXY), then run again; what has arrived is not sent twice.`,
    ],
  },
];

const WITHOUT_SECRETS =
  'this run, for a pull request from a fork or started by Dependabot, gets none of the secrets of the repository: push from a run on the base branch instead';

/** A registry that wants to know who asks, and does not know the answer. */
export const CREDENTIAL_REMEDIES: readonly Remedy[] = [
  {
    id: 'no-credential',
    title: 'No login',
    applies: (failure) => isRefused(failure) && failure.credential === 'none',
    advise: ({ registry, inWorkflow, isUntrustedEvent }) => {
      if (!inWorkflow) {
        return [
          `There is no login for ${registry}: run "ghcr-actions login --registry ${registry} --username NAME --password-stdin" first.`,
        ];
      }
      const isMissing = `There is no login for ${registry}: put the login action (or docker/login-action) before this step.`;
      // An empty secret looks like none.
      return isUntrustedEvent
        ? [`There is no login for ${registry}, since ${WITHOUT_SECRETS}.`, isMissing]
        : [isMissing];
    },
  },
  {
    id: 'app-token-refused',
    title: "The job's token, or another GitHub App's, may not do this",
    applies: (failure) =>
      isRefused(failure) && failure.takesGitHubTokens && failure.credential === 'installation',
    advise: ({ sourceRepository, urls }) => [
      `The token (ghs_…) may not do this: if it is the job's, give the job "permissions: packages: write" and check that ${sourceRepository} is listed under "Manage Actions access" at ${urls.packageSettings}; if it is another GitHub App's, use GITHUB_TOKEN.`,
    ],
  },
  {
    id: 'dead-credential',
    title: 'A credential that is unknown, expired or revoked',
    applies: (failure) =>
      failure.status === 401 || (failure.status === 403 && says('denied denied', 'invalid token')(failure)),
    advise: (failure) => [
      failure.takesGitHubTokens
        ? `The credential is unknown, expired or revoked: ${failure.inWorkflow ? 'use GITHUB_TOKEN, or ' : ''}make a classic token at ${failure.urls.newToken}, and log in again.`
        : `${failure.registry} does not know this user name and password: check them, and log in again.`,
    ],
  },
  {
    id: 'denied',
    title: 'The login works, and is not enough',
    applies: ({ status }) => status === 403,
    advise: ({ registry, repository }) => [
      `The login works, but it may not do this in ${registry}/${repository}: check the name, and the role of this account.`,
    ],
  },
];
