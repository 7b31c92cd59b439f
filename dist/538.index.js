export const id = 538;
export const ids = [538];
export const modules = {

/***/ 10137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** Bytes with three significant digits in powers of 1000: `1.23 MB` (interfaces §2: GB is 10⁹ bytes). */
function formatBytes(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
        value /= 1000;
        unit++;
    }
    const text = unit === 0 || value >= 99.95 ? value.toFixed(0) : value.toFixed(value >= 9.995 ? 1 : 2);
    return `${text} ${UNITS[unit]}`;
}
/** `0.3 s`, `45 s`, `2 min 5 s`, `1 h 4 min`: never too little. */
function formatSeconds(seconds) {
    const tenths = Math.max(1, Math.ceil(seconds * 10));
    if (tenths < 100)
        return `${tenths / 10} s`;
    const whole = Math.ceil(seconds);
    if (whole < 60)
        return `${whole} s`;
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
/** `sha256:0123456789ab`: enough to tell digests of one image apart. */
function shortDigest(digest) {
    return digest.slice(0, digest.indexOf(':') + 13);
}
/** `1 tag`, `2 tags`. */
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 32456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ subjectOf),
/* harmony export */   g: () => (/* binding */ refusedPackages)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20907);
/* harmony import */ var _registry_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17375);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32054);



/** A token service and an API may have other hosts than the references of their registry, as Docker Hub's have. */
function subjectOf(error, asked) {
    const url = new URL(error.url);
    const [first, ...others] = asked.keys();
    const host = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isRegistryHost */ .EV)(url.host) ? (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRegistryHost */ .k)(url.host) : url.host;
    const isRegistry = asked.has(host) || url.pathname.startsWith('/v2/');
    const isFirst = !isRegistry && first !== undefined && others.length === 0;
    return { registry: isFirst ? first : host, repository: repositoryOf(url) };
}
/** The packages that a run was refused: those whose registries know a GitHub token, and said 403 to it. */
function refusedPackages(error, credentialKinds) {
    const errors = error instanceof AggregateError ? error.errors : [error];
    return errors.flatMap((one) => {
        const refusal = (0,_registry_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .registryErrorOf */ .jR)(one);
        if (refusal?.status !== 403)
            return [];
        const { registry, repository } = subjectOf(refusal, credentialKinds);
        return repository === undefined ? [] : [{ registry, repository }];
    });
}
/** From the path, or from the scope that a token was asked for. */
function repositoryOf(url) {
    const inPath = /^\/v2\/(.+)\/(?:blobs|manifests|tags|referrers)\//.exec(url.pathname)?.[1];
    return inPath ?? /^repository:([^:]+):/.exec(url.searchParams.get('scope') ?? '')?.[1];
}


/***/ }),

/***/ 90538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportFailure: () => (/* binding */ reportFailure)
});

// EXTERNAL MODULE: ./build/oci/errors.js
var errors = __webpack_require__(1787);
// EXTERNAL MODULE: ./build/registry/errors.js
var registry_errors = __webpack_require__(17375);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(44675);
;// CONCATENATED MODULE: ./build/actions/environment.js
/** Whether this process is a step of a workflow. */
function isInWorkflow(environment) {
    return environment.GITHUB_ACTIONS === 'true';
}

// EXTERNAL MODULE: ./build/actions/hosts.js
var actions_hosts = __webpack_require__(20911);
// EXTERNAL MODULE: ./build/actions/refused-request.js
var refused_request = __webpack_require__(32456);
;// CONCATENATED MODULE: ./build/actions/remedy.js
const isRefused = ({ status }) => status === 401 || status === 403;
/** Recognises a failure by words of the answer, in lower case. */
function says(...texts) {
    return ({ text }) => texts.some((part) => text.includes(part));
}

;// CONCATENATED MODULE: ./build/actions/connection-remedies.js

