/** The environment variables of a process, as a parameter. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether this process is a step of a workflow. */
export function isInWorkflow(environment: Environment): boolean {
  return environment.GITHUB_ACTIONS === 'true';
}
