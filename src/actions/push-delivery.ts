import type { RegistryClient } from '../registry/client.ts';
import type { CopyReport } from '../registry/copy-report.ts';
import type { RegistryAccess } from './access.ts';
import type { Context } from './context.ts';
import type { PUSH } from './definitions/push.ts';
import type { SettledDestination } from './destinations.ts';
import type { ManifestFacts } from './image-facts.ts';
import type { SourceImage } from './image-source.ts';
import type { Inputs } from './inputs.ts';
import type { PublishedState } from './push-confirmation.ts';

export type PushInputs = Inputs<(typeof PUSH)['inputs']>;

/** One image on its way to its destinations. */
export interface Delivery {
  readonly image: SourceImage;
  /** Read when they are asked for first: what the image is made of may be known to a registry alone. */
  readonly readFacts: () => Promise<readonly ManifestFacts[]>;
  /** Which tags of a destination the image still gets, asked right before they are set. */
  readonly settleAgain: (destination: SettledDestination) => Promise<readonly string[]>;
  /** When the push began, in milliseconds of the context's clock. */
  readonly start: number;
  readonly client: RegistryClient;
  readonly access: RegistryAccess;
  readonly inputs: PushInputs;
  readonly context: Context;
}

/** The image at one destination. */
export interface Arrival {
  readonly destination: SettledDestination;
  readonly facts: readonly ManifestFacts[];
  readonly report: CopyReport;
  readonly seconds: number;
  /** Undefined after a dry run. */
  readonly state: PublishedState | undefined;
}