/** Failures on the way to a registry, before it could say anything. */
const CONNECTION_REMEDIES = [
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
        applies: says('self-signed certificate', 'self signed certificate', 'unable to verify the first certificate', 'unable to get local issuer', 'cert_'),
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
const WITHOUT_SECRETS = 'this run, for a pull request from a fork or started by Dependabot, gets none of the secrets of the repository: push from a run on the base branch instead';
/** A registry that wants to know who asks, and does not know the answer. */
const CREDENTIAL_REMEDIES = [
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
        applies: (failure) => isRefused(failure) && failure.takesGitHubTokens && failure.credential === 'installation',
        advise: ({ sourceRepository, urls }) => [
            `The token (ghs_…) may not do this: if it is the job's, give the job "permissions: packages: write" and check that ${sourceRepository} is listed under "Manage Actions access" at ${urls.packageSettings}; if it is another GitHub App's, use GITHUB_TOKEN.`,
        ],
    },
    {
        id: 'dead-credential',
        title: 'A credential that is unknown, expired or revoked',
        applies: (failure) => failure.status === 401 || (failure.status === 403 && says('denied denied', 'invalid token')(failure)),
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

// EXTERNAL MODULE: ./build/actions/format.js
var format = __webpack_require__(10137);
;// CONCATENATED MODULE: ./build/actions/permission-remedies.js

/** What a job needs, as lines to copy. */
const PERMISSION_LINES = ['permissions:', '  contents: read', '  packages: write'].join('\n');
const isGitHubRefusal = (failure) => isRefused(failure) && failure.takesGitHubTokens;
const isJobToken = ({ credential, inWorkflow }) => credential === 'installation' && inWorkflow;
const newToken = ({ urls }) => `make a classic token at ${urls.newToken}`;
const instead = (failure) => `${failure.inWorkflow ? 'use GITHUB_TOKEN, or ' : ''}${newToken(failure)}`;
const LACKS_PERMISSION = `The "permissions:" of the job lack "packages: write" (in a reusable workflow those of the calling job count, too). Give it these lines:\n${PERMISSION_LINES}`;
const FORK = `The job runs for a pull request from a fork, so its token may only read, whatever "permissions:" says: push from a run on the base branch instead, and skip this step here:\nif: github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository`;
const DEPENDABOT = `Dependabot has started this run, so the token of the job may only read unless "permissions:" says more: push from a run on the base branch, and skip this step here:\nif: github.actor != 'dependabot[bot]'\nor give the job these lines:\n${PERMISSION_LINES}`;
function hasReadOnlyDefault({ urls }) {
    return `The job has no "permissions:", and the default of the repository or organization is read-only. Give it the same lines, or change the default at ${urls.workflowSettings} ("Workflow permissions").`;
}
function isOtherApp(failure) {
    return `The token is another GitHub App's: container packages take no App tokens but the job's own, so ${instead(failure)}.`;
}
function lacksSso({ urls, owner }) {
    return `"${owner}" demands single sign-on, and the token is not authorized for it: choose "Configure SSO" beside the token at ${urls.tokens}.`;
}
/** What the REST API would have told, had it answered: it names single sign-on in a header. */
function ifUnasked({ facts }, cause) {
    return facts.scopes === undefined ? [cause] : [];
}
const isRoleRefusal = says('permission_denied: write_package', 'permission_denied: create_package');
/** A job's token reaches the images of its own repository alone. */
function isOfOtherRepository({ imageRepository, sourceRepository }) {
    return imageRepository.toLowerCase() !== sourceRepository.toLowerCase();
}
function shareWithRepository({ sourceRepository, urls }, role) {
    return `add ${sourceRepository} with the role "${role}" under "Manage Actions access" at ${urls.packageSettings}`;
}
/** Why GitHub's registries refuse a token that they know (ACT-05). Special cases stand above general ones. */
const PERMISSION_REMEDIES = [
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
        applies: (failure) => isRefused(failure) &&
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
        applies: (failure) => says('requested installation does not exist')(failure) ||
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
        applies: (failure) => isRefused(failure) &&
            says('subdomain isolation', 'docker support', 'needs github enterprise server')(failure),
        advise: ({ registry }) => [
            `The server behind ${registry} does not take this image as it is set up: only its administrator can change that. The container registry needs version 3.5, Docker support and subdomain isolation.`,
        ],
    },
    {
        id: 'legacy-rights',
        title: 'An image of the older Docker registry, in a repository that may not be written',
        applies: (failure) => failure.isLegacy &&
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
        applies: (failure) => failure.credential !== 'none' &&
            says('does not match expected scopes', 'has the appropriate scopes configured')(failure),
        advise: (failure) => {
            const lacksScope = `The token lacks the scope for this${describeScopes(failure)}: ${newToken(failure)} (read:packages is enough to pull).`;
            // The older registry has the same words for both.
            const isDead = `The token is unknown, expired or revoked: ${instead(failure)}.`;
            return failure.status === 401 ? [isDead, lacksScope] : [lacksScope];
        },
    },
];
function adviseRepository(failure) {
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
function adviseCreation(failure) {
    const { isForeignOwner, owner, sourceRepository, urls, facts } = failure;
    if (isForeignOwner) {
        return [
            `A job's token creates packages only under the owner of its repository, ${sourceRepository}, and "${owner}" is another one: correct the name, or ${newToken(failure)} of an account that may.`,
        ];
    }
    const missing = [LACKS_PERMISSION, hasReadOnlyDefault(failure)];
    // It may not even read packages, which no policy of an organization brings about.
    if (facts.isIntegrationDenied === true)
        return [...missing, isOtherApp(failure)];
    return [
        ...missing,
        `The job has that permission, but "${owner}" lets nobody create packages of this visibility: an owner changes it at ${urls.organizationSettings} ("Package creation").`,
        isOtherApp(failure),
    ];
}
function describeLink({ facts, sourceRepository }) {
    const linked = facts.package?.repository;
    if (linked === undefined)
        return `but is not linked to ${sourceRepository} and has not been shared with it`;
    return linked.toLowerCase() === sourceRepository.toLowerCase()
        ? `and is linked to ${linked}, but does not let its workflows write`
        : `is linked to ${linked}, and has not been shared with ${sourceRepository}`;
}
function describeScopes({ facts: { scopes } }) {
    if (scopes === undefined)
        return '';
    return scopes.length === 0 ? ' (it has none)' : ` (it has ${scopes.join(', ')})`;
}

;// CONCATENATED MODULE: ./build/actions/remedies.js





const LOST_PART = 'The registry lost a part of the image between upload and manifest, which passes: run again.';
/** What the reference registry wants to be told, in version 2 and 3. */
const ALLOWED_URLS = ['validation:', '  manifests:', '    urls:', "      allow: ['^https://']"].join('\n');
const FOREIGN_LAYERS = {
    id: 'foreign-layers',
    title: 'Foreign layers that the registry does not allow',
    // Version 2 leaves out what is wrong with the layer, and says only that there is something, beside the blob that it misses.
    applies: says('invalid url on layer', 'unknown unknown error\nmanifest_blob_unknown'),
    advise: (failure) => {
        const { registry } = failure;
        const cause = `The image has foreign layers, such as the base layers of Windows, and ${registry} does not allow the addresses where they are: allow them in its configuration:\n${ALLOWED_URLS}`;
        return says('invalid url on layer')(failure) ? [cause] : [cause, LOST_PART];
    },
};
const RATE_LIMIT = {
    id: 'rate-limit',
    title: 'Too many requests',
    applies: (failure) => failure.status === 429 || (isRefused(failure) && says('rate limit')(failure)),
    advise: ({ retryAfterMs = 0 }) => [
        retryAfterMs > retry/* DEFAULT_RETRY_POLICY */.cO.maxRetryAfterMs
            ? `The registry limits requests, and takes none for ${(0,format/* formatSeconds */.Xo)(retryAfterMs / 1000)}: run again then, with a smaller "concurrency" or fewer jobs at once.`
            : 'The registry limits requests, and waiting did not help: run again later, with a smaller "concurrency" or fewer jobs at once.',
    ],
};
/** What is wrong with the content, or with the registry itself. */
const CONTENT_REMEDIES = [
    {
        id: 'damaged',
        title: 'Content that is not what its digest says',
        applies: says('digest_invalid'),
        advise: () => [
            'What arrived is not what its digest says: the source is damaged, or something on the way changes bytes. Build the image again.',
        ],
    },
    FOREIGN_LAYERS,
    {
        id: 'missing-part',
        title: 'A part that the registry has lost',
        applies: says('manifest_blob_unknown'),
        advise: () => [LOST_PART],
    },
    {
        id: 'no-pushes',
        title: 'A registry that takes no pushes',
        applies: ({ status }) => status === 405,
        advise: ({ registry }) => [
            `${registry} takes no pushes: it is set to read-only, or it is a cache of another registry. Push to that one, or have this one opened.`,
        ],
    },
    {
        id: 'too-large',
        title: 'A part that is too large',
        applies: (failure) => failure.status === 413 || (failure.status === 416 && says('too large')(failure)),
        advise: ({ isGitHub }) => [
            isGitHub
                ? 'A part of the image is too large: GitHub takes layers of up to 10 GB, each within ten minutes. Split the layer.'
                : 'A part of the image is too large for the registry, or for a proxy before it: raise its body limit or split the layer.',
        ],
    },
    {
        id: 'not-found',
        title: 'Nothing there, or nothing that may be seen',
        applies: ({ status }) => status === 404,
        advise: ({ registry, repository, credential }) => [
            `${registry}/${repository} is not there, or ${credential === 'none' ? 'is private and there is no login' : 'this login may not see it'}: check name and tag.`,
        ],
    },
    {
        id: 'server',
        title: 'A registry in trouble',
        applies: ({ status }) => status !== undefined && status >= 500,
        advise: ({ registry, isGitHub }) => [
            `${registry} has trouble, and trying again did not help: run again later${isGitHub ? ' (https://www.githubstatus.com says what is known)' : ' and look at the log of the registry'}.`,
        ],
    },
];
/** The one table of remedies. The first row that applies speaks, so special cases stand above general ones. */
const REMEDIES = [
    RATE_LIMIT,
    ...PERMISSION_REMEDIES,
    ...CONNECTION_REMEDIES,
    ...CREDENTIAL_REMEDIES,
    ...CONTENT_REMEDIES,
];

;// CONCATENATED MODULE: ./build/actions/explain.js






/**
 * The message of `error`, and after it cause and way out when a registry's answer lies beneath. Where it can be one of several causes
 * they are listed, one a line; so are several errors.
 */
function explain(error, circumstances) {
    if (error instanceof AggregateError) {
        return error.errors.map((one) => explain(one, circumstances)).join('\n');
    }
    const refusal = (0,registry_errors/* registryErrorOf */.jR)(error);
    if (refusal === undefined)
        return error.message;
    const failure = describeFailure(refusal, circumstances);
    const remedy = REMEDIES.find(({ applies }) => applies(failure));
    if (remedy === undefined)
        return error.message;
    return `${error.message.replace(/\.$/, '')}. ${formatAdvice(remedy.advise(failure))}`;
}
function formatAdvice(advice) {
    if (advice.length === 1)
        return indent(advice[0], '  ');
    const causes = advice.map((cause, position) => `  ${position + 1}. ${indent(cause, '     ')}`);
    return ['It is one of these, the likeliest first:', ...causes].join('\n');
}
/** All lines but the first. */
function indent(text, margin) {
    return text.replaceAll('\n', `\n${margin}`);
}
function describeFailure(error, circumstances) {
    const { environment, hosts, credentialKinds } = circumstances;
    const { registry, repository: name = 'OWNER/NAME' } = (0,refused_request/* subjectOf */.e)(error, credentialKinds);
    const [owner = '', second = ''] = name.split('/');
    const imageRepository = `${owner}/${second}`;
    const sourceRepository = environment.GITHUB_REPOSITORY || "the workflow's repository";
    const isGitHub = (0,actions_hosts/* isServerRegistry */.Ng)(registry, hosts);
    const takesGitHubTokens = isGitHub || ((0,actions_hosts/* isTestRegistry */.GV)(registry, hosts) && error.isOfGitHub);
    return {
        registry,
        repository: name,
        owner,
        status: error.status,
        retryAfterMs: (0,retry/* parseRetryAfter */.mu)(error.retryAfter, Date.now()),
        text: textOf(error),
        credential: loginOf(registry, takesGitHubTokens, circumstances),
        isGitHub,
        takesGitHubTokens,
        isLegacy: (0,actions_hosts/* isLegacyRegistry */.hq)(registry, hosts),
        hasProxy: hasProxy(registry, environment),
        inWorkflow: isInWorkflow(environment),
        isUntrustedEvent: circumstances.event.isUntrusted,
        isDependabot: circumstances.event.isDependabot,
        sourceRepository,
        imageRepository,
        isForeignOwner: sourceRepository.includes('/') && !isOwnedBy(sourceRepository, owner),
        facts: circumstances.facts.get(`${registry}/${name}`) ?? {},
        urls: urlsOf(error, { registry, name, owner, imageRepository, sourceRepository }, circumstances),
    };
}
/** What counts as a login. The job's token is offered to every registry of this machine: to a foreign one it is none. */
function loginOf(registry, takesGitHubTokens, { credentialKinds, hosts }) {
    const kind = credentialKinds.get(registry) ?? 'none';
    const isOffered = kind !== 'unknown' && (0,actions_hosts/* isTestRegistry */.GV)(registry, hosts);
    return isOffered && !takesGitHubTokens ? 'none' : kind;
}
function hasProxy(registry, { https_proxy, HTTPS_PROXY }) {
    return !(0,actions_hosts/* isLoopbackRegistry */.jW)(registry) && Boolean(https_proxy || HTTPS_PROXY);
}
function urlsOf({ url }, { registry, name, owner, imageRepository, sourceRepository }, { hosts, event, facts }) {
    const ownerKind = facts.get(`${registry}/${name}`)?.ownerKind ??
        (isOwnedBy(sourceRepository, owner) ? event.ownerKind : undefined);
    const place = { registry, repository: name, origin: new URL(url).origin };
    const page = (0,actions_hosts/* packagePageUrl */.Ru)(place, hosts) ?? `https://${registry}/${name}`;
    return {
        packageSettings: (0,actions_hosts/* packageSettingsUrl */.vy)(place, ownerKind, hosts) ?? `${page} ("Package settings")`,
        organizationSettings: (0,actions_hosts/* accountPackagesUrl */.Qq)(owner, ownerKind, hosts),
        repositoryAccess: (0,actions_hosts/* repositoryAccessUrl */.kp)(imageRepository, hosts),
        workflowSettings: (0,actions_hosts/* workflowSettingsUrl */.c0)(sourceRepository, hosts),
        newToken: (0,actions_hosts/* newTokenUrl */.bw)(hosts),
        tokens: (0,actions_hosts/* tokensUrl */.cx)(hosts),
    };
}
function isOwnedBy(repository, owner) {
    return repository.toLowerCase().startsWith(`${owner.toLowerCase()}/`);
}
/** Codes and messages of the answer and of all causes, for recognition only. */
function textOf(error) {
    const answers = error.errors.map(({ code, message = '' }) => `${code} ${message}`);
    const details = error.errors.flatMap(({ detail }) => (typeof detail === 'string' ? detail : []));
    return [...answers, ...details, ...causesOf(error)].join('\n').toLowerCase();
}
function causesOf(error) {
    const texts = [];
    for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
        texts.push(`${cause.code ?? ''} ${cause.message}`);
        if (cause instanceof AggregateError)
            texts.push(...cause.errors.map(String));
    }
    return texts;
}

// EXTERNAL MODULE: ./build/actions/system-error.js
var system_error = __webpack_require__(77988);
// EXTERNAL MODULE: ./build/actions/workflow-event.js
var workflow_event = __webpack_require__(9186);
;// CONCATENATED MODULE: ./build/actions/report-failure.js






/** Tells why a run failed: in one line with its remedy, or for a defect of ours with everything that a bug report needs. */
function reportFailure(error, run) {
    const { log } = run;
    if (!(error instanceof Error)) {
        log.error(`unexpected error: ${String(error)}`);
    }
    else if (isExpected(error)) {
        log.error(explainIn(error, run));
    }
    else {
        log.error(`unexpected error: ${error.message}`);
        log.group('Details for a bug report', stackOf(error));
    }
}
/** Errors that say what to do stay that, however they are wrapped. Anything else is a defect of the program. */
function isExpected(error) {
    const isKnown = error instanceof errors/* UserError */.y ||
        error instanceof errors/* IntegrityError */.c ||
        error instanceof registry_errors/* RegistryError */.gl ||
        (0,system_error/* isSystemError */.O)(error);
    if (error instanceof AggregateError)
        return error.errors.every(isExpected);
    return isKnown || (error.cause instanceof Error && isExpected(error.cause));
}
function explainIn(error, { environment, credentialKinds, facts }) {
    // Without an answer there is nothing to look up, and the server URL may be the very thing that is wrong.
    if (!(error instanceof AggregateError) && (0,registry_errors/* registryErrorOf */.jR)(error) === undefined)
        return error.message;
    return explain(error, {
        environment,
        hosts: (0,actions_hosts/* readServerHosts */.PL)(environment),
        event: (0,workflow_event/* readWorkflowEvent */.mE)(environment),
        credentialKinds,
        facts,
    });
}
function stackOf(error) {
    const lines = (error.stack ?? error.message).split('\n');
    return error.cause instanceof Error ? [...lines, 'caused by:', ...stackOf(error.cause)] : lines;
}


/***/ }),

