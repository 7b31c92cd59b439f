import type { ActionDefinition } from '../inputs.ts';
import { ACCESS_INPUTS } from './access-inputs.ts';

export const PUSH = {
  name: 'push',
  description:
    'Push an image that is already built (Docker, podman, OCI layout, tar, registry) to a container registry',
  inputs: {
    source: {
      kind: 'text',
      description:
        'What to push: oci:DIR[:TAG], oci-archive:FILE[:TAG], docker-archive:FILE[:REFERENCE], docker-daemon:NAME, containers-storage:NAME, docker://REFERENCE, or without prefix a folder, a tar, else an image of the Docker daemon or of podman.',
      placeholder: 'SOURCE',
    },
    sources: {
      kind: 'list',
      description:
        'Instead of source: what to make one multi-platform image of. References or sources one a line, or JSON of job outputs such as toJSON(needs.*.outputs.digest). A digest alone is looked for in image.',
      placeholder: 'SOURCE',
    },
    image: {
      kind: 'list',
      required: true,
      description: 'Repositories to push to, one a line, such as ghcr.io/OWNER/NAME. Upper case is lowered.',
      placeholder: 'HOST/NAME',
    },
    tags: {
      kind: 'list',
      description:
        'Tags for the image, one a line, plain or as rules such as type=semver,pattern={{version}} (docs/tags.md). Default: the tag written in image, else latest.',
      placeholder: 'TAG',
    },
    flavor: {
      kind: 'list',
      description:
        'What all tags have in common, one a line: prefix=TEXT and suffix=TEXT, with onlatest=true for latest as well, and latest=auto, true or false.',
      placeholder: 'FLAVOR',
    },
    latest: {
      kind: 'choice',
      choices: ['auto', 'always', 'never'],
      description:
        'Whether latest may move: auto, unless the image is a version that is not the highest release in the registry; always; or never.',
      default: 'auto',
      placeholder: 'auto|always|never',
    },
    'tag-policy': {
      kind: 'list',
      description:
        'What becomes of tags that point to another image, one a line, the first that matches: PATTERN: move, skip or refuse, such as v*.*.*: refuse. Default: move.',
      placeholder: 'PATTERN:POLICY',
    },
    platforms: {
      kind: 'list',
      description:
        'Platforms to push of a multi-platform image, one a line, such as linux/amd64. Default: all of them.',
      placeholder: 'OS/ARCHITECTURE',
    },
    attestations: {
      kind: 'choice',
      choices: ['keep', 'drop'],
      description:
        'What becomes of the provenance and SBOM manifests (platform unknown/unknown) that BuildKit puts into an index: keep or drop.',
      default: 'keep',
      placeholder: 'keep|drop',
    },
    token: ACCESS_INPUTS.token,
    username: ACCESS_INPUTS.username,
    'config-dir': ACCESS_INPUTS['config-dir'],
    'dry-run': {
      kind: 'boolean',
      description: 'Only look (GET and HEAD) and report what would be uploaded.',
      default: 'false',
    },
    'plain-http': ACCESS_INPUTS['plain-http'],
    preflight: {
      kind: 'boolean',
      description:
        'Whether to ask every registry first if it allows this push, before the image is read. A dry run does not ask.',
      default: 'true',
    },
    'mount-from': {
      kind: 'list',
      description:
        'Repositories of the same registry that may hold layers already, one a line, such as OWNER/BASE. Their layers are taken over, not sent.',
      placeholder: '[HOST/]NAME',
    },
    'timeout-minutes': {
      kind: 'integer',
      description: 'How long the whole push may take.',
      default: '360',
      placeholder: 'N',
    },
    compression: {
      kind: 'choice',
      choices: ['gzip', 'zstd'],
      description:
        'How layers are compressed that are uncompressed so far, as in a Docker daemon. zstd is faster and smaller; Docker reads it since version 23.',
      default: 'gzip',
      placeholder: 'gzip|zstd',
    },
    'compression-level': {
      kind: 'integer',
      description: 'From 1, the fastest, to 9 for gzip and 19 for zstd. Default: 4 for gzip, 3 for zstd.',
      placeholder: 'N',
    },
    cache: {
      kind: 'choice',
      choices: ['auto', 'true', 'false'],
      description:
        "Whether to remember in GitHub's cache which compressed layer belongs to which uncompressed one: then a layer that the registries have is neither saved, compressed nor sent. auto is true, except in pull_request_target and workflow_run.",
      default: 'auto',
      isStepOnly: true,
    },
    'cache-dir': {
      kind: 'text',
      description: "Folder to remember it in, instead of GitHub's cache.",
      flagDescription:
        'Folder that remembers which compressed layer belongs to which uncompressed one: then a layer that the registries have is neither saved, compressed nor sent.',
      environment: 'GHCR_ACTIONS_CACHE',
      placeholder: 'DIR',
    },
    concurrency: {
      kind: 'integer',
      description: 'How many blobs travel at the same time.',
      default: '8',
      placeholder: 'N',
    },
    verify: {
      kind: 'boolean',
      description: 'Hash every blob here as well, besides the verification by the registry.',
      default: 'false',
    },
  },
  outputs: {
    digest: 'Digest of the pushed image: what every reference of this push points to.',
    references: 'All references, one a line, such as ghcr.io/OWNER/NAME:TAG.',
    tags: 'Tags, one a line.',
    platforms: 'Platforms of the image, one a line, such as linux/amd64.',
    size: 'Bytes of the whole image: manifests, configs and layers, each once.',
    'uploaded-bytes': 'Bytes that this push uploaded.',
    'package-url': 'Page of the package.',
    'linked-repository':
      'Repository that the package is linked to, such as OWNER/REPO; empty when there is none, unknown when GitHub does not tell.',
    visibility: 'Visibility of the package: public, private, internal, or unknown when GitHub does not tell.',
    json: 'All outputs as one JSON object.',
  },
} as const satisfies ActionDefinition;
