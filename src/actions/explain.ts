import { parseRetryAfter } from '../http/retry.ts';
import { type RegistryError, registryErrorOf } from '../registry/errors.ts';
import { type Environment, isInWorkflow } from './environment.ts';
import {
  accountPackagesUrl,
  isLegacyRegistry,
  isLoopbackRegistry,
  isServerRegistry,
  isTestRegistry,
  newTokenUrl,
  packagePageUrl,
  packageSettingsUrl,
  repositoryAccessUrl,
  type ServerHosts,
  tokensUrl,
  workflowSettingsUrl,
} from './hosts.ts';
import type { FactsByRepository } from './refusal-facts.ts';
import { subjectOf } from './refused-request.ts';
import { REMEDIES } from './remedies.ts';
import type { Failure } from './remedy.ts';
import type { TokenKind } from './token-kind.ts';
import type { WorkflowEvent } from './workflow-event.ts';

/** The circumstances of a run that decide which remedy fits. */
export interface Circumstances {
  readonly environment: Environment;
  readonly hosts: ServerHosts;
  readonly event: WorkflowEvent;
  readonly credentialKinds: ReadonlyMap<string, TokenKind | 'none'>;
  readonly facts: Pick<FactsByRepository, 'get'>;
}

/**
 * The message of `error`, and after it cause and way out when a registry's answer lies beneath. Where it can be one of several causes
 * they are listed, one a line; so are several errors.
 */
export function explain(error: Error, circumstances: Circumstances): string {
  if (error instanceof AggregateError) {
    return error.errors.map((one: Error) => explain(one, circumstances)).join('\n');
  }
  const refusal = registryErrorOf(error);
  if (refusal === undefined) return error.message;
  const failure = describeFailure(refusal, circumstances);
  const remedy = REMEDIES.find(({ applies }) => applies(failure));
  if (remedy === undefined) return error.message;
  return `${error.message.replace(/\.$/, '')}. ${formatAdvice(remedy.advise(failure))}`;
}

function formatAdvice(advice: readonly [string, ...string[]]): string {
  if (advice.length === 1) return indent(advice[0], '  ');
  const causes = advice.map((cause, position) => `  ${position + 1}. ${indent(cause, '     ')}`);
  return ['It is one of these, the likeliest first:', ...causes].join('\n');
}

/** All lines but the first. */
function indent(text: string, margin: string): string {
  return text.replaceAll('\n', `\n${margin}`);
}

function describeFailure(error: RegistryError, circumstances: Circumstances): Failure {
  const { environment, hosts, credentialKinds } = circumstances;
  const { registry, repository: name = 'OWNER/NAME' } = subjectOf(error, credentialKinds);
  const [owner = '', second = ''] = name.split('/');
  const imageRepository = `${owner}/${second}`;
  const sourceRepository = environment.GITHUB_REPOSITORY || "the workflow's repository";
  const isGitHub = isServerRegistry(registry, hosts);
  const takesGitHubTokens = isGitHub || (isTestRegistry(registry, hosts) && error.isOfGitHub);
  return {
    registry,
    repository: name,
    owner,
    status: error.status,
    retryAfterMs: parseRetryAfter(error.retryAfter, Date.now()),
    text: textOf(error),
    credential: loginOf(registry, takesGitHubTokens, circumstances),
    isGitHub,
    takesGitHubTokens,
    isLegacy: isLegacyRegistry(registry, hosts),
    hasProxy: hasProxy(registry, environment),
    inWorkflow: isInWorkflow(environment),
    isUntrustedEvent: circumstances.event.isUntrusted,
    isDependabot: circumstances.event.isDependabot,
    sourceRepository,
    imageRepository,
    isForeignOwner: sourceRepository.includes('/') && !isOwnedBy(sourceRepository, owner),
    facts: circumstances.facts.get(`${registry}/${name}`) ?? {},
    urls: urlsOf(error, { registry, name, owner, imageRepository, sourceRepository }, circumstances),
  };
}

/** What counts as a login. The job's token is offered to every registry of this machine: to a foreign one it is none. */
function loginOf(
  registry: string,
  takesGitHubTokens: boolean,
  { credentialKinds, hosts }: Circumstances,
): Failure['credential'] {
  const kind = credentialKinds.get(registry) ?? 'none';
  const isOffered = kind !== 'unknown' && isTestRegistry(registry, hosts);
  return isOffered && !takesGitHubTokens ? 'none' : kind;
}

function hasProxy(registry: string, { https_proxy, HTTPS_PROXY }: Environment): boolean {
  return !isLoopbackRegistry(registry) && Boolean(https_proxy || HTTPS_PROXY);
}

interface Names {
  readonly registry: string;
  readonly name: string;
  readonly owner: string;
  readonly imageRepository: string;
  readonly sourceRepository: string;
}

function urlsOf(
  { url }: RegistryError,
  { registry, name, owner, imageRepository, sourceRepository }: Names,
  { hosts, event, facts }: Circumstances,
): Failure['urls'] {
  const ownerKind =
    facts.get(`${registry}/${name}`)?.ownerKind ??
    (isOwnedBy(sourceRepository, owner) ? event.ownerKind : undefined);
  const place = { registry, repository: name, origin: new URL(url).origin };
  const page = packagePageUrl(place, hosts) ?? `https://${registry}/${name}`;
  return {
    packageSettings: packageSettingsUrl(place, ownerKind, hosts) ?? `${page} ("Package settings")`,
    organizationSettings: accountPackagesUrl(owner, ownerKind, hosts),
    repositoryAccess: repositoryAccessUrl(imageRepository, hosts),
    workflowSettings: workflowSettingsUrl(sourceRepository, hosts),
    newToken: newTokenUrl(hosts),
    tokens: tokensUrl(hosts),
  };
}

function isOwnedBy(repository: string, owner: string): boolean {
  return repository.toLowerCase().startsWith(`${owner.toLowerCase()}/`);
}

/** Codes and messages of the answer and of all causes, for recognition only. */
function textOf(error: RegistryError): string {
  const answers = error.errors.map(({ code, message = '' }) => `${code} ${message}`);
  const details = error.errors.flatMap(({ detail }) => (typeof detail === 'string' ? detail : []));
  return [...answers, ...details, ...causesOf(error)].join('\n').toLowerCase();
}

function causesOf(error: Error): string[] {
  const texts: string[] = [];
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
    texts.push(`${(cause as NodeJS.ErrnoException).code ?? ''} ${cause.message}`);
    if (cause instanceof AggregateError) texts.push(...cause.errors.map(String));
  }
  return texts;
}
