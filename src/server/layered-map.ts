/** A map that nobody changes: to set a key makes another map, at the cost of some entries, not of all. */
export interface LayeredMap<Value> {
  get(key: string): Value | undefined;
  has(key: string): boolean;
  keys(): Iterable<string>;
  values(): Iterable<Value>;
  entries(): Iterable<[string, Value]>;
  /** The same with this entry, or (undefined) without it. */
  with(key: string, value: Value | undefined): LayeredMap<Value>;
}

/** However few there are below, so many changes are worth a layer. */
const FREE_CHANGES = 16;

/** @param base is not changed any more by whoever gives it */
export function createLayeredMap<Value>(base: ReadonlyMap<string, Value>): LayeredMap<Value> {
  return layered(base, new Map());
}

/** A lookup asks the changes first. They are at most the root of what is below, so that neither to copy nor to merge them costs much. */
function layered<Value>(
  base: ReadonlyMap<string, Value>,
  changes: ReadonlyMap<string, Value | undefined>,
): LayeredMap<Value> {
  const get = (key: string): Value | undefined => (changes.has(key) ? changes.get(key) : base.get(key));
  function* entries(): Generator<[string, Value]> {
    for (const entry of base) if (!changes.has(entry[0])) yield entry;
    for (const [key, value] of changes) if (value !== undefined) yield [key, value];
  }
  return {
    get,
    has: (key) => get(key) !== undefined,
    entries,
    *keys() {
      for (const [key] of entries()) yield key;
    },
    *values() {
      for (const [, value] of entries()) yield value;
    },
    with(key, value) {
      const next = new Map(changes).set(key, value);
      if (next.size <= FREE_CHANGES + Math.sqrt(base.size)) return layered(base, next);
      return layered(new Map(layered(base, next).entries()), new Map());
    },
  };
}
