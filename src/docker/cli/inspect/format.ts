import { executeTemplate, parseTemplate } from "#shell/template/index.ts";
import type { Printed } from "../invoke.ts";
import { typedView } from "./typed.ts";

/** What inspecting found, and the first complaint about what it did not; both in the order of the arguments. */
export interface Inspected {
  readonly objects: readonly unknown[];
  readonly errors: readonly string[];
}

/** JSON indented by four, as Go indents it. */
export const indentedJson = (objects: readonly unknown[]): string => `${JSON.stringify(objects, null, 4)}\n`;

const told = (stdout: string, errors: readonly string[]): Printed => ({
  stdout,
  stderr: errors.map((error) => `${error}\n`).join(""),
  exitCode: errors.length > 0 ? 1 : 0,
});

/** `docker inspect` and its kin. A template sees the client's types first, then plain JSON. Source: docker-cli.md §2.9, §8. */
export const formatInspect = ({ objects, errors }: Inspected, format: string): Printed => {
  if (format === "") return told(indentedJson(objects), errors);
  if (format === "json") return told(`${JSON.stringify(objects)}\n`, errors);
  const parsed = parseTemplate(format);
  if ("error" in parsed) return { stdout: "", stderr: `template parsing error: ${parsed.error}\n`, exitCode: 64 };
  let text = "";
  for (const object of objects) {
    const typed = executeTemplate(parsed.template, typedView(object));
    const done = "text" in typed ? typed : executeTemplate(parsed.template, object, { strict: true });
    if ("error" in done) return told(`${text}\n`, [`template parsing error: ${done.error}`]);
    text += `${done.text}\n`;
  }
  return told(objects.length === 0 ? "\n" : text, errors);
};

export const inspectTypes = ["container", "image", "network", "volume"] as const;

/** What is wrong with `--type`. Source of the words: docker/cli v27.5.1 system/inspect.go, recalled; assumption. */
export const inspectTypeProblem = (type: string): string | undefined => {
  const known = ["", ...inspectTypes, "node", "service", "task", "plugin", "secret"];
  return known.includes(type) ? undefined : `"${type}" is not a valid value for --type`;
};
