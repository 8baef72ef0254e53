type Rows = readonly object[];

/** How many listings of past moments one table remembers: a scrub touches a handful at a time. */
const remembered = 32;

/**
 * One table of one timeline, with every version of every row.
 * `head[id]` is the newest row. A row with more than one version has them in `past[id]`, as `[step, row, step, row, …]`, oldest first, newest included;
 * a row with one version has only the step it came with, in `born[id]`.
 */
export class Store {
  readonly head: (object | undefined)[] = [];
  private readonly born: number[] = [];
  private readonly past: (unknown[] | undefined)[] = [];
  private readonly changedAt: number[] = [];
  private readonly listings = new Map<number, Rows>();
  /** Ids that may live now, in order, and how many ids have been looked at: keeps listing the newest world as cheap as what lives. */
  private living: number[] = [];
  private looked = 0;

  /** The id that the next inserted row gets. */
  get next(): number {
    return this.head.length;
  }

  /** Writes a version. Returns false when this step had already written this row (the version is replaced). */
  write(id: number, row: object | undefined, step: number): boolean {
    const { head, born, past, changedAt } = this;
    if (changedAt[changedAt.length - 1] !== step) changedAt.push(step);
    else if (this.listings.size > 0) this.listings.delete(step);
    if (id === head.length) {
      head.push(row);
      born.push(step);
      past.push(undefined);
      return true;
    }
    const versions = past[id];
    if (versions === undefined) {
      const fresh = born[id] !== step;
      if (fresh) past[id] = [born[id], head[id], step, row];
      head[id] = row;
      return fresh;
    }
    const last = versions.length - 2;
    head[id] = row;
    if (versions[last] === step) {
      versions[last + 1] = row;
      return false;
    }
    // Short histories are copied to size: an array that grows by push reserves sixteen places.
    if (versions.length < 24) past[id] = [...versions, step, row];
    else versions.push(step, row);
    return true;
  }

  /** The row as it stood after `step` moments. */
  at(id: number, step: number): object | undefined {
    const versions = this.past[id];
    if (versions === undefined) return (this.born[id] ?? Number.POSITIVE_INFINITY) <= step ? this.head[id] : undefined;
    let low = 0;
    let high = versions.length >> 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((versions[middle << 1] as number) <= step) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? undefined : (versions[(low << 1) - 1] as object | undefined);
  }

  /** The step of the last change at or before `step`; −1 if the table was untouched until then. */
  lastChange(step: number): number {
    const { changedAt } = this;
    let low = 0;
    let high = changedAt.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changedAt[middle] as number) <= step) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? -1 : (changedAt[low - 1] as number);
  }

  /** Living rows in order of id. The identical array as long as the table does not change. */
  list(step: number): Rows {
    const key = this.lastChange(step);
    const known = this.listings.get(key);
    if (known !== undefined) return known;
    const rows = key === this.changedAt[this.changedAt.length - 1] ? this.listHead() : this.listPast(step);
    if (this.listings.size >= remembered) {
      const oldest = this.listings.keys().next().value;
      if (oldest !== undefined) this.listings.delete(oldest);
    }
    this.listings.set(key, rows);
    return rows;
  }

  /** The id that the next inserted row got after `step` moments. */
  nextAt(step: number): number {
    let next = this.head.length;
    while (next > 0 && this.bornAt(next - 1) > step) next -= 1;
    return next;
  }

  /** A copy that has forgotten everything after `step`. */
  until(step: number): Store {
    const copy = new Store();
    for (let id = 0; id < this.head.length; id += 1) {
      const versions = this.past[id];
      const born = this.born[id] as number;
      if (born > step) break;
      copy.born.push(born);
      const kept = versions === undefined ? undefined : keep(versions, step);
      copy.past.push(kept === undefined || kept.length <= 2 ? undefined : kept);
      copy.head.push(this.at(id, step));
    }
    for (const changed of this.changedAt) if (changed <= step) copy.changedAt.push(changed);
    return copy;
  }

  private bornAt(id: number): number {
    return this.born[id] as number;
  }

  private listHead(): object[] {
    const rows: object[] = [];
    const living: number[] = [];
    const take = (id: number): void => {
      const row = this.head[id];
      if (row === undefined) return;
      living.push(id);
      rows.push(row);
    };
    for (const id of this.living) take(id);
    for (; this.looked < this.head.length; this.looked += 1) take(this.looked);
    this.living = living;
    return rows;
  }

  private listPast(step: number): object[] {
    const rows: object[] = [];
    for (let id = 0; id < this.head.length && this.bornAt(id) <= step; id += 1) {
      const row = this.at(id, step);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  /** Fills an empty store with rows read back from JSON; `next` keeps removed ids from being handed out again. */
  restore(rows: readonly { readonly id: number }[], next: number): void {
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (let id = 0; id < next; id += 1) this.write(id, byId.get(id), 0);
  }
}

const keep = (versions: readonly unknown[], step: number): unknown[] => {
  let end = versions.length;
  while (end > 0 && (versions[end - 2] as number) > step) end -= 2;
  return versions.slice(0, end);
};
