import type { World } from "#core/world.ts";
import { hostPromptIn, promptingShell } from "../../../session/prompt.ts";
import type { Edit } from "../model.ts";

// PowerShell takes typographic quotes for quotes too.
const quoted = (text: string): string => `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, "$&$&")}'`;

/** Writes a text file, in one line of PowerShell. */
const writeLine = (path: string, text: string): string => {
  const lines = text.replace(/\n$/, "").split("\n");
  return `Set-Content -Path ${quoted(path)} -Value ${lines.map(quoted).join(",")}`;
};

/** What a person types to build with another Dockerfile: in PowerShell, which is started first where the window has another shell. */
export const linesToBuild = (world: World, { path, command }: Edit, text: string): readonly string[] => {
  const window = hostPromptIn(world);
  const shell = window === null ? undefined : promptingShell(world, window);
  const lines = [writeLine(path, text), command];
  return shell?.image.toLowerCase() === "powershell.exe" ? lines : ["powershell", ...lines, "exit"];
};
