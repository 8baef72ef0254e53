import { functions, type TemplateFunction } from "#shell/template/functions.ts";

const same = (name: string): TemplateFunction => ({
  params: functions[name]?.params.map(() => "any") ?? ["any"],
  run: ((title: string) => title) as TemplateFunction["run"],
});

const leftAlone = ["json", "split", "join", "title", "lower", "upper", "pad", "truncate"];

/** The functions as they work on column titles: those that would change one leave it alone. */
export const headerFunctions: Readonly<Record<string, TemplateFunction>> = {
  ...functions,
  ...Object.fromEntries(leftAlone.map((name) => [name, same(name)])),
};
