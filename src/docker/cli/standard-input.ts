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
