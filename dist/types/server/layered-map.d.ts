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
/** @param base is not changed any more by whoever gives it */
export declare function createLayeredMap<Value>(base: ReadonlyMap<string, Value>): LayeredMap<Value>;
