// Says whether this commit can be released, and how. In release.yml its answer becomes the outputs of the step; on a machine it is
// shown as JSON. Needs all tags and branches: fetch-depth 0.
import { execFileSync } from 'node:child_process';
import { setOutput } from '@actions/core';
import { UserError } from '../src/oci/errors.ts';
import { releaseNotes } from './changelog.ts';
import { readText } from './project-files.ts';
import { planRelease } from './release-plan.ts';
import { root } from './tool.ts';

const { GITHUB_REF_TYPE, GITHUB_REF_NAME, GITHUB_REPOSITORY = 'OWNER/ghcr-actions' } = process.env;

try {
  const plan = planRelease({
    ...(GITHUB_REF_TYPE === 'tag' && GITHUB_REF_NAME ? { tag: GITHUB_REF_NAME } : {}),
    version: JSON.parse(readText('package.json')).version,
    changelog: readText('CHANGELOG.md'),
    tags: git('tag'),
    isOnReleaseBranch: isOnReleaseBranch(),
  });
  const commit = git('rev-parse', 'HEAD').join('');
  tell({
    ...{ version: plan.version, commit },
    created: new Date(git('show', '--no-patch', '--format=%cI', 'HEAD').join('')).toISOString(),
    notes: releaseNotes(plan.notes, `https://github.com/${GITHUB_REPOSITORY}/blob/${commit}/`),
    ...{ prerelease: plan.isPrerelease, latest: plan.isLatest },
    'moving-tags': plan.movingTags.join('\n'),
    // Of the container; git has no such tag.
    'moving-image-tags': [...plan.movingTags, ...(plan.isLatest ? ['latest'] : [])].join('\n'),
    'npm-tag': plan.npmTag,
    image: `ghcr.io/${GITHUB_REPOSITORY.toLowerCase()}/test-registry`,
  });
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function isOnReleaseBranch(): boolean {
  const branches = git('branch', '--remotes', '--contains', 'HEAD', '--format', '%(refname:lstrip=3)');
  return branches.some((name) => name === 'main' || name.startsWith('release/'));
}

function git(...args: string[]): string[] {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');
}

function tell(outputs: Readonly<Record<string, string | boolean>>): void {
  console.log(JSON.stringify(outputs, null, 2));
  if (process.env.GITHUB_OUTPUT) for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}
