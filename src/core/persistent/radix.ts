/** A node of 32: values at the bottom, nodes above it; null where nothing is. */
export type Node<V> = readonly (V | Node<V> | null)[];

/** Values that are not in the tree yet, the last one first. */
export interface Late<V> {
  readonly key: number;
  readonly value: V;
  readonly next: Late<V> | null;
  readonly count: number;
  /** The bits of all keys from here on, each key giving one: most keys that are not here are told at once. */
  readonly bits: number;
}

/**
 * A map from integers ≥ 0 to values that never changes: plain JSON data, quick where numbers are small and dense. Values are anything but null.
 * A few late values wait before the tree: they go in together, and the way down to them is copied once.
 */
export interface Radix<V> {
  readonly size: number;
  /** Levels of the tree; 1 holds 0 … 31. */
  readonly levels: number;
  readonly root: Node<V>;
  readonly late: Late<V> | null;
}

export const emptyRadix: Radix<never> = { size: 0, levels: 1, root: [], late: null };

const most = 8;

const bitOf = (key: number): number => 1 << (key & 31);

// Numbers may go beyond 32 bits, where shifts will not do.
const placeIn = (key: number, level: number): number =>
  key < 2 ** 31 && level < 7 ? (key >>> (5 * level)) & 31 : Math.floor(key / 32 ** level) % 32;

const reaches = (levels: number, key: number): boolean => (levels < 7 ? key < 1 << (5 * levels) : key < 32 ** levels);

const inTree = <V>(levels: number, root: Node<V>, key: number): V | undefined => {
  if (!reaches(levels, key)) return undefined;
  let node = root;
  for (let level = levels - 1; level > 0; level -= 1) {
    const next = node[placeIn(key, level)];
    if (next === null || next === undefined) return undefined;
    node = next as Node<V>;
  }
  return (node[placeIn(key, 0)] as V | null | undefined) ?? undefined;
};

/** The value of a number; undefined where it has none. */
export const at = <V>({ levels, root, late }: Radix<V>, key: number): V | undefined => {
  if (late !== null && (late.bits & bitOf(key)) !== 0)
    for (let each: Late<V> | null = late; each !== null; each = each.next) if (each.key === key) return each.value;
  return inTree(levels, root, key);
};

/** Nodes that a batch has made itself and may change: nobody else has seen them. */
export type Own = Set<object>;

const filled = <V>(node: Node<V>, place: number, value: V | Node<V> | null, own: Own | null): Node<V> => {
  let copy = node as (V | Node<V> | null)[];
  if (!own?.has(node)) {
    copy = node.slice();
    own?.add(copy);
  }
  while (copy.length < place) copy.push(null);
  copy[place] = value;
  return copy;
};

const fill = <V>(node: Node<V>, level: number, key: number, value: V | null, own: Own | null): Node<V> => {
  const place = placeIn(key, level);
  if (level === 0) return filled(node, place, value, own);
  const next = (node[place] ?? []) as Node<V>;
  return filled(node, place, fill(next, level - 1, key, value, own), own);
};

const withValue = <V>(radix: Radix<V>, size: number, key: number, value: V | null, own: Own | null): Radix<V> => {
  let { levels, root } = radix;
  for (; !reaches(levels, key); levels += 1) root = root.length === 0 ? root : [root];
  return { size, levels, root: fill(root, levels - 1, key, value, own), late: null };
};

const settled = <V>(radix: Radix<V>, own: Own): Radix<V> => {
  const { size, levels, root, late } = radix;
  if (late === null) return radix;
  const all: Late<V>[] = [];
  for (let each: Late<V> | null = late; each !== null; each = each.next) all.push(each);
  let made: Radix<V> = { size, levels, root, late: null };
  for (let place = all.length - 1; place >= 0; place -= 1) {
    const { key, value } = all[place] as Late<V>;
    made = withValue(made, size, key, value, own);
  }
  return made;
};

const change = <V>(radix: Radix<V>, key: number, value: V | null, own: Own | null): Radix<V> => {
  if (!Number.isInteger(key) || key < 0) throw new Error(`${key} is no number of a place.`);
  const before = at(radix, key);
  if (before === (value ?? undefined)) return radix;
  const size = radix.size + (value === null ? 0 : 1) - (before === undefined ? 0 : 1);
  const { levels, root, late } = radix;
  const count = late === null ? 1 : late.count + 1;
  if (own === null && value !== null && count <= most) {
    const bits = bitOf(key) | (late === null ? 0 : late.bits);
    return { size, levels, root, late: { key, value, next: late, count, bits } };
  }
  const nodes = own ?? new Set();
  return withValue(settled(radix, nodes), size, key, value, nodes);
};

/** The map with a value under a number. With `own`, nodes that the batch has made before are changed in place. */
export const put = <V>(radix: Radix<V>, key: number, value: V, own: Own | null = null): Radix<V> =>
  change(radix, key, value, own);

/** The map without a number; the same map where it has none. */
export const drop = <V>(radix: Radix<V>, key: number): Radix<V> => change(radix, key, null, null);

/** The map with many values; made in one go. */
export const putAll = <V>(radix: Radix<V>, more: Iterable<readonly [key: number, value: V]>): Radix<V> => {
  const own: Own = new Set();
  let made = radix;
  for (const [key, value] of more) made = change(made, key, value, own);
  return made;
};

/** Numbers with their values, in order. */
export function* pairs<V>(radix: Radix<V>): Generator<readonly [key: number, value: V]> {
  const { levels, root } = settled(radix, new Set());
  yield* inside(root, levels - 1, 0);
}

function* inside<V>(node: Node<V>, level: number, base: number): Generator<readonly [number, V]> {
  for (let place = 0; place < node.length; place += 1) {
    const each = node[place];
    if (each === null || each === undefined) continue;
    if (level === 0) yield [base + place, each as V];
    else yield* inside(each as Node<V>, level - 1, base + place * 32 ** level);
  }
}

/** The values of the numbers from `from` on and below `to`, in order: what is not there costs next to nothing. */
export const within = <V>(radix: Radix<V>, from: number, to: number): readonly V[] => {
  const { levels, root } = settled(radix, new Set());
  const found: V[] = [];
  collect(root, levels - 1, 0, from, to, found);
  return found;
};

const collect = <V>(node: Node<V>, level: number, base: number, from: number, to: number, found: V[]): void => {
  const width = 32 ** level;
  const first = Math.max(0, Math.floor((from - base) / width));
  const last = Math.min(node.length, Math.ceil((to - base) / width));
  for (let place = first; place < last; place += 1) {
    const each = node[place];
    if (each === null || each === undefined) continue;
    if (level === 0) found.push(each as V);
    else collect(each as Node<V>, level - 1, base + place * width, from, to, found);
  }
};
