import { expect } from 'vitest';
import { parse } from 'yaml';
import { readText } from '../../../scripts/project-files.ts';
import type { WorldDocument } from '../../../src/server/main.ts';
import type { PermissionsDocument } from '../../../src/server/world-document.ts';
import { type ActResult, type ActRun, openActStage } from './act.ts';
import { type Ghcr, startGhcr } from './ghcr-for-act.ts';

/** What differs between two runs of a workflow. */
export type WorkflowRun = Pick<ActRun, 'files' | 'event'> &
  Partial<Pick<ActRun, 'filesBefore' | 'runners' | 'containerOptions'>>;

/** Workflows, each in a repository of `octocat` of its own, whose jobs find the test registry where they look for GitHub. */
export interface WorkflowStage<Repository extends string> {
  readonly ghcr: Ghcr;
  /** Runs the workflow of a repository with the permissions that it asks for. */
  run(repository: Repository, wanted: WorkflowRun): Promise<ActResult>;
  /** Digests of a package by their tags. */
  tags(name: string): Promise<Record<string, string>>;
  /** Digests of an index by their platforms. */
  platforms(repository: Repository, tag: string): Promise<Record<string, string>>;
  /** Names of the containers that are left. */
  containers(): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * @param workflows paths by the names of their repositories
 * @param packages of the world, beside what the workflows will push
 * @param flags of the registry
 */
export async function openWorkflowStage<Repository extends string>(
  workflows: Readonly<Record<Repository, string>>,
  packages: NonNullable<WorldDocument['packages']> = {},
  flags: readonly string[] = [],
): Promise<WorkflowStage<Repository>> {
  const ghcr = await startGhcr({ ...createWorld(workflows), packages }, flags);
  const act = await openActStage();
  return {
    ghcr,
    async run(repository, wanted) {
      const token = tokenOf(repository);
      const result = await act.run({
        ...{ workflow: workflows[repository], repository: `octocat/${repository}`, token },
        ...wanted,
        env: ghcr.place.env,
        containerOptions: [...ghcr.place.containerOptions, ...(wanted.containerOptions ?? [])],
      });
      for (const secret of [token, btoa(token), btoa(`octocat:${token}`)]) {
        expect(result.log).not.toContain(secret);
      }
      return result;
    },
    async tags(name) {
      const versions = await ghcr.versions(name);
      return Object.fromEntries(versions.flatMap(({ digest, tags }) => tags.map((tag) => [tag, digest])));
    },
    async platforms(repository, tag) {
      const path = `/v2/octocat/${repository}/manifests/${tag}`;
      const { manifests } = await ghcr.read<Index>(path, tokenOf(repository));
      return Object.fromEntries(
        manifests.map(({ digest, platform }) => [`${platform.os}/${platform.architecture}`, digest]),
      );
    },
    containers: act.containers,
    async close() {
      await act.close();
      await ghcr.stop();
    },
  };
}

/** The steps of the jobs themselves, such as `publish: docker build -t app .: success`. */
export function mainSteps({ steps }: ActResult): string[] {
  return steps
    .filter(({ stage }) => stage === 'Main')
    .map(({ job, name, result }) => `${job}: ${name.split(/@|\n/)[0]}: ${result}`);
}

interface Index {
  readonly manifests: readonly {
    readonly digest: string;
    readonly platform: { readonly os: string; readonly architecture: string };
  }[];
}

function tokenOf(repository: string): string {
  return `ghs_interop_${repository}`;
}

function createWorld(workflows: Readonly<Record<string, string>>): WorldDocument {
  const repository = { visibility: 'public', description: 'A greeting', license: 'MIT' } as const;
  const entries = Object.entries(workflows);
  return {
    users: { octocat: {} },
    repositories: Object.fromEntries(entries.map(([name]) => [`octocat/${name}`, repository])),
    tokens: Object.fromEntries(
      entries.map(([name, workflow]) => [
        tokenOf(name),
        {
          ...{ type: 'actions', repository: `octocat/${name}`, actor: 'octocat' },
          permissions: permissionsOf(workflow),
        },
      ]),
    ),
  };
}

/** What the jobs of a workflow ask for, all together: act hands one token to all of them, and knows no `permissions:`. */
function permissionsOf(workflow: string): PermissionsDocument {
  const { jobs } = parse(readText(workflow)) as {
    jobs: Record<string, { permissions: PermissionsDocument }>;
  };
  return Object.assign({}, ...Object.values(jobs).map(({ permissions }) => permissions));
}
