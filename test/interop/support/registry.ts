/** Who may write to a registry. */
export interface Account {
  readonly user: string;
  readonly secret: string;
}

/** A registry that runs on loopback by plain HTTP until `stop()`. */
export interface Registry {
  readonly url: string;
  /** `host:port` */
  readonly host: string;
  /** Undefined: everyone may write. */
  readonly account: Account | undefined;
  /** Where it keeps its data. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** A registry that wants to know who writes. */
export interface GuardedRegistry extends Registry {
  readonly account: Account;
}
