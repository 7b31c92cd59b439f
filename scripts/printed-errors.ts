import { type PrintedError, TOOL_ERRORS } from './tool-errors.ts';

/** What registries say, in the dress that docker gives it. */
const REGISTRY_ERRORS: readonly PrintedError[] = [
  {
    text: 'denied: permission_denied: write_package',
    printedBy: '`docker push`; crane writes `DENIED: permission_denied: …`',
    remedies: ['write-package', 'write-package-person', 'sso', 'codespace-token', 'legacy-rights'],
  },
  {
    text: 'denied: installation not allowed to Create organization package',
    printedBy: 'a push with the token of a job, or of another GitHub App',
    remedies: ['installation-create', 'untrusted-event', 'app-token'],
  },
  {
    text: 'denied: installation not allowed to Write organization package',
    printedBy: 'the same, where the package exists',
    remedies: ['installation-write', 'untrusted-event', 'app-token'],
  },
  {
    text: 'denied: permission_denied: create_package',
    printedBy: 'the first push of a name, by a person',
    remedies: ['create-package', 'legacy-name', 'codespace-token'],
  },
  {
    text: 'denied: permission_denied: read_package',
    printedBy: 'a pull, or the question whether a layer is there',
    remedies: ['read-package'],
  },
  {
    text: 'denied: permission_denied: The token provided does not match expected scopes.',
    printedBy: 'push and pull; the login before it has succeeded',
    remedies: ['scopes', 'fine-grained-token'],
  },
  {
    text: 'denied: permission_denied: The requested installation does not exist.',
    printedBy: 'any request with a token of a GitHub App',
    remedies: ['app-token'],
  },
  {
    text: 'permission_denied: the container registry is disabled for this account',
    printedBy: 'the test registry; GitHub’s own words are not known',
    remedies: ['registry-disabled'],
  },
  {
    text: 'the container registry needs subdomain isolation, which this server does not have',
    printedBy: 'the test registry; the words of GitHub Enterprise Server are not known',
    remedies: ['server-setup'],
  },
  {
    text: 'denied: denied',
    printedBy:
      '`docker login`; `docker pull` and `push` after a login that has died; crane writes `DENIED: denied`',
    remedies: ['dead-credential', 'app-token-refused', 'no-credential'],
    advice: 'Without a login it also means that there is no such package: check the name.',
  },
  {
    text: 'invalid token',
    printedBy: 'curl and scripts that send a password to `/v2/` itself',
    remedies: ['dead-credential'],
    advice: 'ghcr.io wants a bearer there: exchange the password at `/token` first.',
  },
  {
    text: 'unauthorized: authentication required',
    printedBy: 'any client without a login',
    remedies: ['no-credential'],
  },
  {
    text: 'unauthorized: authentication token not provided',
    printedBy: 'scripts whose token is empty, often a secret that the job does not get',
    remedies: ['no-credential'],
  },
  {
    text: 'unauthorized: unauthenticated: User cannot be authenticated with the token provided.',
    printedBy: 'clients that keep an old bearer',
    remedies: ['dead-credential'],
  },
  {
    text: 'manifests/TAG": unauthorized',
    printedBy: '`docker pull` of a private package without a login',
    remedies: ['no-credential'],
  },
  {
    text: 'no basic auth credentials',
    printedBy: '`docker push` to another registry without a login',
    remedies: ['no-credential'],
  },
  {
    text: 'name unknown: repository name not known to registry',
    printedBy: 'a list of tags; push and pull at docker.pkg.github.com',
    remedies: ['not-found'],
  },
  {
    text: 'manifest unknown',
    printedBy: 'a pull: ghcr.io does not tell apart what is absent and what you may not see',
    remedies: ['not-found', 'read-package'],
  },
  {
    text: 'OCI index found, but Accept header does not support OCI indexes',
    printedBy: 'old clients and scripts, of an image for several platforms',
    advice:
      'Send `Accept: application/vnd.oci.image.index.v1+json` beside the other types, or update the client.',
  },
  {
    text: 'OCI manifest found, but Accept header does not support OCI manifests',
    printedBy: 'the same, of an image for one platform',
    advice: 'Send `Accept: application/vnd.oci.image.manifest.v1+json` beside the other types.',
  },
  {
    text: 'blob unknown to registry',
    printedBy: 'the end of a push, as `MANIFEST_BLOB_UNKNOWN`',
    remedies: ['missing-part', 'foreign-layers'],
  },
  {
    text: 'invalid URL on layer',
    printedBy: 'the end of a push of a Windows image to distribution 3, behind `unknown error`',
    remedies: ['foreign-layers'],
  },
  {
    text: 'blob upload unknown to registry',
    printedBy: 'a push that was interrupted for long, or went through two proxies',
    remedies: ['missing-part'],
  },
  {
    text: 'blob upload invalid',
    printedBy: 'a push of which two parts wrote to one upload',
    remedies: ['missing-part'],
  },
  {
    text: 'provided digest did not match uploaded content',
    printedBy: 'a push whose bytes have changed on the way',
    remedies: ['damaged'],
  },
  {
    text: 'the request body is too large and exceeds the maximum permissible limit of 4.00MiB',
    printedBy: 'clients that upload in chunks',
    remedies: ['too-large'],
    advice:
      'It is the chunk that is too large, not the layer: chunks of 4 MiB, or one `PUT` of the whole layer.',
  },
  {
    text: '413 Request Entity Too Large',
    printedBy: 'a push, of a proxy before a registry as well',
    remedies: ['too-large'],
  },
  {
    text: 'unsupported: The operation is unsupported.',
    printedBy: '`crane delete`, `skopeo delete`',
    advice: 'ghcr.io deletes nothing by this protocol: use the REST API, or the page of the package.',
  },
  {
    text: 'toomanyrequests: retry-after:',
    printedBy: 'push and pull, with `allowed: 44000/minute` or `2000/minute` behind it',
    remedies: ['rate-limit'],
  },
  {
    text: 'permission_denied: Error from intermediary with HTTP status code 403 "Forbidden"',
    printedBy: 'a push, with `You have exceeded a secondary rate limit` behind it',
    remedies: ['rate-limit'],
  },
];

/** In the order of docs/errors.md: what registries say, what tools make of it, what is wrong on the way to them. */
export const PRINTED_ERRORS: readonly PrintedError[] = [...REGISTRY_ERRORS, ...TOOL_ERRORS];
