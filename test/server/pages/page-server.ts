import { request } from 'undici';
import type { RegistryOptions, RunningRegistry } from '../../../src/server/main.ts';
import { fillStage, STAGE_WORLD } from '../../support/page-stage.ts';
import { openTestRegistry } from '../../support/registry.ts';

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A browser without script, which keeps one cookie and sends forms as it found them. */
export interface Visitor {
  /** Empty before he has signed in. */
  readonly cookie: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<PageAnswer>;
  /** Sends the fields with the token of the form that stands on the page `from`. */
  submit(from: string, action: string, fields: Readonly<Record<string, string>>): Promise<PageAnswer>;
  /** Sends exactly these fields. */
  post(
    action: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<PageAnswer>;
}

export interface PageServer {
  readonly registry: RunningRegistry;
  /** @param login undefined for somebody who has not signed in */
  visit(login?: string): Promise<Visitor>;
}

/** The world of the stage, with what was pushed to it. */
export async function openStage(): Promise<PageServer> {
  const server = await openPageServer();
  await fillStage(server.registry.registry);
  return server;
}

/** A registry of its own for the running test, with the world of the stage unless it has another one. */
export async function openPageServer(options: RegistryOptions = {}): Promise<PageServer> {
  const registry = await openTestRegistry({ world: STAGE_WORLD, ...options });
  return {
    registry,
    visit: async (login) =>
      login === undefined ? createVisitor(registry.pages) : signInTo(registry.pages, login),
  };
}

/** Signs in as a person does, on this machine. */
export async function signInTo(pages: string, login: string): Promise<Visitor> {
  const answer = await createVisitor(pages).submit('/-/sign-in', '/-/sign-in', { user: login, next: '/' });
  return createVisitor(pages, cookieOf(answer));
}

function cookieOf({ headers }: PageAnswer): string {
  return String(headers['set-cookie']).split(';', 1)[0] ?? '';
}

/** The hidden field of the first form on a page. */
export function tokenOn({ text }: PageAnswer): string {
  return /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
}

export function createVisitor(origin: string, cookie = ''): Visitor {
  const base = { accept: 'text/html', ...(cookie === '' ? {} : { cookie }) };
  const send = async (
    method: 'GET' | 'POST',
    path: string,
    headers: object,
    body?: string,
  ): Promise<PageAnswer> => {
    const answer = await request(new URL(path, origin), {
      method,
      headers: { ...base, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
  };
  const post: Visitor['post'] = (action, fields, headers = {}) => {
    const form = { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers };
    return send('POST', action, form, new URLSearchParams(fields).toString());
  };
  return {
    cookie,
    get: (path, headers = {}) => send('GET', path, headers),
    post,
    submit: async (from, action, fields) =>
      post(action, { token: tokenOn(await send('GET', from, {})), ...fields }),
  };
}