/***/ 77988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isSystemError)
/* harmony export */ });
/** Whether the operating system refused something: a file that cannot be read, a full disk. Its message names call and path. */
function isSystemError(error) {
    return (error instanceof Error &&
        typeof error.code === 'string' &&
        typeof error.syscall === 'string');
}


/***/ }),

/***/ 9186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ readPullRequest),
/* harmony export */   HR: () => (/* binding */ knownOwnerKind),
/* harmony export */   k2: () => (/* binding */ readEventDocument),
/* harmony export */   mE: () => (/* binding */ readWorkflowEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const PULL_REQUEST_EVENTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
/** The events whose token is read-only when Dependabot is behind them (docs.github.com, "Dependabot on GitHub Actions"). */
const DEPENDABOT_EVENTS = [...PULL_REQUEST_EVENTS, 'push', 'create', 'deployment', 'deployment_status'];
/** Reads the event's file (`GITHUB_EVENT_PATH`). Outside a workflow nothing is known. */
function readWorkflowEvent(environment) {
    const event = readEventDocument(environment.GITHUB_EVENT_PATH);
    const name = environment.GITHUB_EVENT_NAME ?? '';
    const isDependabot = environment.GITHUB_ACTOR === 'dependabot[bot]' && DEPENDABOT_EVENTS.includes(name);
    return {
        isUntrusted: isDependabot || (PULL_REQUEST_EVENTS.includes(name) && isFromFork(event.pull_request)),
        isDependabot,
        ownerKind: ownerKindOf(event.repository?.owner?.type),
    };
}
/** The kind of the owner of a package, where that is the owner of the workflow's repository. */
function knownOwnerKind(packageName, environment) {
    const [owner = ''] = packageName.split('/');
    const isOwn = environment.GITHUB_REPOSITORY?.toLowerCase().startsWith(`${owner.toLowerCase()}/`);
    return isOwn === true ? readWorkflowEvent(environment).ownerKind : undefined;
}
/** Undefined for a run that is for no pull request, and for no group of them in a merge queue. */
function readPullRequest(environment) {
    const event = readEventDocument(environment.GITHUB_EVENT_PATH);
    const { pull_request: pullRequest, merge_group: group } = event;
    const repository = pullRequest?.base?.repo?.full_name ?? event.repository?.full_name;
    const [base, head] = [pullRequest?.base?.sha ?? group?.base_sha, pullRequest?.head?.sha ?? group?.head_sha];
    if (typeof repository !== 'string' || typeof base !== 'string' || typeof head !== 'string')
        return undefined;
    return { base: { repository, sha: base }, headSha: head };
}
/** A fork may have pull requests of its own, between its branches; a fork that was deleted is null. */
function isFromFork({ head, base } = {}) {
    if (head?.repo === null)
        return true;
    const [from, to] = [head?.repo?.full_name, base?.repo?.full_name];
    return from !== undefined && to !== undefined ? from !== to : head?.repo?.fork === true;
}
/** The event as GitHub sent it; empty where there is none. */
function readEventDocument(path) {
    if (path === undefined || path === '')
        return {};
    try {
        const value = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        // It only sharpens a message: an absent or odd file must not hide the error that is being explained.
        return {};
    }
}
function ownerKindOf(type) {
    if (type === 'Organization')
        return 'organization';
    return type === 'User' ? 'user' : undefined;
}


/***/ }),

