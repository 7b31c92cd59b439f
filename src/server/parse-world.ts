import type { WorldDocument } from './world.ts';
export function parseWorld(text: string): WorldDocument {
  return JSON.parse(text);
}
export function checkWorld(document: WorldDocument): WorldDocument {
  return document;
}
