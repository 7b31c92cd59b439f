import { createHash } from 'node:crypto';
import { pathMatcher } from '../recorder/recorder.ts';
import type { Fault, FaultEffects, FaultMatch } from './fault.ts';

/** A fault with its name and how often it has struck. */
export interface ListedFault extends Fault {
  readonly id: string;
  readonly hits: number;
}

export interface FaultRequest {
  readonly method: string;
  readonly path: string;
  readonly principal: string;
}

/** A fault that hits one request. */
export interface Strike {
  readonly id: string;
  readonly effects: FaultEffects;
}

export interface FaultList {
  add(fault: Fault): ListedFault;
  list(): ListedFault[];
  /** False when there is no such fault. */
  remove(id: string): boolean;
  clear(): void;
  /** What goes wrong with this request, counting it. The oldest fault that strikes wins; undefined when none does. */
  strike(request: FaultRequest): Strike | undefined;
}

interface Entry {
  readonly id: string;
  readonly fault: Fault;
  seen: number;
  hits: number;
}

export function createFaultList(): FaultList {
  const entries = new Map<string, Entry>();
  let nextId = 1;
  return {
    add(fault) {
      const entry = { id: String(nextId++), fault, seen: 0, hits: 0 };
      entries.set(entry.id, entry);
      return listed(entry);
    },
    list: () => [...entries.values()].map(listed),
    remove: (id) => entries.delete(id),
    clear: () => entries.clear(),
    strike(request) {
      for (const entry of entries.values()) {
        if (strikes(entry, request)) return { id: entry.id, effects: entry.fault.do };
      }
      return undefined;
    },
  };
}

function listed({ id, fault, hits }: Entry): ListedFault {
  return { id, ...fault, hits };
}

function strikes(entry: Entry, request: FaultRequest): boolean {
  const { match } = entry.fault;
  if (!matches(match, request)) return false;
  entry.seen += 1;
  const { nth = 1, times = 1, chance = 1, seed = 0 } = match;
  if (entry.seen < nth || (times > 0 && entry.hits >= times)) return false;
  if (chance < 1 && draw(seed, entry.seen) >= chance) return false;
  entry.hits += 1;
  return true;
}

/** From 0 up to 1, the same for the same request in every run. */
function draw(seed: number, count: number): number {
  return createHash('sha256').update(`${seed}:${count}`).digest().readUInt32BE() / 2 ** 32;
}

function matches({ method, path, principal }: FaultMatch, request: FaultRequest): boolean {
  return (
    (method === undefined || method.toUpperCase() === request.method) &&
    (path === undefined || pathMatcher(path)(request.path)) &&
    (principal === undefined || principal === request.principal)
  );
}
