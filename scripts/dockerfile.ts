/** What a Dockerfile that only copies says, as an image config says it (image-spec, config.md; Docker's Healthcheck). */
export interface ContainerPlan {
  readonly copies: readonly ContainerCopy[];
  readonly config: {
    readonly User: string;
    readonly ExposedPorts: Readonly<Record<string, object>>;
    readonly Env: readonly string[];
    readonly Entrypoint: readonly string[];
    readonly Labels: Readonly<Record<string, string>>;
    readonly Healthcheck: Healthcheck;
  };
}

export interface ContainerCopy {
  /** A folder, with a slash at the end. */
  readonly from: string;
  readonly to: string;
  /** User and group alike. */
  readonly owner: number;
}

/** Times in nanoseconds. */
export interface Healthcheck {
  readonly Test: readonly string[];
  readonly Interval: number;
  readonly Timeout: number;
  readonly StartPeriod: number;
  readonly Retries: number;
}

const DEFAULT_PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const NANOSECONDS = 1e9;

/**
 * Reads as much of the language as our own Dockerfile uses.
 * @throws Error for anything else
 */
export function parseDockerfile(text: string): ContainerPlan {
  const lines = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n');
  const instructions = lines
    .filter((line) => line !== '')
    .map((line) => /^([A-Z]+) (.*)$/.exec(line)?.slice(1) as [string, string]);
  const all = (name: string): string[] =>
    instructions.filter(([candidate]) => candidate === name).map(([, rest]) => rest);
  const known = ['ARG', 'FROM', 'LABEL', 'COPY', 'ENV', 'EXPOSE', 'USER', 'HEALTHCHECK', 'ENTRYPOINT'];
  const unknown = instructions.find(([name]) => !known.includes(name));
  if (unknown !== undefined)
    throw new Error(`the Dockerfile has ${unknown[0]}, which parseDockerfile does not know`);
  return {
    copies: all('COPY').map(parseCopy),
    config: {
      User: all('USER')[0] ?? '',
      ExposedPorts: Object.fromEntries(all('EXPOSE').map((port) => [`${port}/tcp`, {}])),
      Env: [DEFAULT_PATH, ...all('ENV').flatMap((line) => line.split(' '))],
      Entrypoint: JSON.parse(all('ENTRYPOINT')[0] ?? '[]'),
      Labels: Object.fromEntries(all('LABEL').flatMap(parseLabels)),
      Healthcheck: parseHealthcheck(all('HEALTHCHECK')[0] ?? ''),
    },
  };
}

function parseCopy(line: string): ContainerCopy {
  const [, owner = '0', from = '', to = ''] = /^(?:--chown=(\d+):\1 )?(\S+\/) (\S+\/)$/.exec(line) ?? [];
  if (from === '') throw new Error(`COPY ${line}: expected [--chown=ID:ID] FOLDER/ FOLDER/`);
  return { from, to, owner: Number(owner) };
}

function parseLabels(line: string): [string, string][] {
  return [...line.matchAll(/(\S+?)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
}

function parseHealthcheck(line: string): Healthcheck {
  const [, flags = '', command = '[]'] = /^(.*) CMD (\[.*\])$/.exec(line) ?? [];
  const flag = (name: string): number => Number(new RegExp(`--${name}=(\\d+)`).exec(flags)?.[1]);
  return {
    Test: ['CMD', ...(JSON.parse(command) as string[])],
    Interval: flag('interval') * NANOSECONDS,
    Timeout: flag('timeout') * NANOSECONDS,
    StartPeriod: flag('start-period') * NANOSECONDS,
    Retries: flag('retries'),
  };
}
