import { copyGraph } from '../registry/copy.ts';
import type { CopyReport } from '../registry/copy-report.ts';
import type { SettledDestination } from './destinations.ts';
import { withDryRun } from './dry-run.ts';
import { createProgress } from './progress.ts';
import type { Delivery } from './push-delivery.ts';

export interface Transfer {
  readonly report: CopyReport;
  /** With the tags that were still to be set when all else was there. */
  readonly destination: SettledDestination;
}

/** Brings the image with its tags to one destination, or finds out what that would take (ACT-14). */
export async function transferTo(
  planned: SettledDestination,
  { image, client, inputs, settleAgain, context }: Delivery,
): Promise<Transfer> {
  const { registry, repository } = planned;
  let { tags } = planned;
  const tagsInTheEnd = async (): Promise<readonly string[]> => {
    tags = await settleAgain(planned);
    return tags;
  };
  const { log, now, signal } = context;
  const remote = client.repository(registry, repository);
  const report = await copyGraph(image.source, inputs.dryRun ? withDryRun(remote) : remote, image.root, {
    tags: inputs.dryRun ? tags : tagsInTheEnd,
    concurrency: inputs.concurrency,
    mountFrom: neighboursAt(registry, inputs.mountFrom),
    signal,
    onProgress: createProgress({ label: `Uploading to ${registry}/${repository}`, print: log.info, now }),
  });
  return { report, destination: { registry, repository, tags } };
}

/** Those of the repositories that are on this registry, without its name. One that names no registry is on all. */
export function neighboursAt(registry: string, repositories: readonly string[]): string[] {
  return repositories.flatMap((text) => {
    const [first = '', ...rest] = text.toLowerCase().split('/');
    if (first === registry) return [rest.join('/')];
    return /[.:]|^localhost$/.test(first) ? [] : [text.toLowerCase()];
  });
}
