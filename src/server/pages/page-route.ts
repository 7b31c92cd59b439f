import type { PackageState } from '../packages/model.ts';
import type { Decision } from '../permissions/decide.ts';
import type { Action, Principal } from '../permissions/principal.ts';
import type { Reply } from '../reply.ts';
import type { Services } from '../services.ts';

/** Who looks at a page, and what it needs to know of him. */
export interface Visitor {
  /** A user of the world, or anonymous. */
  readonly principal: Principal;
  /** For the hidden field of forms; another for each session. */
  readonly formToken: string;
  /** On this machine under a loopback name, as the admin API asks for. */
  readonly isLocal: boolean;
}

/** One request as handlers see it: parsed, and allowed. */
export interface PageExchange {
  readonly visitor: Visitor;
  /** `http://host:port`, as the browser wrote it. */
  readonly origin: string;
  /** With the query. */
  readonly address: string;
  readonly query: URLSearchParams;
  /** The pieces of the path that the route names, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The fields of a form that was sent; none for GET. */
  readonly form: URLSearchParams;
  may(action: Action, state: PackageState): Decision;
}

export interface PackagePageExchange extends PageExchange {
  readonly state: PackageState;
}

type Handler<Exchange> = (exchange: Exchange, services: Services) => Reply | Promise<Reply>;

/** What a page is about, and with it what is checked before its handler runs. */
type Subject =
  | { readonly subject: 'nothing'; readonly handler: Handler<PageExchange> }
  /** What only those see who could use the admin API: this machine, and whoever has signed in. */
  | { readonly subject: 'administration'; readonly handler: Handler<PageExchange> }
  | {
      readonly subject: 'package' | 'deleted package';
      readonly action: Extract<Action, 'list' | 'admin' | 'delete' | 'restore'>;
      readonly handler: Handler<PackagePageExchange>;
    };

/** One line of the pages. */
export type PageRoute = Subject & {
  readonly method: 'GET' | 'POST';
  /** `{repository}` stands for one segment or more. No segment of a name is `-`, so what follows it is ours. */
  readonly path: string;
};
