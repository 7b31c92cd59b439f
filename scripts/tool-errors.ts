/** A text as it stands in somebody's log, and where docs/errors.md leads from it. */
export interface PrintedError {
  /** What can be searched for: without names, numbers and addresses. */
  readonly text: string;
  /** Who prints it, and on what occasion. */
  readonly printedBy: string;
  /** Remedies by id, the likeliest first. */
  readonly remedies?: readonly string[];
  /** What to do, beside the remedies or where none of them is meant. */
  readonly advice?: string;
}

const REST_ADVICE = 'GitHub’s REST API, not the registry:';

/** Its preflight asks by POST, and an answer to that has words. */
const ASK_PUSH = '`ghcr-actions push` to the same name says which.';

/** What tools say in words of their own, and what is wrong on the way to a registry. */
export const TOOL_ERRORS: readonly PrintedError[] = [
  {
    text: 'failed to fetch anonymous token: unexpected status from GET request',
    printedBy: 'buildx, containerd, without a login, `403 Forbidden` behind it',
    remedies: ['no-credential', 'not-found'],
  },
  {
    text: 'failed to fetch oauth token: unexpected status',
    printedBy: 'buildx, containerd, with a login, `403 Forbidden` behind it',
    remedies: ['dead-credential'],
  },
  {
    text: 'unexpected status from HEAD request to',
    printedBy:
      'buildx, current docker, with `403 Forbidden` behind it: an answer to HEAD has no words, so the reason is lost',
    remedies: ['write-package', 'installation-write', 'scopes'],
    advice: ASK_PUSH,
  },
  {
    text: 'unexpected status code 403 Forbidden (HEAD responses have no body, use GET for details)',
    printedBy: 'crane, for the same reason',
    remedies: ['write-package', 'installation-write', 'scopes'],
    advice: ASK_PUSH,
  },
  {
    text: 'failed to read from destination repository',
    printedBy:
      'skopeo, podman, buildah, after `trying to reuse blob`, with `403 (Forbidden)` behind it: the same again',
    remedies: ['write-package', 'installation-write', 'scopes'],
    advice: ASK_PUSH,
  },
  {
    text: 'Requesting bearer token: invalid status code from registry 403 (Forbidden)',
    printedBy: 'skopeo, podman, buildah',
    remedies: ['dead-credential', 'no-credential'],
  },
  {
    text: 'unexpected status from POST request to',
    printedBy: 'the same, as it starts an upload',
    remedies: ['write-package', 'installation-create', 'create-package'],
  },
  {
    text: "repository does not exist or may require 'docker login'",
    printedBy: '`docker pull`, after `pull access denied for`',
    remedies: ['no-credential', 'read-package', 'scopes'],
  },
  {
    text: 'denied: requested access to the resource is denied',
    printedBy: '`docker push` of a name without a host, which goes to Docker Hub; ghcr.io does not say this',
    advice: 'Write `ghcr.io/` before the name.',
  },
  {
    text: 'repository name must be lowercase',
    printedBy: 'docker, after `invalid reference format`, before it asks anybody',
    advice: 'Write the name in lower case; the actions of this suite lower it and say so.',
  },
  {
    text: 'Resource not accessible by integration',
    printedBy: '`gh api`, Octokit',
    advice: `${REST_ADVICE} the job lacks a line of \`permissions:\`, or the package is not open to it.`,
  },
  {
    text: 'Package not found.',
    printedBy: '`gh api`, Octokit',
    advice: `${REST_ADVICE} it is absent, or not yours to see or delete. A slash in its name is written \`%2F\`.`,
  },
  {
    text: 'Invalid argument.',
    printedBy: '`gh api`, Octokit',
    advice: `${REST_ADVICE} the token of a job lists no packages; it reads single ones.`,
  },
  {
    text: 'You need at least read:packages scope to list packages.',
    printedBy: '`gh api`, Octokit',
    remedies: ['scopes'],
  },
  {
    text: 'x509: certificate signed by unknown authority',
    printedBy: 'docker, podman, crane and other Go programs; Node says `self-signed certificate`',
    remedies: ['certificate'],
  },
  {
    text: 'http: server gave HTTP response to HTTPS client',
    printedBy: 'docker and other Go programs; Node says `wrong version number`',
    remedies: ['plain-http'],
  },
  {
    text: 'no such host',
    printedBy: 'docker and other Go programs; Node says `getaddrinfo ENOTFOUND`',
    remedies: ['unknown-host'],
  },
  {
    text: 'connect: connection refused',
    printedBy: 'docker and other Go programs; Node says `connect ECONNREFUSED`',
    remedies: ['not-listening'],
  },
  {
    text: 'failed to copy: rpc error: code = Internal desc = unexpected EOF',
    printedBy: '`ctr images push`, of containerd 1.6 as in Debian 12',
    advice:
      'It has lost its own connection to containerd (grpc/grpc-go#5358), and the registry has no part in it: push again, or use containerd 1.7 or newer.',
  },
  {
    text: 'Proxy Authentication Required',
    printedBy:
      'docker and other Go programs, also `Forbidden`, right behind the address of the registry; Node says `Proxy response (407) !== 200 when HTTP Tunneling`',
    remedies: ['proxy'],
  },
  {
    text: 'connection reset by peer',
    printedBy:
      'docker and other Go programs, also `unexpected EOF`, `broken pipe`; Node says `read ECONNRESET`',
    remedies: ['network'],
  },
  {
    text: 'received unexpected HTTP status: 502 Bad Gateway',
    printedBy: 'docker, also `503 Service Unavailable`, `504 Gateway Timeout`',
    remedies: ['server'],
  },
  {
    text: '405 Method Not Allowed',
    printedBy: 'docker and crane; skopeo and podman write `StatusCode: 405`',
    remedies: ['no-pushes'],
  },
  {
    text: '403 Forbidden',
    printedBy: 'other registries, behind different words',
    remedies: ['denied'],
  },
];
