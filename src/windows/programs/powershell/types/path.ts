import { variable } from "../../common/environment.ts";
import { extensionOf, leafOf, parentOf, resolvePath, stemOf } from "../../common/path.ts";
import type { Runtime } from "../run/runtime.ts";
import { textOf } from "../value/convert.ts";
import type { Value } from "../value/value.ts";

type Method = (runtime: Runtime, args: readonly Value[]) => Value;

const slashed = (text: Value | undefined): string => textOf(text ?? "").replaceAll("/", "\\");

/** Methods of System.IO.Path by their folded names. */
export const pathMethods: Readonly<Record<string, Method>> = {
  combine: (_, args) =>
    args
      .map(textOf)
      .reduce(
        (path, next) =>
          /^(?:[A-Za-z]:|[\\/])/.test(next)
            ? next
            : path === "" || /[\\/]$/.test(path)
              ? path + next
              : `${path}\\${next}`,
        "",
      ),
  getfilename: (_, [path]) => leafOf(slashed(path)),
  getfilenamewithoutextension: (_, [path]) => stemOf(slashed(path)),
  getextension: (_, [path]) => extensionOf(slashed(path)),
  getdirectoryname: (_, [path]) => parentOf(slashed(path)),
  getfullpath: ({ session }, [path]) => resolvePath(session.processCwd, textOf(path ?? "")),
  gettemppath: ({ session }) => `${(variable(session.env, "TEMP") ?? "C:\\Windows\\Temp").replace(/\\+$/, "")}\\`,
  gettempfilename: ({ session, system }) =>
    `${(variable(session.env, "TEMP") ?? "C:\\Windows\\Temp").replace(/\\+$/, "")}\\tmp${(system.wallClock() % 65_536).toString(16).toUpperCase().padStart(4, "0")}.tmp`,
  getrandomfilename: ({ system }) =>
    `${(system.wallClock() % 2_147_483_647).toString(36).padStart(8, "0").slice(0, 8)}.tmp`,
  hasextension: (_, [path]) => extensionOf(slashed(path)) !== "",
  ispathrooted: (_, [path]) => /^(?:[A-Za-z]:|[\\/])/.test(textOf(path ?? "")),
  changeextension: (_, [path, extension]) => {
    const text = textOf(path ?? "");
    const end = text.length - extensionOf(text).length;
    return `${text.slice(0, end)}.${textOf(extension ?? "").replace(/^\./, "")}`;
  },
};
