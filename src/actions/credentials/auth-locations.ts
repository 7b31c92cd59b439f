import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../environment.ts';

/** The files in which docker and podman keep logins. */
export interface AuthLocations {
  /** Docker's; most other tools read it too. */
  readonly docker: string;
  /** Podman's, buildah's and skopeo's own; undefined where they have no usual place. */
  readonly containers?: string;
  /** Whether `REGISTRY_AUTH_FILE` chose podman's file. */
  readonly isContainersChosen: boolean;
  /** Whether `DOCKER_CONFIG` chose docker's folder, of which podman of old knows nothing. */
  readonly isDockerMoved: boolean;
}

/** The variables that make every tool use the logins in `folder` and no others. */
export function isolateIn(folder: string): {
  readonly DOCKER_CONFIG: string;
  readonly REGISTRY_AUTH_FILE: string;
} {
  return { DOCKER_CONFIG: folder, REGISTRY_AUTH_FILE: join(folder, 'config.json') };
}

/** @param platform as in `process.platform` */
export function findAuthLocations(
  environment: Environment,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): AuthLocations {
  const docker = join(environment.DOCKER_CONFIG || join(home, '.docker'), 'config.json');
  const isDockerMoved = Boolean(environment.DOCKER_CONFIG);
  const chosen = environment.REGISTRY_AUTH_FILE;
  if (chosen) return { docker, containers: chosen, isContainersChosen: true, isDockerMoved };
  const folder = containersFolder(environment, platform, home);
  return {
    docker,
    ...(folder !== undefined && { containers: join(folder, 'auth.json') }),
    isContainersChosen: false,
    isDockerMoved,
  };
}

/** containers-auth.json(5): the runtime folder on Linux, the home folder elsewhere. */
function containersFolder(
  environment: Environment,
  platform: NodeJS.Platform,
  home: string,
): string | undefined {
  if (platform !== 'linux') return join(home, '.config', 'containers');
  const runtime = environment.XDG_RUNTIME_DIR;
  return runtime ? join(runtime, 'containers') : undefined;
}
