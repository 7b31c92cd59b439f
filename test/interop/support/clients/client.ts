import type { GuardedRegistry } from '../registry.ts';

/** A tool as somebody uses it: logged in, with its own storage and settings. */
export interface Client {
  /**
   * Pushes what is in `folder`: an OCI layout whose image has the tag `latest`, or for tools that build, a Dockerfile.
   * @returns the digest that the tool says it pushed
   */
  push(folder: string, reference: string): Promise<string>;
  /** Pulls what the tool has not got, so that it checks every byte itself. @returns the digest that the tool computes */
  pull(reference: string): Promise<string>;
  /** Copies within the registry, all platforms. @returns the digest that the tool then finds at `target` */
  copy?(source: string, target: string): Promise<string>;
}

/** Logs a tool in to `registry`, with all that it keeps in `folder`. */
export type OpenClient = (registry: GuardedRegistry, folder: string) => Promise<Client>;

/** The only digest that a tool's output names. */
export function digestIn(output: string): string {
  const digests = new Set(output.match(/sha256:[0-9a-f]{64}/g));
  if (digests.size !== 1) throw new Error(`expected one digest in ${JSON.stringify(output)}`);
  return [...digests].join();
}
