import type { BenchLayout } from './layout.ts';
import { findTool } from './process.ts';

/** A client to measure, as the command lines of a push from a layout and of a pull into one. */
export interface ClientKind {
  readonly name: string;
  push(layout: BenchLayout, image: string): readonly string[];
}

export const OURS = 'ghcr-actions push';
export const CRANE = 'crane';

/** The clients that this machine has, and the names of those that it has not. */
export function availableClients(): { kinds: ClientKind[]; missing: string[] } {
  const peers: Record<string, (tool: string) => ClientKind['push']> = {
    [CRANE]: (tool) => (layout, image) => [
      tool,
      'push',
      '--insecure',
      layout.folder,
      `${image}:${layout.tag}`,
    ],
    regctl: (tool) => (layout, image) => [
      ...[tool, '--host', `reg=${image.split('/')[0]},tls=disabled`],
      ...['image', 'copy', `ocidir://${layout.folder}:${layout.tag}`, `${image}:${layout.tag}`],
    ],
    skopeo: (tool) => (layout, image) => [
      ...[tool, 'copy', '--quiet', '--dest-tls-verify=false'],
      ...[`oci:${layout.folder}:${layout.tag}`, `docker://${image}:${layout.tag}`],
    ],
  };
  const kinds: ClientKind[] = [{ name: OURS, push: ourPush }];
  const missing: string[] = [];
  for (const [name, pushOf] of Object.entries(peers)) {
    const tool = findTool(name);
    if (tool === undefined) missing.push(name);
    else kinds.push({ name, push: pushOf(tool) });
  }
  return { kinds, missing };
}

function ourPush(layout: BenchLayout, image: string): readonly string[] {
  return [
    ...[process.execPath, 'dist/cli.js', 'push', '--quiet', '--plain-http'],
    ...['--source', `oci:${layout.folder}:${layout.tag}`, '--image', image, '--tags', layout.tag],
  ];
}

/** Pull of a whole image into a layout by crane, the same for every registry. */
export function cranePull(tool: string, image: string, folder: string): readonly string[] {
  return [tool, 'pull', '--insecure', '--format', 'oci', image, folder];
}
