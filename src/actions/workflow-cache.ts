import { createFolderCache, type PackingCache } from '../images/packing-cache.ts';
import { type CachedFolder, type CachedFolderOptions, restoreFolder } from './cached-folder.ts';

/** Records that GitHub's cache keeps. It is asked at the first use: most images need no packing. */
export function createWorkflowCache(options: CachedFolderOptions): {
  readonly records: PackingCache;
  save(): Promise<void>;
} {
  const used = new Set<string>();
  const { debug } = options.log;
  let opening: Promise<{ folder: CachedFolder; records: PackingCache } | undefined> | undefined;
  const open = () => {
    opening ??= restoreFolder(options).then((folder) => {
      if (folder === undefined) return undefined;
      const records = createFolderCache(folder.path, { debug, onUse: (file) => void used.add(file) });
      return { folder, records };
    });
    return opening;
  };
  return {
    records: {
      layer: async (...record) => (await open())?.records.layer(...record),
      keepLayer: async (...record) => (await open())?.records.keepLayer(...record),
      config: async (...record) => (await open())?.records.config(...record),
      keepConfig: async (...record) => (await open())?.records.keepConfig(...record),
    },
    // What this run has not used is left behind, so that records do not pile up.
    save: async () => (await opening)?.folder.save(used),
  };
}
