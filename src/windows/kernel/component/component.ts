import { defineTable, type Row } from "#core/table.ts";

/** A part of the kernel or a driver, as the picture's ground floor shows it. */
export interface Component extends Row<"component"> {
  readonly kind: "executive" | "driver";
  /** `Object Manager`, `wcifs.sys`. */
  readonly name: string;
  readonly what: string;
  /** It came with the Containers feature. */
  readonly containers: boolean;
  /** Altitude of a file system filter; null for others. */
  readonly altitude: number | null;
}

export const components = defineTable<Component>()("component");
