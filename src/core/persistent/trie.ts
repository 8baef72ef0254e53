import { hashOf } from "./hash.ts";

/** A key with its value. */
export type Entry<V> = readonly [key: string, value: V];

/** Up to 32 children, those alone that are there: bit n of `bits` says that a child of number n is. */
export interface Branch<V> {
  readonly bits: number;
  readonly kids: readonly Kid<V>[];
}

/** Entries whose keys have the same hash, to the last bit. */
export interface Bucket<V> {
  readonly same: readonly Entry<V>[];
}
export type Kid<V> = Entry<V> | Branch<V> | Bucket<V>;

/** A map from text to values that never changes: plain JSON data, every version shares what it has in common with the others. */
export interface Trie<V> {
  readonly size: number;
  readonly root: Branch<V>;
}

export const emptyTrie: Trie<never> = { size: 0, root: { bits: 0, kids: [] } };

export const isEntry = <V>(kid: Kid<V>): kid is Entry<V> => Array.isArray(kid);
export const isBucket = <V>(kid: Kid<V>): kid is Bucket<V> => "same" in kid;

/** How many bits are set: where a child stands among those that are there. */
export const ones = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** The value of a key; undefined where it has none. */
export const get = <V>({ root }: Trie<V>, key: string): V | undefined => {
  const hash = hashOf(key);
  let branch = root;
  for (let shift = 0; ; shift += 5) {
    const bit = 1 << ((hash >>> shift) & 31);
    if ((branch.bits & bit) === 0) return undefined;
    const kid = branch.kids[ones(branch.bits & (bit - 1))] as Kid<V>;
    if (isEntry(kid)) return kid[0] === key ? kid[1] : undefined;
    if (isBucket(kid)) return kid.same.find(([each]) => each === key)?.[1];
    branch = kid;
  }
};

/** The value of the key that is the `same` as a name, whose key's hash is known: nobody need make the key. */
export const getBy = <V>(
  { root }: Trie<V>,
  hash: number,
  name: string,
  same: (key: string, name: string) => boolean,
): V | undefined => {
  let branch = root;
  for (let shift = 0; ; shift += 5) {
    const bit = 1 << ((hash >>> shift) & 31);
    if ((branch.bits & bit) === 0) return undefined;
    const kid = branch.kids[ones(branch.bits & (bit - 1))] as Kid<V>;
    if (isEntry(kid)) return same(kid[0], name) ? kid[1] : undefined;
    if (isBucket(kid)) return kid.same.find(([each]) => same(each, name))?.[1];
    branch = kid;
  }
};

export const has = <V>(trie: Trie<V>, key: string): boolean => get(trie, key) !== undefined;

/** All entries, in the order of their hashes: the same for the same keys, however they came in. */
export function* entries<V>({ root }: Trie<V>): Generator<Entry<V>> {
  yield* inside(root);
}

function* inside<V>({ kids }: Branch<V>): Generator<Entry<V>> {
  for (const kid of kids) {
    if (isEntry(kid)) yield kid;
    else if (isBucket(kid)) yield* kid.same;
    else yield* inside(kid);
  }
}
