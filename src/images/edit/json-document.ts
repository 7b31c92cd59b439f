import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { UserError } from '../../oci/errors.ts';

/** Steps down a document: names of members, positions in lists. */
export type DocumentPath = readonly (string | number)[];

/**
 * A JSON document that is changed in place: what is not changed keeps its bytes, spaces and order of members included, so that an
 * edit and its inverse give the first digest again.
 */
export interface JsonDocument {
  /** Sets a member, last in its object when it is new; objects on the way are made. */
  set(path: DocumentPath, value: unknown): void;
  /** Takes a member or an entry away, and the objects above it that become empty thereby. */
  remove(path: DocumentPath): void;
  /** UTF-8. */
  bytes(): Uint8Array;
}

/**
 * @param bytes JSON in UTF-8, known to be valid
 * @param name what messages call it, such as its digest
 * @throws UserError when an object has a member twice: readers differ in which one counts
 */
export function createJsonDocument(bytes: Uint8Array, name: string): JsonDocument {
  let text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let tree = parseTree(text) as Node;
  const style = styleOf(text);
  requireDistinctMembers(tree, name);

  const find = (path: DocumentPath): Node | undefined => findNodeAtLocation(tree, [...path]);
  /** Puts a replacement for a part of `value`, or for all of it, and reads that value anew. */
  const splice = (value: Node, { start, end }: Range, replacement: string): void => {
    const growth = replacement.length - (end - start);
    text = text.slice(0, start) + replacement + text.slice(end);
    const changed = parseTree(text.slice(value.offset, endOf(value) + growth)) as Node;
    move(changed, value.offset);
    makeRoom(value, growth);
    if (value.parent === undefined) tree = changed;
    else takePlace(changed, value, value.parent);
  };
  const set = (path: DocumentPath, value: unknown): void => {
    const node = find(path);
    if (node !== undefined) {
      splice(node, rangeOf(node), JSON.stringify(value));
      return;
    }
    const above = path.slice(0, -1);
    // A null stands for an object that nobody has filled.
    if (find(above)?.type !== 'object') set(above, {});
    const entry = `${JSON.stringify(String(path.at(-1)))}:${style.space}${JSON.stringify(value)}`;
    const parent = find(above) as Node;
    const { range, replacement } = lastPlaceIn(parent, text, path.length, style);
    splice(parent, range, replacement(entry));
  };
  return {
    set,
    remove(path) {
      const node = find(path);
      if (node === undefined) return;
      const item = lastToGo(itemOf(node));
      splice(item.parent as Node, rangeWithComma(item), '');
    },
    bytes: () => new TextEncoder().encode(text),
  };
}

/** A node of the tree, which is ours to change. */
type OwnNode = { -readonly [Key in keyof Node]: Node[Key] };

function move(node: OwnNode, by: number): void {
  node.offset += by;
  for (const child of node.children ?? []) move(child, by);
}

/** Moves what stands behind a node that grows, and lets those round it grow with it. */
function makeRoom(node: Node, growth: number): void {
  const parent: OwnNode | undefined = node.parent;
  if (parent === undefined) return;
  const siblings = parent.children ?? [];
  for (const later of siblings.slice(siblings.indexOf(node) + 1)) move(later, growth);
  parent.length += growth;
  makeRoom(parent, growth);
}

function takePlace(successor: OwnNode, node: Node, parent: Node): void {
  parent.children?.splice(parent.children.indexOf(node), 1, successor);
  successor.parent = parent;
}

interface Style {
  /** Of one level; empty for a document on one line. */
  readonly indent: string;
  readonly eol: string;
  /** What follows a colon. */
  readonly space: '' | ' ';
}

/** New members look like those that are there. */
function styleOf(text: string): Style {
  const [, eol = '', indent = ''] = /^\s*\{(\r?\n)([ \t]*)/.exec(text) ?? [];
  return { eol, indent, space: /^\s*\{\s*"(?:[^"\\]|\\.)*"\s*:\s/.test(text) ? ' ' : '' };
}

function lineAt(depth: number, { eol, indent }: Style): string {
  return eol + indent.repeat(depth);
}

/** Where a new member of `parent` goes, and what stands round it: the same as round the last one that is there. */
function lastPlaceIn(
  parent: Node,
  text: string,
  depth: number,
  style: Style,
): { range: Range; replacement(entry: string): string } {
  const last = parent.children?.at(-1);
  if (last === undefined) {
    const [before, after] = [lineAt(depth, style), lineAt(depth - 1, style)];
    return { range: rangeOf(parent), replacement: (entry) => `{${before}${entry}${after}}` };
  }
  const separator = parent.children?.length === 1 ? parent.offset : text.lastIndexOf(',', last.offset);
  const gap = text.slice(separator + 1, last.offset);
  return {
    range: { start: endOf(last), end: endOf(last) },
    replacement: (entry) => `,${gap}${entry}`,
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

function rangeOf(node: Node): Range {
  return { start: node.offset, end: endOf(node) };
}

/** The member or entry whose value this is. */
function itemOf(value: Node): Node {
  return value.parent?.type === 'property' ? value.parent : value;
}

/** The item, or the one above it that would be left with an empty object. */
function lastToGo(item: Node): Node {
  const around = item.parent;
  const isOnlyMember = around?.type === 'object' && around.children?.length === 1;
  return isOnlyMember && around.parent !== undefined ? lastToGo(itemOf(around)) : item;
}

/** With what separates it from its neighbours. */
function rangeWithComma(item: Node): Range {
  const around = item.parent as Node;
  const siblings = around.children ?? [];
  const position = siblings.indexOf(item);
  const [before, after] = [siblings[position - 1], siblings[position + 1]];
  if (before !== undefined) return { start: endOf(before), end: endOf(item) };
  if (after !== undefined) return { start: item.offset, end: after.offset };
  return { start: around.offset + 1, end: endOf(around) - 1 };
}

function requireDistinctMembers(node: Node, name: string): void {
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    const member = String(child.children?.[0]?.value);
    if (node.type === 'object' && seen.has(member)) {
      throw new UserError(
        `${name} has ${JSON.stringify(member)} twice in one object, so it cannot be edited`,
      );
    }
    seen.add(member);
    requireDistinctMembers(child, name);
  }
}
