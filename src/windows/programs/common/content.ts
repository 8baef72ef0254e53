import { bytesOf, pipedText } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import type { PathInfo, System } from "#shell/system.ts";

/** Whether nobody knows what is in a file: only its length is modelled, or not even that. */
export const isOpaque = ({ node, notModelled }: Pick<PathInfo, "node" | "notModelled">): boolean =>
  notModelled !== null || (node.kind === "file" && node.content.kind === "opaque");

/** The text of a file that was found; null where nobody knows it. */
export const contentOf = (system: System, info: PathInfo): string | null => {
  if (isOpaque(info)) return null;
  const text = system.readText(info.path);
  return isFailure(text) ? null : text;
};

/** What a pipe or a redirection carries of a file that was found: bytes too that are no text; null where nobody knows it. */
export const fedContent = (system: System, info: PathInfo): string | null => {
  const { node } = info;
  const bytes = node.kind === "file" && node.content.kind === "bytes" ? bytesOf(node) : undefined;
  return bytes === undefined ? contentOf(system, info) : pipedText(bytes);
};
