import { request } from 'undici';

/**
 * The Authorization header with the bearer that a registry gives for a secret.
 * @throws Error when it gives none
 */
export async function exchange(origin: string, secret: string): Promise<string> {
  const authorization = `Basic ${Buffer.from(`octocat:${secret}`).toString('base64')}`;
  const answer = await request(`${origin}/token`, { headers: { authorization } });
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`/token gives ${answer.statusCode}: ${text}`);
  return `Bearer ${JSON.parse(text).token}`;
}
