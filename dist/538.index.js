export const id = 538;
export const ids = [538,8925];
export const modules = {

/***/ 32456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ subjectOf),
/* harmony export */   g: () => (/* binding */ refusedPackages)
/* harmony export */ });
/* harmony import */ var _registry_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17375);

/** A token service and an API may have other hosts than the references of their registry, as Docker Hub's have. */
function subjectOf(error, asked) {
    const url = new URL(error.url);
    const [first, ...others] = asked.keys();
    const isKnown = asked.has(url.host) || first === undefined || others.length > 0;
    return { registry: isKnown ? url.host : first, repository: repositoryOf(url) };
}
/** The packages that a run was refused: those whose registries know a GitHub token, and said 403 to it. */
function refusedPackages(error, credentialKinds) {
    const errors = error instanceof AggregateError ? error.errors : [error];
    return errors.flatMap((one) => {
        const refusal = (0,_registry_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .registryErrorOf */ .jR)(one);
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
        advise: ({ registry }) => [
            `Nothing answers at ${registry}: check host and port, and that the registry runs.`,
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
/** A registry that wants to know who asks, and does not know the answer. */
const CREDENTIAL_REMEDIES = [
    {
        id: 'no-credential',
        title: 'No login',
        applies: (failure) => isRefused(failure) && failure.credential === 'none',
        advise: ({ registry, inWorkflow }) => [
            inWorkflow
                ? `There is no login for ${registry}: put the login action (or docker/login-action) before this step.`
                : `There is no login for ${registry}: run "ghcr-actions login --registry ${registry} --username NAME --password-stdin" first.`,
        ],
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
            `If the job has that permission, the package is closed to it: ${shareWithRepository(failure, 'Write')}.`,
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
        applies: says('does not match expected scopes', 'has the appropriate scopes configured'),
        advise: (failure) => [
            `The token lacks the scope for this${describeScopes(failure)}: ${newToken(failure)} (read:packages is enough to pull).`,
        ],
    },
];
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



const RATE_LIMIT = {
    id: 'rate-limit',
    title: 'Too many requests',
    applies: (failure) => failure.status === 429 || (isRefused(failure) && says('rate limit')(failure)),
    advise: () => [
        'The registry limits requests, and waiting did not help: run again later, with a smaller "concurrency" or fewer jobs at once.',
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
    {
        id: 'missing-part',
        title: 'A part that the registry has lost',
        applies: says('manifest_blob_unknown'),
        advise: () => [
            'The registry lost a part of the image between upload and manifest, which passes: run again.',
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
    const [owner = ''] = name.split('/');
    const sourceRepository = environment.GITHUB_REPOSITORY || "the workflow's repository";
    return {
        registry,
        repository: name,
        owner,
        status: error.status,
        text: textOf(error),
        credential: credentialKinds.get(registry) ?? 'none',
        isGitHub: (0,actions_hosts/* isServerRegistry */.Ng)(registry, hosts),
        takesGitHubTokens: (0,actions_hosts/* mayReceiveDefaultToken */.nb)(registry, hosts),
        inWorkflow: isInWorkflow(environment),
        isUntrustedEvent: circumstances.event.isUntrusted,
        isDependabot: circumstances.event.isDependabot,
        sourceRepository,
        isForeignOwner: sourceRepository.includes('/') && !isOwnedBy(sourceRepository, owner),
        facts: circumstances.facts.get(`${registry}/${name}`) ?? {},
        urls: urlsOf({ registry, name, owner, sourceRepository }, circumstances),
    };
}
function urlsOf({ registry, name, owner, sourceRepository }, { hosts, event, facts }) {
    const ownerKind = facts.get(`${registry}/${name}`)?.ownerKind ??
        (isOwnedBy(sourceRepository, owner) ? event.ownerKind : undefined);
    const page = (0,actions_hosts/* packagePageUrl */.Ru)(registry, name, hosts) ?? `https://${registry}/${name}`;
    return {
        packageSettings: (0,actions_hosts/* packageSettingsUrl */.vy)(name, ownerKind, hosts) ?? `${page} ("Package settings")`,
        organizationSettings: (0,actions_hosts/* accountPackagesUrl */.Qq)(owner, ownerKind, hosts),
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
    return [...answers, ...causesOf(error)].join('\n').toLowerCase();
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

/***/ 25621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ BodyTooLargeError),
/* harmony export */   Mb: () => (/* binding */ passBody),
/* harmony export */   jM: () => (/* binding */ readBodyStart),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _receive_buffers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78270);

/** A body that is longer than its reader allows. */
class BodyTooLargeError extends Error {
    name = 'BodyTooLargeError';
}
/** Collects a body of at most `limit` bytes. @throws BodyTooLargeError as soon as there are more */
async function readBody(body, limit) {
    const chunks = [];
    let seen = 0;
    for await (const chunk of body) {
        seen += chunk.byteLength;
        if (seen > limit)
            throw new BodyTooLargeError(`the answer has more than ${limit} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** The first bytes of a body, at most `limit`; what follows is dropped. */
async function readBodyStart(body, limit) {
    const chunks = [];
    let seen = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        seen += chunk.byteLength;
        if (seen >= limit)
            break;
    }
    return Buffer.concat(chunks).subarray(0, limit);
}
/** The chunks of a body, none of which may be kept: the memory of each is received into again when the next one is asked for. */
async function* passBody(body) {
    for await (const chunk of body) {
        yield chunk;
        (0,_receive_buffers_js__WEBPACK_IMPORTED_MODULE_0__/* .recycle */ .i)(chunk);
    }
}


/***/ }),

/***/ 54856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TX: () => (/* binding */ isNetworkError),
/* harmony export */   U4: () => (/* binding */ isPlainTextAnswer),
/* harmony export */   gl: () => (/* binding */ describeNetworkError)
/* harmony export */ });
/* harmony import */ var _undici_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78925);

const NETWORK_CODES = new Set([
    'EAI_AGAIN',
    'ECONNABORTED',
    'ECONNREFUSED',
    'ECONNRESET',
    'EHOSTDOWN',
    'EHOSTUNREACH',
    'ENETDOWN',
    'ENETRESET',
    'ENETUNREACH',
    'EPIPE',
    'ETIMEDOUT',
    'UND_ERR_BODY_TIMEOUT',
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_PRX_TLS',
    'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
    'UND_ERR_SOCKET',
]);
/** Whether a request failed on the way, so that the same request may succeed when it is sent again. */
function isNetworkError(error) {
    if (!(error instanceof Error))
        return false;
    return error instanceof _undici_js__WEBPACK_IMPORTED_MODULE_0__/* .errors */ .sO.HTTPParserError || NETWORK_CODES.has(codeOf(error));
}
/**
 * Whether a TLS handshake failed because the other side does not speak TLS at all. False for a certificate that is not trusted:
 * that side does, and may be an impostor.
 */
function isPlainTextAnswer(error) {
    if (!(error instanceof Error))
        return false;
    const code = codeOf(error);
    return code === 'EPROTO' || code.startsWith('ERR_SSL_');
}
/** What happened, in one line: the code and the message of the innermost known cause. */
function describeNetworkError(error) {
    const inner = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
    const message = String(inner.message || error.message);
    const code = codeOf(error);
    return code === '' || message.includes(code) ? message : `${message} (${code})`;
}
function codeOf(error) {
    const { code } = error;
    return typeof code === 'string' ? code : '';
}


/***/ }),

/***/ 78270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ recycle),
/* harmony export */   o: () => (/* binding */ createReceiver)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/** What a socket receives at once where so much has arrived: four times what Node asks the kernel for by itself. */
const BUFFER_BYTES = 256 * 1024;
/** Less than this is copied out, so that a short answer does not keep a whole buffer. */
const SMALL_BYTES = 64 * 1024;
const MAX_FREE_BUFFERS = 16;
const freeBuffers = [];
/** How many bytes have arrived in a buffer that has been handed out. */
const filledBytes = new WeakMap();
/**
 * The `onread` option for a socket: large reads into memory that is used again.
 * @param push takes what has arrived, and says whether more may come
 */
function createReceiver(push) {
    let current = takeBuffer();
    return {
        buffer: () => current,
        callback(count) {
            const arrived = current.subarray(0, count);
            if (count < SMALL_BYTES)
                return push(node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(arrived));
            filledBytes.set(arrived.buffer, count);
            current = takeBuffer();
            return push(arrived);
        },
    };
}
/**
 * Gives back the memory of a received chunk that nobody looks at any more. Only the last bytes of a buffer free it, since those
 * before have been passed on by then. What is not given back is left to the garbage collector; any other memory is let alone.
 */
function recycle({ buffer, byteOffset, byteLength }) {
    if (filledBytes.get(buffer) !== byteOffset + byteLength)
        return;
    filledBytes.delete(buffer);
    if (freeBuffers.length < MAX_FREE_BUFFERS)
        freeBuffers.push(node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(buffer));
}
function takeBuffer() {
    return freeBuffers.pop() ?? node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.allocUnsafeSlow(BUFFER_BYTES);
}


/***/ }),

/***/ 32616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ redactUrl)
/* harmony export */ });
/** Query parameters of the registry protocol, whose values say what was asked for and are no secrets. */
const HARMLESS_PARAMETERS = new Set([
    'artifactType',
    'digest',
    'digest-algorithm',
    'from',
    'last',
    'mount',
    'n',
    'scope',
    'service',
    'tag',
]);
/** A URL for messages: no user name, no password, no fragment, and every query value but the harmless ones as `REDACTED`. */
function redactUrl(url) {
    const shown = new URL(url);
    shown.username = '';
    shown.password = '';
    shown.hash = '';
    const query = [...url.searchParams].map(([name, value]) => `${encodeURIComponent(name)}=${HARMLESS_PARAMETERS.has(name) ? readable(value) : 'REDACTED'}`);
    shown.search = '';
    return query.length === 0 ? shown.href : `${shown.href}?${query.join('&')}`;
}
/** Colons, slashes and commas need no escape in a query and make digests and scopes legible. */
function readable(value) {
    return encodeURIComponent(value).replace(/%(3A|2F|2C)/g, decodeURIComponent);
}


/***/ }),

/***/ 78925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Agent: () => (/* binding */ Http1Agent),
/* harmony export */   J2: () => (/* binding */ Http1ProxyAgent),
/* harmony export */   Kj: () => (/* binding */ Http1Client),
/* harmony export */   U$: () => (/* reexport default export from named module */ undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_1__),
/* harmony export */   n3: () => (/* binding */ HTTP_1),
/* harmony export */   sO: () => (/* reexport default export from named module */ undici_lib_core_errors_js__WEBPACK_IMPORTED_MODULE_2__)
/* harmony export */ });
/* harmony import */ var undici_lib_api_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56615);
/* harmony import */ var undici_lib_core_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59136);
/* harmony import */ var undici_lib_core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68707);
/* harmony import */ var undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57405);
/* harmony import */ var undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23701);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30883);
/* harmony import */ var undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53137);







// What the index does: it gives dispatchers their verbs.
Object.assign(undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_5__.prototype, undici_lib_api_index_js__WEBPACK_IMPORTED_MODULE_0__);
/** The protocol that every registry, proxy and daemon handles well. The programs of dist/ know no other (scripts/without-http2.ts). */
const HTTP_1 = { allowH2: false };
class Http1Agent extends undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_3__ {
    constructor(options = {}) {
        super({ ...options, ...HTTP_1 });
    }
}
class Http1Client extends undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_4__ {
    constructor(url, options = {}) {
        super(url, { ...options, ...HTTP_1 });
    }
}
class Http1ProxyAgent extends undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_6__ {
    constructor(options = {}) {
        super({ ...options, ...HTTP_1 });
    }
}



/***/ }),

/***/ 17375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   gl: () => (/* binding */ RegistryError),
/* harmony export */   jR: () => (/* binding */ registryErrorOf),
/* harmony export */   qi: () => (/* binding */ unlessDenied),
/* harmony export */   vu: () => (/* binding */ isRefusal)
/* harmony export */ });
/* unused harmony export parseErrors */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var _http_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25621);
/* harmony import */ var _http_network_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54856);
/* harmony import */ var _http_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32616);




const MAX_ERROR_BODY_BYTES = 64 * 1024;
const MAX_ERRORS = 20;
const MAX_TEXT_LENGTH = 1000;
/** A request that a registry or its token service refused, or did not answer: `METHOD url: status: CODE message`. One line. */
class RegistryError extends Error {
    name = 'RegistryError';
    method;
    /** Redacted. */
    url;
    status;
    errors;
    /** The Retry-After header as it came. */
    retryAfter;
    constructor({ method, url, status, errors = [], retryAfter, cause }) {
        const shownUrl = (0,_http_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(url);
        super(`${method} ${shownUrl}: ${reason(status, errors, cause)}`, cause === undefined ? {} : { cause });
        this.method = method;
        this.url = shownUrl;
        this.status = status;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }
    /** Whether the answer carries this code, such as `MANIFEST_UNKNOWN`. */
    hasCode(code) {
        return this.errors.some((error) => error.code === code);
    }
}
/** Whether `error` is a refusal with one of these statuses. */
function isRefusal(error, ...statuses) {
    return error instanceof RegistryError && error.status !== undefined && statuses.includes(error.status);
}
/**
 * False for a refused question, which is no answer to it: what is tried next is refused with the registry's reason, if at all.
 * Any other error is thrown on.
 */
function unlessDenied(error) {
    if (isRefusal(error, 401, 403))
        return false;
    throw error;
}
/** The registry's answer behind an error, however it is wrapped: remedies are chosen by it. */
function registryErrorOf(error) {
    for (let current = error; current instanceof Error; current = current.cause) {
        if (current instanceof RegistryError)
            return current;
    }
    return undefined;
}
/** Reads the answer's error body (at most 64 KiB) and makes the error to throw. Consumes the answer. */
async function refusalOf(method, response) {
    const { status, headers, url } = response;
    // A body that breaks off leaves the status, which says enough.
    const body = await (0,_http_body_js__WEBPACK_IMPORTED_MODULE_1__/* .readBodyStart */ .jM)(response.body, MAX_ERROR_BODY_BYTES).catch(() => Buffer.alloc(0));
    const retryAfter = headers['retry-after'];
    return new RegistryError({ method, url, status, errors: parseErrors(body.toString()), retryAfter });
}
/** Reads `{"errors":[{code, message, detail}]}`, tolerating what is missing. Empty for anything else, such as a proxy's page. */
function parseErrors(body) {
    const errors = parseJson(body)?.errors;
    if (!Array.isArray(errors))
        return [];
    return errors.slice(0, MAX_ERRORS).flatMap((entry) => {
        if (typeof entry !== 'object' || entry === null)
            return [];
        const { code, message, detail } = entry;
        return [
            {
                code: oneLine(typeof code === 'string' ? code : 'UNKNOWN'),
                ...(typeof message === 'string' ? { message: oneLine(message) } : {}),
                ...(detail === undefined || detail === null ? {} : { detail }),
            },
        ];
    });
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // An answer that is not JSON has no codes to read.
        return undefined;
    }
}
function reason(status, errors, cause) {
    const inner = cause instanceof Error ? (0,_http_network_error_js__WEBPACK_IMPORTED_MODULE_2__/* .describeNetworkError */ .gl)(cause) : undefined;
    if (status === undefined)
        return inner ?? 'no answer';
    const texts = errors.map(({ code, message, detail }) => [code, message, describeDetail(detail)].filter((part) => part !== undefined && part !== '').join(' '));
    const words = texts.length > 0 ? texts.join('; ') : (inner ?? node_http__WEBPACK_IMPORTED_MODULE_0__.STATUS_CODES[status] ?? 'unknown status');
    return `${status}: ${words}`;
}
/** Short details name the blob or field that is meant; long ones are dumps. */
function describeDetail(detail) {
    if (detail === undefined)
        return undefined;
    const text = typeof detail === 'string' ? detail : JSON.stringify(detail);
    return text.length > 200 || text === '{}' ? undefined : `(${oneLine(text)})`;
}
/** Servers' words are untrusted: no line of a log is theirs to begin, and none of them is endless. */
function oneLine(text) {
    return text
        .slice(0, MAX_TEXT_LENGTH)
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim();
}


/***/ })

};
