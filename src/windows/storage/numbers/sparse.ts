const bits = 5;
const width = 2 ** bits;

type Node<T> = { readonly values: readonly (T | null)[] } | { readonly nodes: readonly (Node<T> | null)[] };

/**
 * A map from whole numbers to values of which few are there: a tree of 32 ways, so a change copies a few short arrays and shares the rest.
 * Plain data; never changed, only replaced. Values must not be null.
 */
export interface Sparse<T> {
  /** Levels of the tree: it reaches to 32 to the power of it. */
  readonly levels: number;
  readonly size: number;
  readonly root: Node<T> | null;
}

export const emptySparse = <T>(): Sparse<T> => ({ levels: 1, size: 0, root: null });

// Numbers go beyond 32 bits, so shifts will not do.
const digit = (index: number, level: number): number => Math.floor(index / width ** (level - 1)) % width;

export const at = <T>({ root, levels }: Sparse<T>, index: number): T | undefined => {
  if (index >= width ** levels) return undefined;
  let node = root;
  for (let level = levels; node !== null; level -= 1) {
    if ("values" in node) return node.values[digit(index, 1)] ?? undefined;
    node = node.nodes[digit(index, level)] ?? null;
  }
  return undefined;
};

const replaced = <T>(items: readonly (T | null)[], index: number, item: T): readonly (T | null)[] => {
  const copy = items.slice();
  while (copy.length < index) copy.push(null);
  copy[index] = item;
  return copy;
};

const put = <T>(node: Node<T> | null, level: number, index: number, value: T): Node<T> => {
  const slot = digit(index, level);
  if (level === 1) return { values: replaced(node !== null && "values" in node ? node.values : [], slot, value) };
  const nodes = node !== null && "nodes" in node ? node.nodes : [];
  return { nodes: replaced(nodes, slot, put(nodes[slot] ?? null, level - 1, index, value)) };
};

/** The map with `value` at `index`, a whole number from 0 up. */
export const withAt = <T>(sparse: Sparse<T>, index: number, value: T): Sparse<T> => {
  let { levels, root } = sparse;
  for (; index >= width ** levels; levels += 1) root = root === null ? null : { nodes: [root] };
  const size = sparse.size + (at(sparse, index) === undefined ? 1 : 0);
  return { levels, size, root: put(root, levels, index, value) };
};

function* under<T>(node: Node<T>, level: number, first: number): Generator<readonly [number, T]> {
  if ("values" in node) {
    for (const [slot, value] of node.values.entries()) if (value !== null) yield [first + slot, value];
    return;
  }
  for (const [slot, child] of node.nodes.entries())
    if (child !== null) yield* under(child, level - 1, first + slot * width ** (level - 1));
}

/** What is there, with its number, ascending. */
export function* entriesOf<T>({ root, levels }: Sparse<T>): Generator<readonly [index: number, value: T]> {
  if (root !== null) yield* under(root, levels, 0);
}
