import type { Exchange } from '../exchange.ts';
import { HttpError } from '../http-error.ts';
import { jsonReply, type Reply } from '../reply.ts';
import { repositoryExists } from '../repository-exists.ts';
import type { Services } from '../services.ts';
import { linkHeader, pageOf, pageRequest } from './paging.ts';

/** `GET …/tags/list` (end-8). */
export function listTags({ repository, content, query }: Exchange, services: Services): Reply {
  const { store, profile } = services;
  if (!repositoryExists(content, services)) throw new HttpError('NAME_UNKNOWN');
  const { entries, next } = pageOf(pageRequest(query, profile.tagPageSize), (page) =>
    store.metadata.tags(content, profile.tagOrder, page),
  );
  const tags = entries.length === 0 ? profile.noTags : entries;
  return jsonReply(200, { name: repository, tags }, linkHeader(`/v2/${repository}/tags/list`, next));
}

/** `GET /v2/_catalog`: the repositories that the caller may read. */
export function listRepositories({ query, may }: Exchange, { store, profile }: Services): Reply {
  const { entries, next } = pageOf(pageRequest(query, profile.tagPageSize), (page) =>
    store.metadata.repositories(page),
  );
  const repositories = entries.filter((repository) => may('pull', repository).outcome === 'allow');
  return jsonReply(200, { repositories }, linkHeader('/v2/_catalog', next));
}
