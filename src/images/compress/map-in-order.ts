/**
 * Works on up to `concurrency` items at a time and gives the results in the order of the items. No further item is
 * asked for before the result of the one `concurrency` places earlier has been used.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  concurrency: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      const result = work(item);
      result.catch(() => undefined); // heard of when its turn comes
      running.push(result);
      if (running.length >= concurrency) yield await (running.shift() as Promise<Result>);
    }
    for (let next = running.shift(); next !== undefined; next = running.shift()) yield await next;
  } finally {
    await Promise.allSettled(running);
  }
}
