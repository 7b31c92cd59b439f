import { LINK_REPO } from '../actions/definitions/link-repo.ts';
import { linkRepo } from '../actions/link-repo.ts';
import { runStep } from '../actions/workflow-step.ts';

await runStep(LINK_REPO, linkRepo, {
  outputsOf: ({ failure: _, packages, ...outputs }) => ({
    ...outputs,
    packages: packages && JSON.stringify(packages),
  }),
  failureOf: ({ failure }) => failure,
});
