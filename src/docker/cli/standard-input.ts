import { bytesOfPiped, type FileNode, fromBytes } from "#contract/file-tree/index.ts";
import type { System } from "#shell/system.ts";

/** All that standard input has, as text. */
export const readInput = (system: System): string => {
  const lines: string[] = [];
  for (let line = system.readLine(); line !== null; line = system.readLine()) lines.push(line);
  return lines.map((line) => `${line}\n`).join("");
};

/** All that standard input has, as a file of its bytes. */
export const readInputFile = (system: System, name: string): FileNode =>
  fromBytes(name, bytesOfPiped(readInput(system)));

/** A file of the client's machine, or standard input where none is named; else why there is none. Source: docker/cli cli/command/image/load.go. */
export const archiveOf = (system: System, file: string, name: string): FileNode | string => {
  if (file === "") return readInputFile(system, name);
  const node = system.find(file)?.node;
  if (node?.kind === "file") return node;
  const why = node === undefined ? system.readText(file) : "";
  if (typeof why !== "string") return `open ${file}: ${why.message}`;
  return `read ${file}: Incorrect function.`;
};
