import { request } from 'undici';
import type { Registry } from './registry.ts';

export interface ApiAnswer {
  readonly status: number;
  /** The JSON of the answer, or undefined when it has no body. */
  readonly body: unknown;
}

/** A version as `GET /_/content` shows it. */
export interface StoredVersion {
  readonly digest: string;
  readonly tags: readonly string[];
  /** What the page of the package shows of it. */
  readonly metadata: { readonly description: string | null; readonly licenses: string | null };
}

/** One request to the REST API with a token, as curl would send it. @param path below `/api/v3` */
export async function callApi(
  { url }: Registry,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  secret: string,
): Promise<ApiAnswer> {
  const answer = await request(`${url}/api/v3${path}`, {
    method,
    headers: { authorization: `Bearer ${secret}` },
  });
  const text = await answer.body.text();
  return { status: answer.statusCode, body: text === '' ? undefined : JSON.parse(text) };
}

/** The versions of a package, by the admin API; none for a package without content. */
export async function versionsOf({ url }: Registry, name: string): Promise<readonly StoredVersion[]> {
  const { body } = await request(`${url}/_/content`);
  const { packages } = (await body.json()) as { packages: { name: string; versions: StoredVersion[] }[] };
  return packages.find((each) => each.name === name)?.versions ?? [];
}