/***/ 32054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ originsOf),
/* harmony export */   k: () => (/* binding */ parseRegistryHost)
/* harmony export */ });
/* harmony import */ var _http_addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5249);
/* harmony import */ var _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20907);



/** Docker Hub answers for its references elsewhere. */
const API_HOSTS = { 'docker.io': 'registry-1.docker.io' };
const DOCKER_HUB_KEYS = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/**
 * Reads a registry as people write it: `ghcr.io`, `https://ghcr.io/`, `localhost:5000`, `https://index.docker.io/v1/` (AUTH-10).
 * @returns `host[:port]` as in references, in lower case
 * @throws UserError that says what a registry looks like
 */
function parseRegistryHost(text) {
    const host = text
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/\/(?:v[12]\/?)?$/, '')
        .toLowerCase();
    if ((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isRegistryHost */ .EV)(host))
        return DOCKER_HUB_KEYS.has(host) ? 'docker.io' : host;
    throw new _oci_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`invalid registry ${JSON.stringify(text)}: expected HOST or HOST:PORT, such as ghcr.io or localhost:5000, without a path`);
}
/** The origins at which `registry` (`host[:port]`) may answer, in the order in which to try them. */
function originsOf(registry, plainHttp) {
    const host = API_HOSTS[registry] ?? registry;
    const secure = new URL(`https://${host}`);
    const plain = new URL(`http://${host}`);
    if (plainHttp === true)
        return [plain];
    return plainHttp === 'auto' && (0,_http_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopbackHost */ .c)(secure.hostname) ? [secure, plain] : [secure];
}


/***/ })

};
