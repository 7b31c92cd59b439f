import { type BenchLayout, sourceOf } from './layout.ts';
import { withPeers } from './process.ts';

/** A client to measure, as the command lines of a push from a layout and of a pull into one. */
export interface ClientKind {
  readonly name: string;
  push(layout: BenchLayout, image: string): readonly string[];
}

export const OURS = 'ghcr-actions push';
export const CRANE = 'crane';

/** The clients that this machine has, and a remark for each that it has not. */
export function availableClients(): { subjects: ClientKind[]; remarks: string[] } {
  const ours: ClientKind = { name: OURS, push: (layout, image) => ourPush(sourceOf(layout), image) };
  return withPeers([ours], {
    crane: (tool) => ({
      name: CRANE,
      push: (layout, image) => [tool, 'push', '--insecure', layout.folder, `${image}:${layout.tag}`],
    }),
    regctl: (tool) => ({
      name: 'regctl',
      push: (layout, image) => [
        ...[tool, '--host', `reg=${image.split('/')[0]},tls=disabled`],
        ...['image', 'copy', `ocidir://${layout.folder}:${layout.tag}`, `${image}:${layout.tag}`],
      ],
    }),
    skopeo: (tool) => ({
      name: 'skopeo',
      push: (layout, image) => [
        ...[tool, 'copy', '--quiet', '--dest-tls-verify=false'],
        ...[sourceOf(layout), `docker://${image}:${layout.tag}`],
      ],
    }),
  });
}

/** @param source as the input of that name has it */
export function ourPush(source: string, image: string): readonly string[] {
  const command = [process.execPath, 'dist/cli.js', 'push', '--quiet', '--plain-http'];
  return [...command, '--source', source, '--image', image];
}

/** Pull of a whole image into a layout by crane, the same for every registry. */
export function cranePull(tool: string, image: string, folder: string): readonly string[] {
  return [tool, 'pull', '--insecure', '--format', 'oci', image, folder];
}
