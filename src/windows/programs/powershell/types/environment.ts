import { machineEnvironment, userEnvironment, variable, withVariable } from "../../common/environment.ts";
import { change, Leaving, type Runtime } from "../run/runtime.ts";
import { textOf } from "../value/convert.ts";
import { table, type Value } from "../value/value.ts";

type Method = (runtime: Runtime, args: readonly Value[]) => Value;

const keyOf = (target: Value | undefined): string | null => {
  const name = textOf(target ?? "Process").toLowerCase();
  return name === "machine" || name === "2"
    ? machineEnvironment
    : name === "user" || name === "1"
      ? userEnvironment
      : null;
};

const folders: Readonly<Record<string, string>> = {
  programfiles: "ProgramFiles",
  programfilesx86: "ProgramFiles(x86)",
  commonapplicationdata: "ProgramData",
  applicationdata: "APPDATA",
  localapplicationdata: "LOCALAPPDATA",
  userprofile: "USERPROFILE",
  windows: "windir",
};

/** Methods of System.Environment by their folded names. */
export const environmentMethods: Readonly<Record<string, Method>> = {
  getenvironmentvariable: (runtime, [name = "", target]) => {
    const key = keyOf(target);
    return key === null
      ? (variable(runtime.session.env, textOf(name)) ?? null)
      : runtime.system.registryGet(`${key}\\${textOf(name)}`);
  },
  setenvironmentvariable: (runtime, [name = "", value = null, target]) => {
    const key = keyOf(target);
    if (key === null) change(runtime, { env: withVariable(runtime.session.env, textOf(name), textOf(value)) });
    else
      runtime.system.registrySet(
        `${key}\\${textOf(name)}`,
        value === null || textOf(value) === "" ? null : textOf(value),
      );
    return null;
  },
  getenvironmentvariables: ({ session }) => table(Object.entries(session.env)),
  expandenvironmentvariables: ({ session }, [text = ""]) =>
    textOf(text).replace(/%([^%]+)%/g, (whole, name: string) => variable(session.env, name) ?? whole),
  getfolderpath: ({ session }, [folder = ""]) =>
    variable(session.env, folders[textOf(folder).toLowerCase()] ?? "") ?? "",
  exit: (_, [code = 0]) => {
    throw new Leaving("exit", Number(textOf(code)) | 0);
  },
};
