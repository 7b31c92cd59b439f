import type { DockerEngine, EngineImage } from './docker-engine.ts';
import type { Packing } from './packing.ts';

/** An image of an Engine, and how it is to be packed. */
export interface EngineImageToPack {
  readonly engine: DockerEngine;
  readonly image: EngineImage;
  /** What the user calls it. */
  readonly name: string;
  readonly packing: Packing;
}
