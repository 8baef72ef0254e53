import { notModelledThenStay } from "../../common/own-version.ts";
import { optionOf } from "../../install/words.ts";
import { createProject } from "../create.ts";
import { frameworkOf } from "../host/installation.ts";
import type { Verb } from "./call.ts";

export const newVerb: Verb = ({ system, words, installation }) => {
  const template = words.rest[0] ?? "";
  const framework = optionOf(words, "framework") ?? frameworkOf(installation);
  const code = createProject(
    system,
    template,
    optionOf(words, "name") ?? undefined,
    optionOf(words, "output") ?? undefined,
    framework,
  );
  return code ?? notModelledThenStay(system, `the template ${template}`);
};
