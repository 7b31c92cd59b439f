/** What a registry's host takes: a user name with a password or token, or an identity (refresh) token alone. */
export type Credential =
  | { readonly username: string; readonly password: string }
  | { readonly identityToken: string };

/** Finds the credential for `host[:port]`, or undefined for anonymous access. Asked once per host and run. */
export type CredentialSource = (registry: string) => Promise<Credential | undefined>;
