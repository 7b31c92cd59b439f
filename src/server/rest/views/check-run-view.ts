import type { CheckRun } from '../check-run.ts';
import { nodeId, numericId } from '../identifiers.ts';
import type { RepositoryExchange, RestUrls } from '../rest-route.ts';
import { userView } from './account-view.ts';

/** GitHub's "check run". */
export function checkRunView({ repository, urls }: RepositoryExchange, { id, sha, document }: CheckRun) {
  const { title, summary, text, annotations, ...fields } = document;
  const url = `${urls.api}/repos/${repository.name}/check-runs/${id}`;
  const html = `${urls.html}/${repository.name}/runs/${id}`;
  return {
    ...{ id, head_sha: sha, node_id: nodeId('CheckRun', id), url, html_url: html },
    ...fields,
    details_url: fields.details_url ?? html,
    external_id: fields.external_id ?? '',
    output: {
      ...{
        title,
        summary,
        text,
        annotations_count: annotations.length,
        annotations_url: `${url}/annotations`,
      },
    },
    check_suite: { id: numericId('check suite', `${repository.name}@${sha}`) },
    app: actionsApp(urls),
    pull_requests: [],
  };
}

/** The app that workflows act as. */
function actionsApp(urls: RestUrls) {
  const id = 15368;
  const born = '2018-07-30T09:30:17Z';
  return {
    ...{ id, slug: 'github-actions', node_id: nodeId('App', id), name: 'GitHub Actions' },
    owner: userView('github', 'Organization', urls),
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${urls.html}/apps/github-actions`,
    ...{ created_at: born, updated_at: born, permissions: { checks: 'write' }, events: [] },
  };
}
