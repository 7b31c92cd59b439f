import type { TokenKind } from './token-kind.ts';

/** What is known about a request that failed. */
export interface Failure {
  /** `host[:port]`. */
  readonly registry: string;
  /** Such as `owner/name`; a placeholder when the request named none. */
  readonly repository: string;
  readonly status: number | undefined;
  /** Codes and messages of the answer, and of what lies beneath, in lower case. */
  readonly text: string;
  /** The kind of the credential that was used for this registry. */
  readonly credential: TokenKind | 'none';
  /** A registry of the GitHub server itself. */
  readonly isGitHub: boolean;
  /** That, or loopback, where the test registry plays it. */
  readonly takesGitHubTokens: boolean;
  readonly inWorkflow: boolean;
  readonly isUntrustedEvent: boolean;
  /** Owner and name of the workflow's repository. */
  readonly sourceRepository: string;
  readonly settingsUrl: string;
  readonly newTokenUrl: string;
}

/** A known cause of failure with what a person can do about it. */
export interface Remedy {
  readonly id: string;
  readonly applies: (failure: Failure) => boolean;
  /** Cause and way out, in whole sentences. */
  readonly advise: (failure: Failure) => string;
}

const isRefused = ({ status }: Failure): boolean => status === 401 || status === 403;
const says =
  (...texts: string[]) =>
  ({ text }: Failure): boolean =>
    texts.some((part) => text.includes(part));

const GRANT_WRITE = 'give the job "permissions: packages: write" (with "contents: read" beside it)';
const NARROW_TOKEN = ({ newTokenUrl }: Failure): string => `make a classic token at ${newTokenUrl}`;

