import { v7 } from 'uuid';

/** A new id: UUID v7, so that rows written together lie together in the index. */
export function makeId(): string {
  return v7();
}
