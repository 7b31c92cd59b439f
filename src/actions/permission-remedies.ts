import { type Failure, isRefused, type Remedy, says } from './remedy.ts';

/** What a job needs, as lines to copy. */
const PERMISSION_LINES = ['permissions:', '  contents: read', '  packages: write'].join('\n');

const isGitHubRefusal = (failure: Failure): boolean => isRefused(failure) && failure.takesGitHubTokens;
const isJobToken = ({ credential, inWorkflow }: Failure): boolean =>
  credential === 'installation' && inWorkflow;
const newToken = ({ urls }: Failure): string => `make a classic token at ${urls.newToken}`;
const instead = (failure: Failure): string =>
  `${failure.inWorkflow ? 'use GITHUB_TOKEN, or ' : ''}${newToken(failure)}`;

const LACKS_PERMISSION = `The "permissions:" of the job lack "packages: write" (in a reusable workflow those of the calling job count, too). Give it these lines:\n${PERMISSION_LINES}`;

const FORK = `The job runs for a pull request from a fork, so its token may only read, whatever "permissions:" says: push from a run on the base branch instead, and skip this step here:\nif: github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository`;

const DEPENDABOT = `Dependabot has started this run, so the token of the job may only read unless "permissions:" says more: push from a run on the base branch, and skip this step here:\nif: github.actor != 'dependabot[bot]'\nor give the job these lines:\n${PERMISSION_LINES}`;

function hasReadOnlyDefault({ urls }: Failure): string {
  return `The job has no "permissions:", and the default of the repository or organization is read-only. Give it the same lines, or change the default at ${urls.workflowSettings} ("Workflow permissions").`;
}

function isOtherApp(failure: Failure): string {
  return `The token is another GitHub App's: container packages take no App tokens but the job's own, so ${instead(failure)}.`;
}

function lacksSso({ urls, owner }: Failure): string {
  return `"${owner}" demands single sign-on, and the token is not authorized for it: choose "Configure SSO" beside the token at ${urls.tokens}.`;
}

/** What the REST API would have told, had it answered: it names single sign-on in a header. */
function ifUnasked({ facts }: Failure, cause: string): string[] {
  return facts.scopes === undefined ? [cause] : [];
}

const isRoleRefusal = says('permission_denied: write_package', 'permission_denied: create_package');

/** A job's token reaches the images of its own repository alone. */
function isOfOtherRepository({ imageRepository, sourceRepository }: Failure): boolean {
  return imageRepository.toLowerCase() !== sourceRepository.toLowerCase();
}

function shareWithRepository({ sourceRepository, urls }: Failure, role: 'Write' | 'Read'): string {
  return `add ${sourceRepository} with the role "${role}" under "Manage Actions access" at ${urls.packageSettings}`;
}

