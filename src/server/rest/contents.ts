import { jsonReply, type Reply } from '../reply.ts';
import type { Services } from '../services.ts';
import { gitBlobId } from './identifiers.ts';
import { notFound } from './rest-error.ts';
import type { RepositoryExchange } from './rest-route.ts';
import { licenseView } from './views/license-view.ts';
import { isoTime } from './views/package-view.ts';
import { repositoryView } from './views/repository-view.ts';

/** `GET /repos/OWNER/NAME`. */
export function getRepository({ repository, urls }: RepositoryExchange, services: Services): Reply {
  const now = isoTime(services.clock.now());
  return jsonReply(200, repositoryView(repository, services.world.current, urls, now));
}

/** `GET /repos/OWNER/NAME/readme`; also as text, for who accepts `application/vnd.github.raw`. */
export function getReadme(exchange: RepositoryExchange): Reply {
  const { readme } = exchange.repository.document;
  if (readme == null) throw notFound();
  return fileReply(exchange, 'README.md', readme, {});
}

/** `GET /repos/OWNER/NAME/license`; the text is its SPDX identifier. */
export function getLicense(exchange: RepositoryExchange): Reply {
  const { license } = exchange.repository.document;
  if (license == null) throw notFound();
  const text = `SPDX-License-Identifier: ${license}\n`;
  return fileReply(exchange, 'LICENSE', text, { license: licenseView(license, exchange.urls) });
}

function fileReply(exchange: RepositoryExchange, name: string, text: string, more: object): Reply {
  const { headers, repository, urls } = exchange;
  if (/^application\/vnd\.github\.(v3\.)?raw/.test(headers.accept ?? '')) {
    return {
      status: 200,
      headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' },
      body: text,
    };
  }
  const sha = gitBlobId(text);
  const branch = repository.document.defaultBranch ?? 'main';
  const self = `${urls.api}/repos/${repository.name}/contents/${name}?ref=${encodeURIComponent(branch)}`;
  const git = `${urls.api}/repos/${repository.name}/git/blobs/${sha}`;
  const html = `${urls.html}/${repository.name}/blob/${branch}/${name}`;
  return jsonReply(200, {
    ...{ type: 'file', encoding: 'base64', size: Buffer.byteLength(text), name, path: name, sha },
    content: `${Buffer.from(text).toString('base64')}\n`,
    ...{ url: self, git_url: git, html_url: html },
    download_url: `${urls.html}/${repository.name}/raw/${branch}/${name}`,
    _links: { self, git, html },
    ...more,
  });
}
