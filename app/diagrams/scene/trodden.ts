/** The things that a reader has been at, in order, as in a browser: back, and forward again. */
export class Trodden {
  private keys: readonly string[] = [];
  private at = -1;

  /** He has come to a thing. */
  enter(key: string): void {
    if (this.keys[this.at] === key) return;
    this.keys = [...this.keys.slice(0, this.at + 1), key];
    this.at = this.keys.length - 1;
  }

  /** The thing to which `x` leads back or `c` forward, and that is still there; "" at the end of the way, null for other keys. */
  along(key: string, exists: (key: string) => boolean): string | null {
    const by = key === "x" ? -1 : key === "c" ? 1 : 0;
    if (by === 0) return null;
    for (let at = this.at + by; at >= 0 && at < this.keys.length; at += by) {
      const found = this.keys[at] ?? "";
      if (!exists(found)) continue;
      this.at = at;
      return found;
    }
    return "";
  }
}
