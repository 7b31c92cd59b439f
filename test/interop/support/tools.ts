import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface ToolOrigin {
  /** Debian package. */
  readonly apt?: string;
  /** Go program with its version. */
  readonly go?: string;
  /** Wanted only where this user may start it. */
  readonly isDaemon?: true;
}

/** The tools that speak to our registry or stand in for one. */
export const TOOLS = {
  docker: { apt: 'docker.io' },
  dockerd: { apt: 'docker.io', isDaemon: true },
  podman: { apt: 'podman' },
  buildah: { apt: 'buildah' },
  skopeo: { apt: 'skopeo' },
  ctr: { apt: 'containerd' },
  containerd: { apt: 'containerd', isDaemon: true },
  'docker-registry': { apt: 'docker-registry' },
  curl: { apt: 'curl' },
  jq: { apt: 'jq' },
  git: { apt: 'git' },
  ip: { apt: 'iproute2' },
  iptables: { apt: 'iptables' },
  chromium: { apt: 'chromium' },
  busybox: { apt: 'busybox-static' },
  act: { go: 'github.com/nektos/act@v0.2.89' },
  crane: { go: 'github.com/google/go-containerregistry/cmd/crane@v0.22.1' },
  regctl: { go: 'github.com/regclient/regclient/cmd/regctl@v0.11.7' },
  registry: { go: 'github.com/distribution/distribution/v3/cmd/registry@v3.1.2' },
  // Too large to be built for every run: tested where somebody has them.
  oras: {},
  cosign: {},
  buildx: {},
  buildkitd: { isDaemon: true },
} as const satisfies Record<string, ToolOrigin>;

export type ToolName = keyof typeof TOOLS;

/** Why a tool's tests cannot run, by tool. */
export type Unavailable = Partial<Record<ToolName, string>>;

/** How `npm run test:interop` tells the tests what it could not install or start. */
export const UNAVAILABLE_VARIABLE = 'INTEROP_UNAVAILABLE';

/** Why this tool's tests cannot run, or undefined when they can. */
export function whyUnavailable(tool: ToolName): string | undefined {
  const told = process.env[UNAVAILABLE_VARIABLE];
  if (told === undefined) return 'start these tests with npm run test:interop';
  return (JSON.parse(told) as Unavailable)[tool];
}

/** Whether a program of that name is on PATH. */
export function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, program)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
