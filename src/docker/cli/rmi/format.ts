import type { ImageDeleteItem } from "#docker/engine/api/types.ts";
import type { Printed } from "../invoke.ts";

/** What came of one image. */
export interface RmiResult {
  readonly items: readonly ImageDeleteItem[];
  readonly error?: string;
  /** With `--force`, a missing image is told but does not count. */
  readonly forgiven?: boolean;
}

const lineOf = ({ Untagged, Deleted }: ImageDeleteItem): string =>
  Deleted !== undefined && Deleted !== "" ? `Deleted: ${Deleted}\n` : `Untagged: ${Untagged ?? ""}\n`;

/** Source: docker-cli.md §4.5. */
export const formatRmi = (results: readonly RmiResult[]): Printed => {
  const told = results.filter(({ error }) => error !== undefined);
  return {
    stdout: results.flatMap(({ items }) => items.map(lineOf)).join(""),
    stderr: told.map(({ error }) => `${error}\n`).join(""),
    exitCode: told.some(({ forgiven }) => forgiven !== true) ? 1 : 0,
  };
};
