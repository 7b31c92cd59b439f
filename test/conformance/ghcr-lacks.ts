/** Something of the specification that ghcr.io does not have, and so neither has mode `ghcr`. */
export interface Lack {
  readonly reason: string;
  /** How the official suite is told not to ask for it; without one it has to fail. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Which cases of our matrix fail, and how many: `GROUP: CASE` with `*` for any characters. A case belongs to the first that fits. */
  readonly cases: Readonly<Record<string, number>>;
}

/** All of it (`docs/ghcr-behaviour.md`, "Where the two modes differ"). */
export const LACKS: readonly Lack[] = [
  {
    reason: 'nothing can be deleted, and no upload be cancelled: every DELETE is 405',
    settings: {
      OCI_API_BLOBS_DELETE: 'false',
      OCI_API_MANIFESTS_DELETE: 'false',
      OCI_API_TAGS_DELETE: 'false',
      OCI_API_BLOBS_UPLOAD_CANCEL: 'false',
    },
    cases: {
      '*: delete/*': 168,
      '* blobs: */blob-delete': 34,
      '* blobs: post cancel/blob-post-cancel': 2,
      // These ask by DELETE, too, whether a blob is absent.
      '* blobs: get-missing': 2,
      '* blobs: bad digest post+put/*': 2,
      '* blobs: bad digest chunked*': 4,
      '* blobs: bad digest stream/*': 2,
    },
  },
  {
    reason: 'a single POST does not take the bytes: it opens a session, as the specification allows',
    cases: { '* blobs: post only/*': 6, '* blobs: bad digest post only/*': 2 },
  },
  {
    reason: 'nothing is mounted without its source',
    settings: { OCI_API_BLOBS_MOUNT_ANONYMOUS: 'false' },
    cases: { '* blobs: mount anonymous/*': 6 },
  },
  {
    reason: 'there is no list of referrers, and no OCI-Subject',
    settings: { OCI_API_REFERRER: 'false' },
    cases: { '*: referrers': 4, '*-subject: push/*': 9 },
  },
  {
    reason: 'a manifest needs what it names: 400',
    settings: { OCI_DATA_SPARSE: 'false' },
    cases: { 'sparse: *': 13 },
  },
  {
    reason: '`?tag=` of an upload means nothing',
    settings: { OCI_API_MANIFESTS_TAG_PARAM: 'false' },
    cases: { 'tag-param-*: *': 20 },
  },
  {
    reason: 'tags come in the order of their push, and none at all as null',
    cases: { '*: tag-list': 4 },
  },
];

/** Groups of the official suite in whose repository tags are no more in lexical order when it lists them. */
export const UNSORTED_TAG_LISTS = [
  ...['artifact', 'artifact-index', 'artifact-without-layers', 'artifacts-with-subject'],
  ...['index-with-subject', 'missing-subject', 'data-field', 'non-distributable-layers', 'custom-fields'],
  ...['no-layers', 'sha512', 'bad-digest-image'],
];

/** Who publishes, in the world of both runs. */
export const PUBLISHER = { user: 'conformance', secret: 'ghp_conformance' } as const;

export const GHCR_WORLD = {
  users: { [PUBLISHER.user]: {} },
  tokens: {
    [PUBLISHER.secret]: { type: 'classic', user: PUBLISHER.user, scopes: ['write:packages'] },
  },
} as const;
