import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** One import of a TypeScript file. */
export interface Import {
  /** A path from the root for files of ours, else the name of a package; Node's own modules are left out. */
  readonly target: string;
  readonly isRelative: boolean;
  /** Erased by the compiler: `import type`, or only `type` names in the braces. */
  readonly isTypeOnly: boolean;
}

const STATEMENT = /^(?:import|export)\s+(?<clause>(?:type\s)?[^'"`;]*?from\s+)?['"](?<from>[^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"](?<from>[^'"]+)['"]/g;

/** The imports of `path` in the order of the text, read without a compiler: TypeScript 7 has no JavaScript API. */
export function importsOf(path: string, text: string): Import[] {
  const code = withoutComments(text);
  const statements = [...code.matchAll(STATEMENT)].map(({ groups }) => ({
    from: groups?.from ?? '',
    isTypeOnly: isTypeClause(groups?.clause ?? ''),
  }));
  const dynamic = [...code.matchAll(DYNAMIC)].map(({ groups }) => ({
    from: groups?.from ?? '',
    isTypeOnly: false,
  }));
  return [...statements, ...dynamic]
    .filter(({ from }) => !isBuiltin(from))
    .map(({ from, isTypeOnly }) => ({ ...resolve(path, from), isTypeOnly }));
}

/** The first cycle among value imports, as the paths on the way round; undefined when there is none. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle !== undefined) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

function isTypeClause(clause: string): boolean {
  if (/^type\s/.test(clause)) return true;
  const names = /^\{(?<inside>[^}]*)\}\s+from/.exec(clause)?.groups?.inside?.split(',') ?? [];
  const used = names.map((name) => name.trim()).filter((name) => name !== '');
  return used.length > 0 && used.every((name) => name.startsWith('type '));
}

function withoutComments(text: string): string {
  return text.replaceAll(/^\s*\/\/.*$/gm, '').replaceAll(/^\s*\/\*[\s\S]*?\*\//gm, '');
}

function resolve(path: string, from: string): Pick<Import, 'target' | 'isRelative'> {
  if (from.startsWith('.')) return { target: posix.join(posix.dirname(path), from), isRelative: true };
  const parts = from.split('/');
  return { target: parts.slice(0, from.startsWith('@') ? 2 : 1).join('/'), isRelative: false };
}
