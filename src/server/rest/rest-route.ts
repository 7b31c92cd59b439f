import type { IncomingHttpHeaders } from 'node:http';
import type { Account } from '../accounts.ts';
import type { PackageState } from '../packages/model.ts';
import type { Decision } from '../permissions/decide.ts';
import type { Action, Principal } from '../permissions/principal.ts';
import type { Reply } from '../reply.ts';
import type { RequestBody } from '../request-body.ts';
import type { Services } from '../services.ts';
import type { Repository, RepositoryAction } from './repository.ts';

/** What the addresses in answers begin with. */
export interface RestUrls {
  /** Of this API, as the caller wrote it. */
  readonly api: string;
  /** Of the pages for people. */
  readonly html: string;
}

/** One request as handlers see it: parsed, authenticated, and allowed. */
export interface RestExchange {
  readonly headers: IncomingHttpHeaders;
  readonly query: URLSearchParams;
  /** The pieces of the path that the route names, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Of this request, without the query. */
  readonly url: string;
  readonly body: RequestBody;
  readonly principal: Principal;
  readonly urls: RestUrls;
  may(action: Action, state: PackageState): Decision;
}

export interface AccountExchange extends RestExchange {
  readonly account: Account;
}

export interface PackageExchange extends AccountExchange {
  /** For a restore of the package itself: what it was. */
  readonly state: PackageState;
}

export interface RepositoryExchange extends RestExchange {
  readonly repository: Repository;
}

type Handler<Exchange> = (exchange: Exchange, services: Services) => Reply | Promise<Reply>;

/** What a route is about, and with it what is checked before its handler runs. */
type Subject =
  /** Nothing that needs a login. */
  | { readonly subject: 'nothing'; readonly handler: Handler<RestExchange> }
  /** The account that the path names, or the caller's own. */
  | { readonly subject: 'account'; readonly handler: Handler<AccountExchange> }
  | {
      readonly subject: 'package';
      readonly action: Extract<Action, 'list' | 'delete' | 'restore'>;
      readonly handler: Handler<PackageExchange>;
    }
  /** A package that is deleted. */
  | {
      readonly subject: 'deleted package';
      readonly action: 'restore';
      readonly handler: Handler<PackageExchange>;
    }
  | {
      readonly subject: 'repository';
      readonly action: RepositoryAction;
      readonly handler: Handler<RepositoryExchange>;
    };

/** One line of the REST API. */
export type RestRoute = Subject & {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in GitHub's description; each `{name}` stands for one segment. */
  readonly path: string;
  /** Scopes of a classic token that open it, as `X-Accepted-OAuth-Scopes` lists them. */
  readonly scopes: readonly string[];
};
