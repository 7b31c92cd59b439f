import { nodeId, numericId } from '../identifiers.ts';
import type { RestUrls } from '../rest-route.ts';

/** GitHub's "simple license" of an SPDX identifier. */
export function licenseView(spdxId: string, urls: RestUrls) {
  const key = spdxId.toLowerCase();
  return {
    key,
    name: spdxId,
    spdx_id: spdxId,
    url: `${urls.api}/licenses/${encodeURIComponent(key)}`,
    node_id: nodeId('License', numericId('license', key)),
  };
}
