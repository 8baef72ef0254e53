import { textOf } from "../value/convert.ts";
import { custom, isKind, object, type PsObject, type Value } from "../value/value.ts";
import type { Place, Runtime } from "./runtime.ts";

/** What an error says of itself. */
export interface Complaint {
  readonly message: string;
  /** `ObjectNotFound`, `InvalidArgument` … */
  readonly category?: string;
  /** The exception's short name. */
  readonly exception?: string;
  readonly id?: string;
  /** The command that complains; empty for the engine itself. */
  readonly command?: string;
  readonly target?: Value;
}

/** An error that ends what runs, until something catches it. */
export class Raised {
  readonly record: PsObject;
  constructor(record: PsObject) {
    this.record = record;
  }
}

const shortType = (target: Value): string => {
  if (target === undefined || target === null) return ":";
  const text = textOf(target);
  const shown = text.length > 40 ? `${text.slice(0, 15)}...${text.slice(-15)}` : text;
  const type =
    typeof target === "string"
      ? "String"
      : typeof target === "number"
        ? "Int32"
        : isKind(target, "object")
          ? (target.type.split(".").at(-1) ?? "Object")
          : "Object";
  return `${shown}:${type}`;
};

const placeData = ({ source, file, text, at }: Place): PsObject => custom({ source, file, text, at });

/** An error as `$_` and `$Error` hold it. */
export const recordOf = (runtime: Runtime, complaint: Complaint): PsObject => {
  const { message, category = "NotSpecified", exception = "RuntimeException", command = "", target = null } = complaint;
  const id = complaint.id ?? "RuntimeException";
  const folded = command === "" ? "" : `,Microsoft.PowerShell.Commands.${command.replace("-", "")}Command`;
  return object("System.Management.Automation.ErrorRecord", {
    $text: message,
    Exception: object(exception.includes(".") ? exception : `System.Management.Automation.${exception}`, {
      Message: message,
      $text: message,
    }),
    TargetObject: target,
    CategoryInfo: `${category}: (${shortType(target)}) [${command}], ${exception.split(".").at(-1) ?? exception}`,
    FullyQualifiedErrorId: id.includes(",") || command === "" ? id : id + folded,
    ScriptStackTrace: "at <ScriptBlock>, <No file>: line 1",
    $command: command,
    $place: placeData(runtime.place),
  });
};

export const raise = (runtime: Runtime, complaint: Complaint): never => {
  throw new Raised(recordOf(runtime, complaint));
};

/** The longest line shown whole. Source: PowerShell, PositionUtilities. How a longer one is cut is an assumption. */
const longest = 69;

const positionText = (place: PsObject): string => {
  const { source, file, text, at } = place.members;
  const whole = textOf(source ?? "");
  const start = Number(at ?? 0);
  const lineStart = whole.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = whole.indexOf("\n", start);
  const line = whole.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).replace(/\s+$/, "");
  const number = whole.slice(0, lineStart).split("\n").length;
  const column = start - lineStart;
  const length = Math.max(1, Math.min((textOf(text ?? "").split("\n")[0] ?? "").length, line.length - column));
  const head = `${textOf(file ?? "") === "" ? "At line" : `At ${textOf(file ?? "")}`}:${number} char:${column + 1}`;
  if (line.length <= longest) return `${head}\n+ ${line}\n+ ${" ".repeat(column)}${"~".repeat(length)}`;
  const from = Math.max(0, Math.min(column - 12, line.length - longest));
  const to = Math.min(line.length, Math.max(from + longest, Math.min(column + length, from + longest)));
  const shown = `${from > 0 ? "... " : ""}${line.slice(from, to)}${to < line.length ? " ..." : ""}`;
  const before = column - from + (from > 0 ? 4 : 0);
  return `${head}\n+ ${shown}\n+ ${" ".repeat(before)}${"~".repeat(Math.max(1, Math.min(length, to - column)))}`;
};

/** The text that an error prints. Source: Windows PowerShell 5.1 in use; PowerShell 7 prints the first line alone. */
export const errorText = (runtime: Runtime, record: PsObject): string => {
  const { Exception, CategoryInfo, FullyQualifiedErrorId, $command, $place } = record.members;
  const message = isKind(Exception, "object") ? textOf(Exception.members.Message ?? "") : textOf(record);
  const command = textOf($command ?? "");
  const place = isKind($place, "object") ? $place : null;
  const line = place === null ? "" : textOf(place.members.text ?? "");
  const unknown = textOf(FullyQualifiedErrorId ?? "") === "CommandNotFoundException";
  // A cmdlet is named as it was called, be it by an alias.
  const typed = command === "" ? "" : (/^[A-Za-z][\w-]*(?=\s|$)/.exec(line)?.[0] ?? command);
  const head = command === "Write-Error" ? line : unknown ? textOf(record.members.TargetObject ?? "") : typed;
  if (runtime.edition === "Core") return `${head === "" ? "" : `${head}: `}${message}\n`;
  const position = place === null || command === "Write-Error" ? "" : `\n${positionText(place)}`;
  return `${head === "" ? "" : `${head} : `}${message}${position}\n    + CategoryInfo          : ${textOf(CategoryInfo ?? "")}\n    + FullyQualifiedErrorId : ${textOf(FullyQualifiedErrorId ?? "")}\n \n`;
};
