/** One line of the report. Cases of a group run in order, each on what the ones before left. */
export interface ConformanceCase {
  /** As the OCI conformance suite calls it. */
  readonly name: string;
  run(): Promise<void>;
}

export interface ConformanceGroup {
  readonly name: string;
  readonly cases: readonly ConformanceCase[];
}

/** The same case for each item. */
export function caseForEach<T>(
  name: string,
  items: readonly T[],
  run: (item: T) => Promise<void>,
): ConformanceCase[] {
  return items.map((item) => ({ name, run: () => run(item) }));
}
