/** A node of 32: values at the bottom, nodes above it; null where nothing is. */
export type Node<V> = readonly (V | Node<V> | null)[];

/** A map from integers ≥ 0 to values that never changes: plain JSON data, quick where numbers are small and dense. Values are anything but null. */
export interface Radix<V> {
  readonly size: number;
  /** Levels of the tree; 1 holds 0 … 31. */
  readonly levels: number;
  readonly root: Node<V>;
}

export const emptyRadix: Radix<never> = { size: 0, levels: 1, root: [] };

// Numbers may go beyond 32 bits, where shifts will not do.
const placeIn = (key: number, level: number): number =>
  key < 2 ** 31 && level < 7 ? (key >>> (5 * level)) & 31 : Math.floor(key / 32 ** level) % 32;

const reaches = (levels: number, key: number): boolean => (levels < 7 ? key < 1 << (5 * levels) : key < 32 ** levels);

/** The value of a number; undefined where it has none. */
export const at = <V>({ levels, root }: Radix<V>, key: number): V | undefined => {
  if (!reaches(levels, key)) return undefined;
  let node = root;
  for (let level = levels - 1; level > 0; level -= 1) {
    const next = node[placeIn(key, level)];
    if (next === null || next === undefined) return undefined;
    node = next as Node<V>;
  }
  return (node[placeIn(key, 0)] as V | null | undefined) ?? undefined;
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

const raised = <V>(radix: Radix<V>, key: number): Radix<V> => {
  let { levels, root } = radix;
  for (; !reaches(levels, key); levels += 1) root = root.length === 0 ? root : [root];
  return { ...radix, levels, root };
};

const change = <V>(radix: Radix<V>, key: number, value: V | null, own: Own | null): Radix<V> => {
  if (!Number.isInteger(key) || key < 0) throw new Error(`${key} is no number of a place.`);
  const before = at(radix, key);
  if (before === (value ?? undefined)) return radix;
  const { size, levels, root } = raised(radix, key);
  const more = (value === null ? 0 : 1) - (before === undefined ? 0 : 1);
  return { size: size + more, levels, root: fill(root, levels - 1, key, value, own) };
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
export function* pairs<V>({ levels, root }: Radix<V>): Generator<readonly [key: number, value: V]> {
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
