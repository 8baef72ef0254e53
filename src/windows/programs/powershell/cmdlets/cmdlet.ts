import type { Complaint } from "../run/error.ts";
import type { Runtime } from "../run/runtime.ts";
import type { Value } from "../value/value.ts";

/** A command's call, its parameters bound. Names of parameters are given as in the cmdlet's list. */
export interface Call {
  readonly runtime: Runtime;
  readonly name: string;
  /** What came through the pipe; empty where the command stands first. */
  readonly input: readonly Value[];
  readonly piped: boolean;
  readonly emit: (value: Value) => void;
  readonly has: (parameter: string) => boolean;
  readonly flag: (parameter: string) => boolean;
  readonly value: (parameter: string) => Value;
  readonly text: (parameter: string) => string;
  readonly texts: (parameter: string) => readonly string[];
  /** An error after which the command goes on, unless it is told to stop at errors. */
  readonly complain: (complaint: Complaint) => void;
}

/**
 * A command. `parameters` lists them in order: `Path*` takes a list, `Force?` is a switch, a number after a colon is its place among
 * arguments without a name, `…` after a place takes all that are left. `Name=Alias` has another name.
 */
export interface Cmdlet {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly parameters: string;
  readonly run: (call: Call) => void;
  /** Windows PowerShell only. */
  readonly desktop?: true;
}

export interface Parameter {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: "switch" | "value" | "list";
  readonly place: number | null;
  readonly rest: boolean;
}

const written = /^([A-Za-z]+)((?:=[A-Za-z]+)*)([?*]?)(?::(\d+)(…?))?$/;

const parameterOf = (text: string): Parameter => {
  const [, name = text, aliases = "", sign = "", place, rest] = written.exec(text) ?? [];
  return {
    name,
    aliases: aliases.split("=").filter((each) => each !== ""),
    kind: sign === "?" ? "switch" : sign === "*" ? "list" : "value",
    place: place === undefined ? null : Number(place),
    rest: rest === "…",
  };
};

/** Source: learn.microsoft.com, about_CommonParameters. */
const common =
  "ErrorAction=ea WarningAction=wa InformationAction=infa Verbose=vb? Debug=db? ErrorVariable=ev WarningVariable=wv InformationVariable=iv OutVariable=ov OutBuffer=ob PipelineVariable=pv WhatIf=wi? Confirm=cf?";

const read = (list: string): readonly Parameter[] =>
  list
    .split(/\s+/)
    .filter((each) => each !== "")
    .map(parameterOf);

const commonParameters = read(common);

/** The parameters of a command, then those that all have. */
export const parametersOf = (list: string): readonly Parameter[] => [...read(list), ...commonParameters];
