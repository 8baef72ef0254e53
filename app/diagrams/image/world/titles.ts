import { cut } from "../../../ui/cut.ts";
import { copyWords } from "./copy-words.ts";

/** `cmd /S /C #(nop)  ENV A=1` → `ENV A=1`; `cmd /S /C dir` → `RUN dir`: a history line as an instruction. */
export const instructionOf = (createdBy: string): string => {
  const nop = /#\(nop\)\s*(.*)$/s.exec(createdBy);
  if (nop !== null) return (nop[1] ?? "").trim();
  if (/^(?:Apply image|Install update)\b/.test(createdBy)) return createdBy;
  const run = createdBy.replace(/^cmd \/S \/C /i, "").replace(/^powershell -Command /i, "");
  return run === "" ? createdBy : `RUN ${run}`;
};

const preferences = /^(?:\$\w+Preference\s*=\s*'?\w+'?;\s*)+/;
const leaf = (path: string): string =>
  path
    .replace(/["'\\/]+$/g, "")
    .split(/[\\/]/)
    .at(-1) ?? path;

/** The program that a command starts with, through the words that only start others. */
const programOf = (command: string): string => {
  const words = command
    .replace(preferences, "")
    .trim()
    .split(/[\s;,]+/);
  const first = words.findIndex(
    (word) => !/^(?:start-process|powershell(?:\.exe)?|pwsh|cmd(?:\.exe)?|start|call|&|-\w+|\/\w+)$/i.test(word),
  );
  const word = words[first] ?? words[0] ?? "";
  const bare = word.replace(/^[["'(&]+|["'\])]+$/g, "");
  const several = /&&|;\s*\S/.test(command.replace(preferences, "")) ? " …" : "";
  return `${/[\\/]/.test(bare) ? leaf(bare) : bare}${several}`;
};

const longest = 40;

const copied = (rest: string): string => {
  const words = copyWords(rest);
  const sources = words.length > 1 ? words.slice(0, -1) : words;
  const [only = ""] = sources;
  // History names a hash where the Dockerfile names files.
  if (/^(?:file|dir|multi):[0-9a-f]/.test(only)) return `into ${leaf(words.at(-1) ?? "")}`;
  return sources.length === 1 ? (/^\.?[\\/]?$/.test(only) ? "the context" : leaf(only)) : `${sources.length} things`;
};

/** A few words for what an instruction does: `msiexec.exe`, `COPY site`, `ENV SHOP_NAME`. */
export const titleOf = (instruction: string): string => {
  const [, keyword = "", rest = ""] = /^(\S+)\s*(.*)$/s.exec(instruction) ?? [];
  switch (keyword.toUpperCase()) {
    case "RUN":
      return cut(programOf(rest), longest);
    case "COPY":
    case "ADD":
      return cut(`${keyword.toUpperCase()} ${copied(rest)}`, longest);
    case "WORKDIR":
    case "USER":
    case "EXPOSE":
      return cut(`${keyword.toUpperCase()} ${rest.replace(/^map\[|:\{\}\]$/g, "")}`, longest);
    case "ENV":
    case "ARG":
    case "LABEL":
      return cut(`${keyword.toUpperCase()} ${/^[\w.-]+/.exec(rest)?.[0] ?? ""}`, longest);
    case "APPLY":
    case "INSTALL":
      return instruction.replace(" 10.0.", " ");
    default:
      return cut(keyword, longest);
  }
};
