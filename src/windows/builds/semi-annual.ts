import type { WindowsBuild } from "./build.ts";

const release = (build: number, name: string): WindowsBuild => ({
  build,
  release: name,
  tag: name.toLowerCase(),
  kind: "server",
});

/** Releases between the long-term ones: known as images, not as hosts of Silo. */
export const semiAnnual: readonly WindowsBuild[] = [
  release(16299, "1709"),
  release(17134, "1803"),
  release(18362, "1903"),
  release(18363, "1909"),
  release(19041, "2004"),
  release(19042, "20H2"),
];
