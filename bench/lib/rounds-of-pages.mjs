import { median } from "./numbers.mjs";

/** Medians of what `measure` gives for each page; pages take turns, and the first round only warms the browser up. */
export const medians = async (measure, pages, rounds = 5) => {
  const taken = pages.map(() => []);
  for (let round = 0; round <= rounds; round += 1)
    for (const [at, page] of pages.entries()) {
      const result = await measure(page);
      if (round > 0) taken[at].push(result);
    }
  return taken.map((results) =>
    Object.fromEntries(Object.keys(results[0]).map((key) => [key, median(results.map((result) => result[key]))])),
  );
};
