import type { Scrolls } from "./layout/storage-scene.ts";

/** How far the lists of one picture are scrolled. Written at each frame outside React; who follows it is told. */
export class ScrollStore {
  private scrolls: Scrolls = {};
  private readonly listeners = new Set<() => void>();

  readonly snapshot = (): Scrolls => this.scrolls;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(key: string, top: number): void {
    if (this.scrolls[key] === top) return;
    this.scrolls = { ...this.scrolls, [key]: top };
    for (const listener of this.listeners) listener();
  }
}