/** Why GitHub's registries refuse a token that they know (ACT-05). Special cases stand above general ones. */
export const PERMISSION_REMEDIES: readonly Remedy[] = [
  {
    id: 'fine-grained-token',
    title: 'A fine-grained token',
    applies: (failure) => isGitHubRefusal(failure) && failure.credential === 'fine-grained',
    advise: (failure) => [
      `GitHub Packages does not take fine-grained tokens (github_pat_…): ${instead(failure)}.`,
    ],
  },
  {
    id: 'sso',
    title: 'An organization with single sign-on',
    applies: (failure) =>
      isRefused(failure) &&
      (failure.facts.ssoUrl !== undefined || says('saml', 'single sign-on', ' sso')(failure)),
    advise: (failure) => [
      failure.facts.ssoUrl === undefined
        ? lacksSso(failure)
        : `"${failure.owner}" demands single sign-on, and the token is not authorized for it: authorize it at ${failure.facts.ssoUrl}, then run again.`,
    ],
  },
  {
    id: 'untrusted-event',
    title: 'A pull request from a fork, or a run of Dependabot',
    applies: (failure) => isGitHubRefusal(failure) && isJobToken(failure) && failure.isUntrustedEvent,
    advise: ({ isDependabot }) => [isDependabot ? DEPENDABOT : FORK],
  },
  {
    id: 'app-token',
    title: 'A token of a GitHub App',
    applies: (failure) =>
      says('requested installation does not exist')(failure) ||
      (isGitHubRefusal(failure) && failure.credential === 'installation' && !failure.inWorkflow),
    advise: (failure) => [isOtherApp(failure)],
  },
  {
    id: 'codespace-token',
    title: 'A token of a codespace',
    applies: (failure) => failure.credential === 'app-user' && isRoleRefusal(failure),
    advise: (failure) => [
      `The token (ghu_…) is a codespace's, or a GitHub App's that acts for its user, and creates no packages. A codespace may write those that "Manage Codespaces access" at ${failure.urls.packageSettings} opens to its repository; for others ${newToken(failure)}.`,
    ],
  },
  {
    id: 'server-setup',
    title: 'A GitHub Enterprise Server without the container registry',
    applies: (failure) =>
      isRefused(failure) &&
      says('subdomain isolation', 'docker support', 'needs github enterprise server')(failure),
    advise: ({ registry }) => [
      `The server behind ${registry} does not take this image as it is set up: only its administrator can change that. The container registry needs version 3.5, Docker support and subdomain isolation.`,
    ],
  },
  {
    id: 'legacy-rights',
    title: 'An image of the older Docker registry, in a repository that may not be written',
    applies: (failure) =>
      failure.isLegacy &&
      (isRoleRefusal(failure) || (says('installation not allowed')(failure) && isOfOtherRepository(failure))),
    advise: adviseRepository,
  },
  {
    id: 'registry-disabled',
    title: 'The container registry is switched off',
    applies: says('container registry is disabled', 'legacy plan'),
    advise: ({ owner, urls, text }) => [
      text.includes('legacy plan')
        ? `"${owner}" has an old plan without the container registry: its owner has to change the plan before anything can be pushed here.`
        : `The container registry is switched off for "${owner}": an owner of the account switches it on at ${urls.organizationSettings}.`,
    ],
  },
  {
    id: 'legacy-name',
    title: 'A name that the older Docker registry still holds',
    applies: (failure) => isRefused(failure) && failure.facts.isMigrationConflict === true,
    advise: ({ repository }) => [
      `A package of the older Docker registry (docker.pkg.github.com) holds the name ${repository}, and its migration is stopped by a conflict: push under another name, or delete the older package.`,
    ],
  },
  {
    id: 'installation-create',
    title: "The job's token may not create the package",
    applies: says('installation not allowed to create'),
    advise: adviseCreation,
  },
  {
    id: 'installation-write',
    title: "The job's token may not write the package",
    applies: says('installation not allowed to write'),
    advise: (failure) => [
      LACKS_PERMISSION,
      hasReadOnlyDefault(failure),
      // The older registry has no such list: the repository's own rights count.
      ...(failure.isLegacy
        ? []
        : [
            `If the job has that permission, the package is closed to it: ${shareWithRepository(failure, 'Write')}.`,
          ]),
      isOtherApp(failure),
    ],
  },
  {
    id: 'write-package',
    title: 'The package is neither linked to the repository nor shared with it',
    applies: (failure) => says('permission_denied: write_package')(failure) && isJobToken(failure),
    advise: (failure) => [
      `The package exists, ${describeLink(failure)}: ${shareWithRepository(failure, 'Write')}.`,
    ],
  },
  {
    id: 'write-package-person',
    title: 'The person may not write the package',
    applies: says('permission_denied: write_package'),
    advise: (failure) => [
      `You may not write this package: ask its administrator for the role "Write" at ${failure.urls.packageSettings}.`,
      ...ifUnasked(failure, lacksSso(failure)),
    ],
  },
  {
    id: 'create-package',
    title: 'The person may not create packages under this owner',
    applies: says('permission_denied: create_package'),
    advise: (failure) => [
      `You may not create packages under "${failure.owner}": its members may not, which an owner changes at ${failure.urls.organizationSettings} ("Package creation").`,
      `You are no member of "${failure.owner}", or it is misspelt: check ${failure.registry}/${failure.repository}.`,
      ...ifUnasked(failure, lacksSso(failure)),
    ],
  },
  {
    id: 'read-package',
    title: 'The package may not be read',
    applies: says('permission_denied: read_package'),
    advise: (failure) => [
      failure.inWorkflow
        ? `The job's token may not read this package: give the job "permissions: packages: read", and ${shareWithRepository(failure, 'Read')}.`
        : `You may not read this package: ask its administrator for the role "Read" at ${failure.urls.packageSettings}.`,
    ],
  },
  {
    id: 'scopes',
    title: 'The token lacks a scope',
    applies: (failure) =>
      failure.credential !== 'none' &&
      says('does not match expected scopes', 'has the appropriate scopes configured')(failure),
    advise: (failure) => {
      const lacksScope = `The token lacks the scope for this${describeScopes(failure)}: ${newToken(failure)} (read:packages is enough to pull).`;
      // The older registry has the same words for both.
      const isDead = `The token is unknown, expired or revoked: ${instead(failure)}.`;
      return failure.status === 401 ? [isDead, lacksScope] : [lacksScope];
    },
  },
];

function adviseRepository(failure: Failure): readonly [string, ...string[]] {
  const { imageRepository, sourceRepository, urls } = failure;
  const rule = `At the older Docker registry an image has the rights of its repository, ${imageRepository}`;
  if (isJobToken(failure)) {
    return [
      `${rule}, and a job's token is for its own, ${sourceRepository}: correct the name, or ${newToken(failure)} of an account that may write ${imageRepository}.`,
    ];
  }
  return [
    `${rule}: ask an administrator for the role "Write" there at ${urls.repositoryAccess}.`,
    ...ifUnasked(failure, lacksSso(failure)),
  ];
}

function adviseCreation(failure: Failure): readonly [string, ...string[]] {
  const { isForeignOwner, owner, sourceRepository, urls, facts } = failure;
  if (isForeignOwner) {
    return [
      `A job's token creates packages only under the owner of its repository, ${sourceRepository}, and "${owner}" is another one: correct the name, or ${newToken(failure)} of an account that may.`,
    ];
  }
  const missing = [LACKS_PERMISSION, hasReadOnlyDefault(failure)] as const;
  // It may not even read packages, which no policy of an organization brings about.
  if (facts.isIntegrationDenied === true) return [...missing, isOtherApp(failure)];
  return [
    ...missing,
    `The job has that permission, but "${owner}" lets nobody create packages of this visibility: an owner changes it at ${urls.organizationSettings} ("Package creation").`,
    isOtherApp(failure),
  ];
}

function describeLink({ facts, sourceRepository }: Failure): string {
  const linked = facts.package?.repository;
  if (linked === undefined) return `but is not linked to ${sourceRepository} and has not been shared with it`;
  return linked.toLowerCase() === sourceRepository.toLowerCase()
    ? `and is linked to ${linked}, but does not let its workflows write`
    : `is linked to ${linked}, and has not been shared with ${sourceRepository}`;
}

function describeScopes({ facts: { scopes } }: Failure): string {
  if (scopes === undefined) return '';
  return scopes.length === 0 ? ' (it has none)' : ` (it has ${scopes.join(', ')})`;
}
