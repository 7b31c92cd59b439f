import { type RegistryError, registryErrorOf } from '../registry/errors.ts';
import { type Environment, isInWorkflow } from './environment.ts';
import {
  isServerRegistry,
  mayReceiveDefaultToken,
  newTokenUrl,
  packagePageUrl,
  packageSettingsUrl,
  type ServerHosts,
} from './hosts.ts';
import { type Failure, REMEDIES } from './remedies.ts';
import type { TokenKind } from './token-kind.ts';
import type { WorkflowEvent } from './workflow-event.ts';

/** The circumstances of a run that decide which remedy fits. */
export interface Circumstances {
  readonly environment: Environment;
  readonly hosts: ServerHosts;
  readonly event: WorkflowEvent;
  readonly credentialKinds: ReadonlyMap<string, TokenKind | 'none'>;
}

/** The message of `error`, and after it cause and way out when a registry's answer lies beneath. */
export function explain(error: Error, circumstances: Circumstances): string {
  const refusal = registryErrorOf(error);
  if (refusal === undefined) return error.message;
  const failure = describeFailure(refusal, circumstances);
  const advice = REMEDIES.find((remedy) => remedy.applies(failure))?.advise(failure);
  return advice === undefined ? error.message : `${error.message}. ${advice}`;
}

function describeFailure(error: RegistryError, circumstances: Circumstances): Failure {
  const { environment, hosts, event, credentialKinds } = circumstances;
  const url = new URL(error.url);
  const registry = registryOf(url, credentialKinds);
  const repository = repositoryOf(url);
  const name = repository ?? 'OWNER/NAME';
  return {
    registry,
    repository: name,
    status: error.status,
    text: textOf(error),
    credential: credentialKinds.get(registry) ?? 'none',
    isGitHub: isServerRegistry(registry, hosts),
    takesGitHubTokens: mayReceiveDefaultToken(registry, hosts),
    inWorkflow: isInWorkflow(environment),
    isUntrustedEvent: event.isUntrusted,
    sourceRepository: environment.GITHUB_REPOSITORY || "the workflow's repository",
    settingsUrl:
      packageSettingsUrl(name, event.ownerKind, hosts) ??
      `${packagePageUrl(registry, name, hosts) ?? `https://${registry}/${name}`} ("Package settings")`,
    newTokenUrl: newTokenUrl(hosts),
  };
}

/** A registry's token service and its API may have other hosts than its references, as Docker Hub's have. */
function registryOf({ host }: URL, credentialKinds: Circumstances['credentialKinds']): string {
  const [first, ...others] = credentialKinds.keys();
  return credentialKinds.has(host) || first === undefined || others.length > 0 ? host : first;
}

/** The repository that a request was about: from the path, or from the scope that a token was asked for. */
function repositoryOf(url: URL): string | undefined {
  const inPath = /^\/v2\/(.+)\/(?:blobs|manifests|tags|referrers)\//.exec(url.pathname)?.[1];
  return inPath ?? /^repository:([^:]+):/.exec(url.searchParams.get('scope') ?? '')?.[1];
}

/** Codes and messages of the answer and of all causes, for recognition only. */
function textOf(error: RegistryError): string {
  const answers = error.errors.map(({ code, message = '' }) => `${code} ${message}`);
  return [...answers, ...causesOf(error)].join('\n').toLowerCase();
}

function causesOf(error: Error): string[] {
  const texts: string[] = [];
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
    texts.push(`${(cause as NodeJS.ErrnoException).code ?? ''} ${cause.message}`);
    if (cause instanceof AggregateError) texts.push(...cause.errors.map(String));
  }
  return texts;
}
