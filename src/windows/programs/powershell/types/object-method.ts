import { downloadTo } from "../../common/download.ts";
import { resolvePath } from "../../common/path.ts";
import { raise } from "../run/error.ts";
import { change, type Runtime } from "../run/runtime.ts";
import { textOf } from "../value/convert.ts";
import { object, type PsObject, type Value } from "../value/value.ts";

/** Keeps what came from where; what is in an archive depends on it. */
export const rememberDownload = (runtime: Runtime, path: string, url: string): void =>
  change(runtime, { downloads: { ...runtime.session.downloads, [path.toUpperCase()]: url } });

const webClient = (runtime: Runtime, name: string, args: readonly Value[]): Value | undefined => {
  const [address = null, target = null] = args;
  const url = textOf(address);
  if (name === "downloadfile" || name === "downloadfileasync" || name === "downloadfiletaskasync") {
    const path = resolvePath(runtime.session.processCwd, textOf(target));
    const failed = downloadTo(runtime.system, url, path);
    if (failed !== null)
      return raise(runtime, {
        message:
          'Exception calling "DownloadFile" with "2" argument(s): "An exception occurred during a WebClient request."',
        exception: "MethodInvocationException",
        id: "WebException",
      });
    rememberDownload(runtime, path, url);
    return null;
  }
  // What a page says is not modelled; a script that comes from there is known by its address alone.
  if (name === "downloadstring") return object("Silo.Download", { $text: "", Url: url });
  if (name === "downloaddata") return object("Silo.Download", { $text: "", Url: url });
  return ["dispose", "add"].includes(name) ? null : undefined;
};

const quiet: Readonly<Record<string, readonly string[]>> = {
  "System.Diagnostics.Process": ["waitforexit", "refresh", "kill", "dispose", "close"],
  "System.IO.StreamWriter": ["close", "dispose", "flush"],
};

/** Two letters of one byte each make one of UTF-16. */
export const utf16 = (bytes: string): string => {
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(bytes.charCodeAt(at) | (bytes.charCodeAt(at + 1) << 8));
  return text;
};

const encodingMethod = (target: PsObject, name: string, args: readonly Value[]): Value | undefined => {
  const text = textOf(args[0] ?? null);
  if (name === "getstring") return target.members.$encoding === "Unicode" ? utf16(text) : text;
  return name === "getbytes" ? object("System.Byte[]", { $text: text, Length: text.length }) : undefined;
};

/** Methods of the objects that cmdlets give; undefined for one that is not modelled. */
export const objectMethods = (
  runtime: Runtime,
  target: PsObject,
  name: string,
  args: readonly Value[],
): Value | undefined => {
  if (target.type === "System.Net.WebClient") return webClient(runtime, name, args);
  if (target.members.$encoding !== undefined) return encodingMethod(target, name, args);
  if (target.type === "System.Diagnostics.Process" && name === "waitforexit") {
    const { $child, Id, HasExited } = target.members;
    if (HasExited !== true && typeof $child === "number") {
      target.members.ExitCode = runtime.system.wait({ id: $child, pid: Number(Id) }) | 0;
      target.members.HasExited = true;
    }
    return true;
  }
  if (quiet[target.type]?.includes(name)) return null;
  if (target.type.startsWith("System.IO.") && target.members.FullName !== undefined) {
    const path = textOf(target.members.FullName);
    if (name === "delete") {
      runtime.system.remove(path, true);
      return null;
    }
    if (name === "refresh" || name === "create") return null;
    if (name === "copyto") {
      runtime.system.copy(path, resolvePath(runtime.session.processCwd, textOf(args[0] ?? "")));
      return null;
    }
    if (name === "moveto") {
      runtime.system.move(path, resolvePath(runtime.session.processCwd, textOf(args[0] ?? "")));
      return null;
    }
  }
  if (
    target.type === "System.Security.AccessControl.DirectorySecurity" ||
    target.type === "System.Security.AccessControl.FileSystemAccessRule"
  )
    return null;
  // A module's object of which only the name is known: what its methods do is not modelled, but harmless to the files.
  if (target.members.$unmodelled === true && runtime.system.building) {
    runtime.system.notModelled(`the method ${name} of ${target.type}`);
    return object(`${target.type}.${name}`, { $unmodelled: true });
  }
  return undefined;
};
