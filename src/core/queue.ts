import type { SimEvent } from "./event.ts";

const before = (a: SimEvent, b: SimEvent): boolean => a.at < b.at || (a.at === b.at && a.seq < b.seq);

/** Events to come, first by time, then in the order they were scheduled. A binary heap. */
export class Queue {
  // Longer than the heap: an array that is popped empty and pushed to again gives its memory back each time.
  private readonly heap: (SimEvent | undefined)[] = [];
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** In no particular order. */
  get events(): readonly SimEvent[] {
    return this.heap.slice(0, this.count) as SimEvent[];
  }

  peek(): SimEvent | undefined {
    return this.count === 0 ? undefined : this.heap[0];
  }

  push(event: SimEvent): void {
    const { heap } = this;
    let at = this.count;
    this.count = at + 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] as SimEvent;
      if (before(above, event)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = event;
  }

  pop(): SimEvent | undefined {
    const { heap } = this;
    if (this.count === 0) return undefined;
    const size = this.count - 1;
    this.count = size;
    const first = heap[0];
    const last = heap[size] as SimEvent;
    heap[size] = undefined;
    if (size === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      const right = child + 1;
      if (right < size && before(heap[right] as SimEvent, heap[child] as SimEvent)) child = right;
      const below = heap[child] as SimEvent;
      if (before(last, below)) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}
