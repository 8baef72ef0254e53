import { fold, hashName, isName } from "./name.ts";
import type { VisibleNode } from "./node.ts";

// So few names are compared one by one.
const few = 6;

const capacityFor = (count: number): number => 2 ** Math.ceil(Math.log2(count * 1.5));

const tableOf = (nodes: readonly VisibleNode[]): Int32Array => {
  const table = new Int32Array(capacityFor(nodes.length));
  const last = table.length - 1;
  nodes.forEach(({ name }, position) => {
    const hash = hashName(name);
    let slot = hash & last;
    while (table[slot] !== 0) slot = (slot + 1) & last;
    table[slot] = (hash & ~last) | (position + 1);
  });
  return table;
};

/**
 * The names of one directory, to be found without making a string of the one that is looked for.
 * A word of the table holds one more than a node's position in its low bits and the rest of its name's hash above; 0 is empty.
 */
export class NameIndex {
  /** In the order in which NTFS lists them. */
  readonly nodes: readonly VisibleNode[];
  private readonly table: Int32Array | null;

  /** `nodes` are in the order of their folded names, each of which is there once. */
  constructor(nodes: readonly VisibleNode[]) {
    this.nodes = nodes;
    this.table = nodes.length > few ? tableOf(nodes) : null;
  }

  /** The position of the name that stands in `text` from `from` up to `to`; -1 where no node has it. */
  positionOf(text: string, from: number, to: number): number {
    const { nodes, table } = this;
    if (table === null) {
      for (let at = 0; at < nodes.length; at += 1)
        if (isName((nodes[at] as VisibleNode).name, text, from, to)) return at;
      return -1;
    }
    const last = table.length - 1;
    const hash = hashName(text, from, to);
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const word = table[slot] as number;
      if (word === 0) return -1;
      if (((word ^ hash) & ~last) !== 0) continue;
      const position = (word & last) - 1;
      if (isName((nodes[position] as VisibleNode).name, text, from, to)) return position;
    }
  }
}

/** The positions of nodes in the order of NTFS; of one name, in the order given. */
export const nameOrder = (nodes: readonly { readonly name: string }[]): readonly number[] => {
  const keys = nodes.map(({ name }) => fold(name));
  const order = nodes.map((_, at) => at);
  for (let at = 1; at < keys.length; at += 1)
    if ((keys[at - 1] as string) > (keys[at] as string))
      return order.sort((one, other) => {
        const a = keys[one] as string;
        const b = keys[other] as string;
        return a < b ? -1 : a > b ? 1 : one - other;
      });
  return order;
};
