import { brotliCompressSync } from "node:zlib";

/** Counts the scripts that a page and its frames fetch from now on. `size` resolves to their kB, packed with brotli; the same address counts once. */
export const countScripts = (page) => {
  const answers = new Map();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") answers.set(response.url(), response);
  });
  return {
    size: async () => {
      const bodies = await Promise.all([...answers.values()].map((answer) => answer.body()));
      return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0) / 1_000;
    },
  };
};
