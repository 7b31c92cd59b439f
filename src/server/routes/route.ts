import type { ErrorCode } from '../../oci/error-codes.ts';
import type { Exchange } from '../exchange.ts';
import type { Action } from '../permissions/principal.ts';
import type { Profile } from '../profile.ts';
import type { Reply } from '../reply.ts';
import type { Services } from '../services.ts';

/** What a mode may lack; `app.ts` refuses it before the handler runs. */
export type Feature = Extract<keyof Profile, 'deletes' | 'catalog' | 'tokenByPost'>;

/** One line of the API. `HEAD` takes the `GET` line; its body is left out when it is sent. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `{name}` stands for one segment, `{repository}` for one or more; `?` makes the character before it optional. */
  readonly path: string;
  /** `open` asks for nothing, `admin` for the gate of `/_/`; the rest is for `decide`. */
  readonly access: Action | 'open' | 'admin';
  readonly feature?: Feature;
  /** What it answers about a package that the caller may not see; without it, that he may not. */
  readonly unseen?: ErrorCode;
  readonly handler: (exchange: Exchange, services: Services) => Reply | Promise<Reply>;
}
