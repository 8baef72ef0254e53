import { resolvePath } from "../../common/path.ts";
import type { Runtime } from "../run/runtime.ts";
import { numberOf, textOf } from "../value/convert.ts";
import { listOf, object, table, type Value } from "../value/value.ts";
import { castTo } from "./cast.ts";
import { date, timeSpan } from "./date.ts";

/** Types of which an object is made without any effect: what is set on it has none that is modelled. */
const inert = new Set([
  "system.net.http.httpclienthandler",
  "system.net.http.httpclient",
  "system.threading.cancellationtokensource",
  "system.security.accesscontrol.filesystemaccessrule",
  "system.security.accesscontrol.filesystemauditrule",
  "system.security.accesscontrol.registryaccessrule",
  "system.security.accesscontrol.directorysecurity",
  "system.management.automation.pscredential",
  "system.net.networkcredential",
  "system.net.webproxy",
  "system.random",
  "system.diagnostics.stopwatch",
]);

const full = (name: string): string => (/^system\./i.test(name) ? name : `System.${name}`);

/** `New-Object` and `[type]::new()`. A type that is not modelled makes an object whose methods are not. */
export const construct = (runtime: Runtime, type: string, args: readonly Value[]): Value => {
  const name = full(type).toLowerCase();
  const [first = null] = args;
  switch (name) {
    case "system.net.webclient":
      return object("System.Net.WebClient", { Headers: [], Encoding: null, Proxy: null, Credentials: null });
    case "system.object":
    case "system.psobject":
    case "system.management.automation.psobject":
    case "system.pscustomobject":
      return object("System.Management.Automation.PSCustomObject", {});
    case "system.timespan": {
      const numbers = args.map((each) => numberOf(each) ?? 0);
      const [days = 0, hours = 0, minutes = 0, seconds = 0] = numbers.length === 3 ? [0, ...numbers] : numbers;
      return timeSpan(((days * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000);
    }
    case "system.datetime": {
      const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0] = args.map((each) => numberOf(each) ?? 0);
      return date(Date.UTC(year, month - 1, day, hour, minute, second));
    }
    case "system.uri":
    case "system.version":
    case "system.string":
      return castTo(runtime, type, first);
    case "system.io.fileinfo":
    case "system.io.directoryinfo":
      return object(full(type), {
        FullName: resolvePath(runtime.session.cwd, textOf(first)),
        $text: resolvePath(runtime.session.cwd, textOf(first)),
      });
    case "system.collections.hashtable":
      return table();
    case "system.text.utf8encoding":
      return object("System.Text.UTF8Encoding", { EncodingName: "UTF8", $encoding: "UTF8" });
    default:
      if (/^system\.collections\.(?:arraylist|generic\.(?:list|hashset|queue|stack))/.test(name)) return listOf(first);
      if (/^system\.collections\.(?:specialized\.ordereddictionary|generic\.dictionary)/.test(name))
        return table([], true);
      return object(full(type), inert.has(name) ? {} : { $unmodelled: true });
  }
};
