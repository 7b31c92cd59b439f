import { copyGraph } from '../registry/copy.ts';
import type { CopyReport } from '../registry/copy-report.ts';
import type { SettledDestination } from './destinations.ts';
import { withDryRun } from './dry-run.ts';
import { createProgress } from './progress.ts';
import type { Delivery } from './push-delivery.ts';

/** Brings the image with its tags to one destination, or finds out what that would take (ACT-14). */
export async function transferTo(
  { registry, repository, tags }: SettledDestination,
  { image, client, inputs, context }: Delivery,
): Promise<CopyReport> {
  const { log, now, signal } = context;
  const remote = client.repository(registry, repository);
  return copyGraph(image.source, inputs.dryRun ? withDryRun(remote) : remote, image.root, {
    tags,
    concurrency: inputs.concurrency,
    mountFrom: neighboursAt(registry, inputs.mountFrom),
    signal,
    onProgress: createProgress({ label: `Uploading to ${registry}/${repository}`, print: log.info, now }),
  });
}

/** Those of the repositories that are on this registry, without its name. One that names no registry is on all. */
export function neighboursAt(registry: string, repositories: readonly string[]): string[] {
  return repositories.flatMap((text) => {
    const [first = '', ...rest] = text.toLowerCase().split('/');
    if (first === registry) return [rest.join('/')];
    return /[.:]|^localhost$/.test(first) ? [] : [text.toLowerCase()];
  });
}
