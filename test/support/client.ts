import { onTestFinished } from 'vitest';
import {
  createRegistryClient,
  type RegistryClient,
  type RegistryClientOptions,
} from '../../src/registry/client.ts';
import type { RemoteRepository } from '../../src/registry/repository.ts';
import type { RunningRegistry } from '../../src/server/main.ts';

export interface TestClient extends RegistryClient {
  /** The waits between tries, in milliseconds, none of which has taken any time. */
  readonly waits: number[];
  readonly warnings: string[];
  readonly bearers: string[];
}

export interface TestClientOptions extends RegistryClientOptions {
  /** Takes the place of waiting. */
  readonly onRetry?: () => Promise<void>;
}

/** A client that ends with the test. It logs in as the registry's only user, where there is one. */
export function openTestClient(login: RunningRegistry['login'], options: TestClientOptions = {}): TestClient {
  const waits: number[] = [];
  const warnings: string[] = [];
  const bearers: string[] = [];
  const delay = async (ms: number): Promise<void> => {
    waits.push(ms);
    await options.onRetry?.();
  };
  const client = createRegistryClient({
    credentials: async () => login,
    env: {},
    warn: (message) => warnings.push(message),
    onBearer: (token) => bearers.push(token),
    ...options,
    retry: { delay, random: () => 1, ...options.retry },
  });
  onTestFinished(() => client.close());
  return { ...client, waits, warnings, bearers };
}

/** `octocat/app`, or another name, of a registry that runs in this process. */
export function repositoryOf(
  client: RegistryClient,
  { registry }: RunningRegistry,
  name = 'octocat/app',
): RemoteRepository {
  return client.repository(registry, name);
}
