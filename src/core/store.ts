type Rows = readonly object[];

/** How many listings of past moments one table remembers: a scrub touches a handful at a time. */
const remembered = 32;

/** A row as it stood from `step` on. `far` leads over many older versions at once: any of n versions is found in log n leaps. */
interface Version {
  readonly step: number;
  row: object | undefined;
  readonly before: Version | undefined;
  readonly far: Version | undefined;
  readonly depth: number;
}

const first = (step: number, row: object | undefined): Version => ({
  step,
  row,
  before: undefined,
  far: undefined,
  depth: 0,
});

// Two leaps of equal width become one of twice that width: Myers, An applicative random-access stack, 1983.
const after = (before: Version, step: number, row: object | undefined): Version => {
  const { far } = before;
  const leap = far !== undefined && far.far !== undefined && before.depth - far.depth === far.depth - far.far.depth;
  return { step, row, before, far: leap ? far.far : before, depth: before.depth + 1 };
};

/**
 * One table of one timeline, with every version of every row: `newest[id]` leads to all older ones.
 */
export class Store {
  readonly newest: Version[] = [];
  private readonly changedAt: number[] = [];
  private readonly listings = new Map<number, Rows>();
  /** Ids that may live now, in order, and how many ids have been looked at: keeps listing the newest world as cheap as what lives. */
  private living: number[] = [];
  private looked = 0;

  /** The id that the next inserted row gets. */
  get next(): number {
    return this.newest.length;
  }

  /** Writes a version. Returns false when this step had already written this row (the version is replaced). */
  write(id: number, row: object | undefined, step: number): boolean {
    const { newest, changedAt } = this;
    if (changedAt[changedAt.length - 1] !== step) changedAt.push(step);
    else if (this.listings.size > 0) this.listings.delete(step);
    if (id === newest.length) {
      newest.push(first(step, row));
      return true;
    }
    const last = newest[id] as Version;
    if (last.step === step) {
      last.row = row;
      return false;
    }
    newest[id] = after(last, step, row);
    return true;
  }

  /** The row as it stands. */
  now(id: number): object | undefined {
    return this.newest[id]?.row;
  }

  /** The row as it stood after `step` moments. */
  at(id: number, step: number): object | undefined {
    return versionAt(this.newest[id], step)?.row;
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
    let next = this.newest.length;
    while (next > 0 && versionAt(this.newest[next - 1], step) === undefined) next -= 1;
    return next;
  }

  /** A copy that has forgotten everything after `step`; what it remembers is shared. */
  until(step: number): Store {
    const copy = new Store();
    for (const newest of this.newest) {
      const version = versionAt(newest, step);
      if (version === undefined) break;
      copy.newest.push(version);
    }
    for (const changed of this.changedAt) if (changed <= step) copy.changedAt.push(changed);
    return copy;
  }

  private listHead(): object[] {
    const rows: object[] = [];
    const living: number[] = [];
    const take = (id: number): void => {
      const row = this.now(id);
      if (row === undefined) return;
      living.push(id);
      rows.push(row);
    };
    for (const id of this.living) take(id);
    for (; this.looked < this.newest.length; this.looked += 1) take(this.looked);
    this.living = living;
    return rows;
  }

  private listPast(step: number): object[] {
    const rows: object[] = [];
    for (const newest of this.newest) {
      const version = versionAt(newest, step);
      if (version === undefined) break;
      if (version.row !== undefined) rows.push(version.row);
    }
    return rows;
  }

  /** Fills an empty store with rows read back from JSON; `next` keeps removed ids from being handed out again. */
  restore(rows: readonly { readonly id: number }[], next: number): void {
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (let id = 0; id < next; id += 1) this.write(id, byId.get(id), 0);
  }
}

const versionAt = (newest: Version | undefined, step: number): Version | undefined => {
  let version = newest;
  while (version !== undefined && version.step > step) {
    const { far } = version;
    version = far !== undefined && far.step > step ? far : version.before;
  }
  return version;
};
