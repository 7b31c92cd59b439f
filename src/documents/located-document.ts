import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { UserError } from '../oci/errors.ts';

/** Steps from the top of a document to one of its fields. */
export type FieldPath = readonly (string | number)[];

/** A document in YAML or JSON that knows where its fields stand. */
export interface LocatedDocument {
  /** Undefined for an empty text. */
  readonly value: unknown;
  /** The line on which the deepest known piece of `path` stands, from 1. */
  lineOf(path: FieldPath): number | undefined;
}

/**
 * @param name of the file, for messages
 * @throws UserError with file, line and column
 */
export function parseLocatedDocument(text: string, name: string): LocatedDocument {
  const lines = new LineCounter();
  // The parser's own look for keys that come twice takes a time that grows with their square.
  const options = { lineCounter: lines, prettyErrors: false, logLevel: 'error', uniqueKeys: false } as const;
  const document = parseDocument(text, options);
  const [error] = document.errors;
  const refuse = (offset: number, code: string): never => {
    const { line, col } = lines.linePos(offset);
    throw new UserError(`${name}:${line}:${col}: not valid YAML: ${code}`);
  };
  if (error !== undefined) refuse(error.pos[0], error.code);
  const repeated = repeatedKey(document);
  if (repeated !== undefined) refuse(repeated, 'DUPLICATE_KEY');
  return {
    value: toValue(document, name) ?? undefined,
    lineOf(path) {
      const offset = offsetOf(document.contents, path);
      return offset === undefined ? undefined : lines.linePos(offset).line;
    },
  };
}

/** Where the first key stands that its map has already. */
function repeatedKey(document: Document.Parsed): number | undefined {
  let found: number | undefined;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found = key.range?.[0];
        if (found !== undefined) return visit.BREAK;
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** Aliases are followed only here. */
function toValue(document: Document.Parsed, name: string): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    const problem = 'an alias (*NAME) has no anchor (&NAME) before it, or aliases multiply too often';
    throw new UserError(`${name}: not valid YAML: ${problem}`, { cause });
  }
}

/** The path that a JSON Pointer (RFC 6901) means, as validators of JSON Schema write it. */
export function parsePointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function offsetOf(root: unknown, path: FieldPath): number | undefined {
  let node = root;
  let offset: number | undefined;
  for (const segment of path) {
    const next: Step | undefined = stepInto(node, segment);
    if (next === undefined) break;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return offset;
}

interface Step {
  readonly node: unknown;
  readonly offset: number | undefined;
}

function stepInto(node: unknown, segment: string | number): Step | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(segment)];
    return { node: item, offset: isNode(item) ? item.range?.[0] : undefined };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment));
  if (pair === undefined) return undefined;
  return { node: pair.value, offset: isNode(pair.key) ? pair.key.range?.[0] : undefined };
}
