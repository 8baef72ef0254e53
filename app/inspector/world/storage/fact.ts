import type { Fact } from "../../Inspector.tsx";

/** One line of facts; none where there is nothing to say. */
export const fact = (name: string, value: string | number | null | undefined, code = false): readonly Fact[] =>
  value === null || value === undefined || value === "" ? [] : [{ name, value: String(value), code }];
