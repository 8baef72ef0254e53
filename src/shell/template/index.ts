import { functions } from "./functions.ts";
import { type ParseResult, parseTemplate as parse } from "./parse.ts";

export { type Executed, type ExecuteOptions, executeTemplate } from "./execute.ts";
export type { Template } from "./nodes.ts";
export type { ParseResult } from "./parse.ts";
export { type GoStruct, type GoValue, goJson, goStruct, nilMap, nilSlice, printValue } from "./value.ts";

/** Reads a template with the functions that Docker's templates have. */
export const parseTemplate = (source: string): ParseResult => parse(source, (name) => Object.hasOwn(functions, name));
