import { HashPool } from './hash-pool.ts';
import { type Stage, StagedUpload } from './staged-upload.ts';
import type { BlobUpload } from './store.ts';

/** The uploads of a store that have begun and not ended. They share one pool of hash threads. */
export class OpenUploads {
  readonly #uploads = new Set<BlobUpload>();
  readonly #pool = new HashPool();

  begin(stage: Stage): BlobUpload {
    const upload = new StagedUpload(stage, this.#pool, () => this.#uploads.delete(upload));
    this.#uploads.add(upload);
    return upload;
  }

  /** Discards them all; a commit under way is finished first. */
  async close(): Promise<void> {
    await Promise.all([...this.#uploads].map((upload) => upload.discard()));
    await this.#pool.close();
  }
}
