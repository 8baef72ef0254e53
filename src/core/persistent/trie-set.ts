import { hashOf } from "./hash.ts";
import { type Branch, type Entry, emptyTrie, isBucket, isEntry, type Kid, ones, type Trie } from "./trie.ts";

/** Nodes that a batch has made itself and may change: nobody else has seen them. */
type Own = Set<object> | null;

const withKid = <V>(branch: Branch<V>, at: number, kid: Kid<V>, own: Own): Branch<V> => {
  if (own?.has(branch)) {
    (branch.kids as Kid<V>[])[at] = kid;
    return branch;
  }
  const kids = branch.kids.slice();
  kids[at] = kid;
  return owned({ bits: branch.bits, kids }, own);
};

const owned = <V>(branch: Branch<V>, own: Own): Branch<V> => {
  own?.add(branch);
  return branch;
};

const withMore = <V>({ bits, kids }: Branch<V>, bit: number, at: number, kid: Kid<V>, own: Own): Branch<V> => {
  const more = kids.slice();
  more.splice(at, 0, kid);
  return owned({ bits: bits | bit, kids: more }, own);
};

// Two entries that fell on one place: branches until their hashes part, a bucket where they never do.
const both = <V>(one: Entry<V>, other: Entry<V>, hash: number, shift: number, own: Own): Kid<V> => {
  const before = hashOf(one[0]);
  if (before === hash) return { same: one[0] < other[0] ? [one, other] : [other, one] };
  const first = (before >>> shift) & 31;
  const second = (hash >>> shift) & 31;
  if (first === second) return owned({ bits: 1 << first, kids: [both(one, other, hash, shift + 5, own)] }, own);
  return owned({ bits: (1 << first) | (1 << second), kids: first < second ? [one, other] : [other, one] }, own);
};

// Whether the last `put` made the map longer: an answer of its own would cost an object for each level.
let grown = false;

const put = <V>(branch: Branch<V>, entry: Entry<V>, hash: number, shift: number, own: Own): Branch<V> => {
  const bit = 1 << ((hash >>> shift) & 31);
  const at = ones(branch.bits & (bit - 1));
  if ((branch.bits & bit) === 0) {
    grown = true;
    return withMore(branch, bit, at, entry, own);
  }
  const kid = branch.kids[at] as Kid<V>;
  if (isEntry(kid)) {
    if (kid[0] === entry[0]) return kid[1] === entry[1] ? branch : withKid(branch, at, entry, own);
    grown = true;
    return withKid(branch, at, both(kid, entry, hash, shift + 5, own), own);
  }
  if (!isBucket(kid)) {
    const next = put(kid, entry, hash, shift + 5, own);
    return next === kid ? branch : withKid(branch, at, next, own);
  }
  const [first] = kid.same;
  if (first !== undefined && hashOf(first[0]) !== hash) {
    const deeper = owned({ bits: 1 << ((hashOf(first[0]) >>> (shift + 5)) & 31), kids: [kid] }, own);
    return withKid(branch, at, put(deeper, entry, hash, shift + 5, own), own);
  }
  const others = kid.same.filter(([key]) => key !== entry[0]);
  grown = others.length === kid.same.length;
  return withKid(branch, at, { same: [...others, entry].sort(([a], [b]) => (a < b ? -1 : 1)) }, own);
};

/** The map with a value under a key. Values must not be undefined. */
export const set = <V>(trie: Trie<V>, key: string, value: V): Trie<V> => {
  grown = false;
  const root = put(trie.root, [key, value] as const, hashOf(key), 0, null);
  return root === trie.root ? trie : { size: trie.size + (grown ? 1 : 0), root };
};

/** The map with many entries; of two with one key the later stays. Made in one go: nodes are copied once. */
export const setAll = <V>(trie: Trie<V>, more: Iterable<Entry<V>>): Trie<V> => {
  const own: Own = new Set();
  let { root, size } = trie;
  for (const entry of more) {
    grown = false;
    root = put(root, entry, hashOf(entry[0]), 0, own);
    if (grown) size += 1;
  }
  return root === trie.root ? trie : { size, root };
};

export const trieOf = <V>(more: Iterable<Entry<V>>): Trie<V> => setAll<V>(emptyTrie, more);

const take = <V>(branch: Branch<V>, key: string, hash: number, shift: number): Kid<V> | undefined => {
  const bit = 1 << ((hash >>> shift) & 31);
  if ((branch.bits & bit) === 0) return branch;
  const at = ones(branch.bits & (bit - 1));
  const kid = branch.kids[at] as Kid<V>;
  let left: Kid<V> | undefined;
  if (isEntry(kid)) {
    if (kid[0] !== key) return branch;
  } else if (isBucket(kid)) {
    const same = kid.same.filter(([each]) => each !== key);
    if (same.length === kid.same.length) return branch;
    left = same.length === 1 ? same[0] : { same };
  } else {
    left = take(kid, key, hash, shift + 5);
    if (left === kid) return branch;
  }
  if (left === undefined) {
    if (branch.kids.length === 1) return undefined;
    const kids = branch.kids.filter((_, index) => index !== at);
    const [only] = kids;
    // One entry alone moves up: a map looks the same, however it came to hold what it holds.
    if (kids.length === 1 && only !== undefined && (isEntry(only) || isBucket(only)) && shift > 0) return only;
    return { bits: branch.bits & ~bit, kids };
  }
  if (shift > 0 && branch.kids.length === 1 && (isEntry(left) || isBucket(left))) return left;
  return withKid(branch, at, left, null);
};

/** The map without a key; the same map where it has none. */
export const without = <V>(trie: Trie<V>, key: string): Trie<V> => {
  const root = take(trie.root, key, hashOf(key), 0);
  if (root === trie.root) return trie;
  return { size: trie.size - 1, root: root === undefined ? emptyTrie.root : (root as Branch<V>) };
};
