import { GitHubError } from '../github/github-error.ts';
import { reportOnCommit } from '../github/reports.ts';
import { type RegistryAccess, withRegistryClient } from './access.ts';
import { type CheckResult, isPassed, titleOf } from './check/check-result.ts';
import { type Finding, findFindings } from './check/find-findings.ts';
import type { CheckedSource } from './check/judge-value.ts';
import { readRules } from './check/read-rules.ts';
import { describeFinding, logFindings, summarizeFindings } from './check/summarize-findings.ts';
import type { Context } from './context.ts';
import type { CHECK } from './definitions/check.ts';
import { parseImageSource } from './image-source.ts';
import type { Inputs } from './inputs.ts';
import { readOutline } from './read-outline.ts';
import { readPullRequest } from './workflow-event.ts';

export type CheckInputs = Inputs<(typeof CHECK)['inputs']>;

/** Holds what an image says of itself against the rules of its repository (ACT-10, CARD-07). */
export async function check(inputs: CheckInputs, context: Context): Promise<CheckResult> {
  const name = parseImageSource(inputs.image);
  return withRegistryClient(inputs, context, async (client, access) => {
    const rules = await readRules(inputs.rules, access, context);
    const { documents, root } = await readOutline(name, client);
    const findings = findFindings(documents, root, rules, sourceOf(inputs, context));
    await report(findings, inputs, access, context);
    return { passed: isPassed(findings), findings };
  });
}

/** In a pull request both the merge commit, which is built, and the head, which people see, are "this commit". */
export function sourceOf(
  { repository }: Pick<CheckInputs, 'repository'>,
  { hosts, environment }: Context,
): CheckedSource {
  const commits = [environment.GITHUB_SHA, readPullRequest(environment)?.headSha];
  return {
    repositoryUrl: repository && `${hosts.serverUrl}/${repository}`,
    commits: commits.filter((commit): commit is string => Boolean(commit)),
  };
}

async function report(
  findings: readonly Finding[],
  inputs: CheckInputs,
  access: RegistryAccess,
  context: Context,
): Promise<void> {
  const { log, step } = context;
  logFindings(findings, log);
  if (findings.length === 0) log.info(`${titleOf(findings)}.`);
  const summary = log.redact(summarizeFindings(inputs.image, findings));
  await step?.appendSummary(summary);
  if (step !== undefined && inputs.report === 'auto' && !inputs.dryRun)
    await reportToCommit(findings, summary, inputs, access, context);
}

/** The job's own result is what gates; this is for people's eyes, and where it fails nothing else does. */
async function reportToCommit(
  findings: readonly Finding[],
  summary: string,
  inputs: CheckInputs,
  access: RegistryAccess,
  { environment, hosts, log }: Context,
): Promise<void> {
  const { GITHUB_REPOSITORY: repository, GITHUB_SHA, GITHUB_RUN_ID } = environment;
  const sha = readPullRequest(environment)?.headSha ?? GITHUB_SHA;
  const client = await access.restClient(hosts.container);
  if (client === undefined || !repository || !sha) return;
  try {
    const written = await reportOnCommit(client, {
      ...{ repository, sha, name: inputs.reportName, isPassed: isPassed(findings) },
      ...{ title: titleOf(findings), summary },
      url: GITHUB_RUN_ID && `${hosts.serverUrl}/${repository}/actions/runs/${GITHUB_RUN_ID}`,
      annotations: findings.map((finding) => ({
        path: inputs.rules.includes('\n') ? '.github' : inputs.rules,
        level: finding.severity === 'error' ? 'failure' : 'warning',
        title: finding.key,
        message: log.redact(describeFinding(finding)),
      })),
    });
    log.info(written === undefined ? NOT_REPORTED : `Reported to ${sha} as a ${written}.`);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    log.notice(`the result could not be reported to the commit: ${error.message}`);
  }
}

const NOT_REPORTED =
  'The token may write neither checks nor statuses here, so the result of this job is the only report.';