/** The one table of remedies. The first row that applies speaks, so special cases stand above general ones. */
export const REMEDIES: readonly Remedy[] = [
  {
    id: 'rate-limit',
    applies: (failure) => failure.status === 429 || (isRefused(failure) && says('rate limit')(failure)),
    advise: () =>
      'The registry limits requests, and waiting did not help: run again later, with a smaller "concurrency" or fewer jobs at once.',
  },
  {
    id: 'fine-grained-token',
    applies: (failure) =>
      isRefused(failure) && failure.takesGitHubTokens && failure.credential === 'fine-grained',
    advise: (failure) =>
      `GitHub Packages does not take fine-grained tokens (github_pat_…): ${failure.inWorkflow ? 'use GITHUB_TOKEN, or ' : ''}${NARROW_TOKEN(failure)}.`,
  },
  {
    id: 'untrusted-event',
    applies: (failure) =>
      isRefused(failure) && failure.inWorkflow && failure.isUntrustedEvent && failure.takesGitHubTokens,
    advise: () =>
      'The job runs for a pull request from a fork or by Dependabot, so its token may only read: push from a run on the base branch instead, and skip this step here.',
  },
  {
    id: 'app-token',
    applies: says('requested installation does not exist'),
    advise: () =>
      "The token belongs to a GitHub App, and container packages take no App tokens but the job's own: use GITHUB_TOKEN, or a classic token.",
  },
  {
    id: 'installation-create',
    applies: says('installation not allowed to create'),
    advise: ({ registry, repository }) =>
      `The token may not create ${registry}/${repository}: ${GRANT_WRITE}; if it has that, the organization's package settings forbid creation, or the owner in the name is not the repository's owner. A token of another GitHub App can never do it.`,
  },
  {
    id: 'installation-write',
    applies: says('installation not allowed to write'),
    advise: ({ sourceRepository, settingsUrl }) =>
      `The job's token may not write packages: ${GRANT_WRITE}; if it has that, give ${sourceRepository} the role "Write" under "Manage Actions access" at ${settingsUrl}.`,
  },
  {
    id: 'write-package',
    applies: (failure) => says('permission_denied: write_package')(failure) && failure.inWorkflow,
    advise: ({ sourceRepository, settingsUrl }) =>
      `The package exists, but is not linked to ${sourceRepository} and has not been shared with it: add ${sourceRepository} with the role "Write" under "Manage Actions access" at ${settingsUrl}.`,
  },
  {
    id: 'write-package-person',
    applies: says('permission_denied: write_package'),
    advise: ({ settingsUrl }) =>
      `You may not write this package: ask its administrator for the role "Write" at ${settingsUrl}, and check that the token has the scope write:packages.`,
  },
  {
    id: 'create-package',
    applies: says('permission_denied: create_package'),
    advise: ({ registry, repository }) =>
      `You may not create packages under "${repository.split('/')[0]}": check the owner in ${registry}/${repository}, and the organization's package settings.`,
  },
  {
    id: 'read-package',
    applies: says('permission_denied: read_package'),
    advise: ({ settingsUrl, inWorkflow, sourceRepository }) =>
      inWorkflow
        ? `The job's token may not read this package: give the job "permissions: packages: read", and ${sourceRepository} the role "Read" under "Manage Actions access" at ${settingsUrl}.`
        : `You may not read this package: ask its administrator for the role "Read" at ${settingsUrl}.`,
  },
  {
    id: 'scopes',
    applies: says('does not match expected scopes', 'has the appropriate scopes configured'),
    advise: (failure) =>
      `The token lacks the scope for this: ${NARROW_TOKEN(failure)} (read:packages is enough to pull).`,
  },
  {
    id: 'sso',
    applies: (failure) => isRefused(failure) && says('saml', 'single sign-on', ' sso')(failure),
    advise: () =>
      'The organization demands single sign-on: on the page of your tokens choose "Configure SSO" beside this token and authorize it.',
  },
  {
    id: 'certificate',
    applies: says(
      'self-signed certificate',
      'self signed certificate',
      'unable to verify the first certificate',
      'unable to get local issuer',
      'cert_',
    ),
    advise: ({ registry }) =>
      `The certificate of ${registry} is not trusted here: put your certificate authority into a file and set NODE_EXTRA_CA_CERTS to its path.`,
  },
  {
    id: 'plain-http',
    applies: says('wrong version number', 'packet length too long', 'eproto'),
    advise: ({ registry }) =>
      `${registry} does not speak TLS here: set plain-http (--plain-http) if that is what you want.`,
  },
  {
    id: 'unknown-host',
    applies: says('enotfound', 'eai_again'),
    advise: ({ registry }) =>
      `The name ${registry} could not be looked up: check its spelling and the network (behind a proxy set HTTPS_PROXY).`,
  },
  {
    id: 'not-listening',
    applies: says('econnrefused'),
    advise: ({ registry }) =>
      `Nothing answers at ${registry}: check host and port, and that the registry runs.`,
  },
  {
    id: 'network',
    applies: (failure) => failure.status === undefined && !says('aborted')(failure),
    advise: ({ registry }) =>
      `The connection to ${registry} failed: check the network (behind a proxy set HTTPS_PROXY), then run again; what has arrived is not sent twice.`,
  },
  {
    id: 'no-credential',
    applies: (failure) => isRefused(failure) && failure.credential === 'none',
    advise: ({ registry, inWorkflow }) =>
      inWorkflow
        ? `There is no login for ${registry}: put the login action (or docker/login-action) before this step.`
        : `There is no login for ${registry}: run "ghcr-actions login --registry ${registry} --username NAME --password-stdin" first.`,
  },
  {
    id: 'app-token-refused',
    applies: (failure) =>
      isRefused(failure) && failure.takesGitHubTokens && failure.credential === 'installation',
    advise: ({ sourceRepository, settingsUrl }) =>
      `The token (ghs_…) may not do this: if it is the job's, ${GRANT_WRITE} and check that ${sourceRepository} is listed under "Manage Actions access" at ${settingsUrl}; if it is another GitHub App's, use GITHUB_TOKEN.`,
  },
  {
    id: 'dead-credential',
    applies: (failure) =>
      failure.status === 401 || (failure.status === 403 && says('denied denied', 'invalid token')(failure)),
    advise: (failure) =>
      failure.takesGitHubTokens
        ? `The credential is unknown, expired or revoked: ${failure.inWorkflow ? 'use GITHUB_TOKEN, or ' : ''}${NARROW_TOKEN(failure)}, and log in again.`
        : `${failure.registry} does not know this user name and password: check them, and log in again.`,
  },
  {
    id: 'denied',
    applies: ({ status }) => status === 403,
    advise: ({ registry, repository }) =>
      `The login works, but it may not do this in ${registry}/${repository}: check the name, and the role of this account.`,
  },
  {
    id: 'damaged',
    applies: says('digest_invalid'),
    advise: () =>
      'What arrived is not what its digest says: the source is damaged, or something on the way changes bytes. Build the image again.',
  },
  {
    id: 'missing-part',
    applies: says('manifest_blob_unknown'),
    advise: () =>
      'The registry lost a part of the image between upload and manifest, which passes: run again.',
  },
  {
    id: 'too-large',
    applies: (failure) => failure.status === 413 || (failure.status === 416 && says('too large')(failure)),
    advise: ({ isGitHub }) =>
      isGitHub
        ? 'A part of the image is too large: GitHub takes layers of up to 10 GB, each within ten minutes. Split the layer.'
        : 'A part of the image is too large for the registry, or for a proxy before it: raise its body limit or split the layer.',
  },
  {
    id: 'not-found',
    applies: ({ status }) => status === 404,
    advise: ({ registry, repository, credential }) =>
      `${registry}/${repository} is not there, or ${credential === 'none' ? 'is private and there is no login' : 'this login may not see it'}: check name and tag.`,
  },
  {
    id: 'server',
    applies: ({ status }) => status !== undefined && status >= 500,
    advise: ({ registry, isGitHub }) =>
      `${registry} has trouble, and trying again did not help: run again later${isGitHub ? ' (https://www.githubstatus.com says what is known)' : ' and look at the log of the registry'}.`,
  },
];
