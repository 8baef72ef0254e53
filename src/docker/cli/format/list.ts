import { alignTabs } from "#shell/table.ts";
import {
  executeTemplate,
  type GoValue,
  goJson,
  goStruct,
  parseTemplate,
  type Template,
} from "#shell/template/index.ts";
import { headerFunctions } from "./header-functions.ts";

/** What a list can show of its rows. */
export interface ListShape<Row> {
  /** The type that complaints name, e.g. `*formatter.ContainerContext`. */
  readonly type: string;
  /** Column titles by field; fields that are no columns have none. */
  readonly headers: Readonly<Record<string, string>>;
  /** A row's fields. A function is a method with arguments. */
  readonly fields: (row: Row) => Readonly<Record<string, GoValue>>;
  /** Tried once before the rows, where the real client does. */
  readonly probe?: Row;
}

/** Text for standard output, or what is wrong with the format. */
export type Formatted = { readonly text: string } | { readonly error: string };

const columnTitle = (label: string): string => (label.split(".").at(-1) ?? "").replace(/[-_]/g, " ");

const unescaped = (format: string): string => format.replaceAll("\\t", "\t").replaceAll("\\n", "\n");

const isTable = (format: string): boolean => format.startsWith("table");

const headerLine = (template: Template, headers: Readonly<Record<string, string>>): string => {
  const data = { ...headers, Label: (label: string) => columnTitle(label) };
  const header = executeTemplate(template, data, { functions: headerFunctions });
  return "text" in header ? header.text : "";
};

const rowText = <Row>(shape: ListShape<Row>, template: Template, row: Row): Formatted => {
  const done = executeTemplate(template, goStruct(shape.type, shape.fields(row), true));
  return "text" in done ? done : { error: `failed to execute template: ${done.error}` };
};

/** Writes rows by a `--format`: `table …`, `json` or a template, one line each. Source: docker-cli.md §2.9. */
export const formatList = <Row>(shape: ListShape<Row>, rows: readonly Row[], format: string): Formatted => {
  const table = isTable(format);
  const source = unescaped((table ? format.slice("table".length) : format).replace(/^ +| +$/g, ""));
  if (source === "json") {
    return { text: rows.map((row) => `${goJson(goStruct(shape.type, shape.fields(row), true))}\n`).join("") };
  }
  const parsed = parseTemplate(source);
  if ("error" in parsed) return { error: `failed to parse template: ${parsed.error}` };
  const probed = shape.probe === undefined ? undefined : rowText(shape, parsed.template, shape.probe);
  if (probed !== undefined && "error" in probed) return probed;
  let text = table ? `${headerLine(parsed.template, shape.headers)}\n` : "";
  for (const row of rows) {
    const line = rowText(shape, parsed.template, row);
    if ("error" in line) return line;
    text += `${line.text}\n`;
  }
  return { text: table ? alignTabs(text) : text };
};
