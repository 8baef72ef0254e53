import { type ProcessId, processes } from "../../../kernel/process/process.ts";
import type { Heard } from "../../web/ask.ts";
import type { WebReply } from "../../web/reply.ts";
import { type Address, authority } from "../../web/url.ts";
import { object, type PsObject, type Value } from "../value/value.ts";
import type { Call } from "./cmdlet.ts";
import { fromJson, tooDeep } from "./json.ts";

const request = object("System.Net.HttpWebRequest", { $text: "System.Net.HttpWebRequest" });

const withoutTags = (text: string): string => text.replace(/<[^>]*>/g, "");

const desktopMessage = ({ host }: Address, heard: Exclude<Heard, { kind: "unmodelled" }>): string => {
  if (heard.kind === "refused") return "Unable to connect to the remote server";
  if (heard.kind === "unresolved") return `The remote name could not be resolved: '${host}'`;
  const { status, reason, body } = heard.reply;
  const page = withoutTags(body ?? "").trim();
  return page === "" ? `The remote server returned an error: (${status}) ${reason}.` : page;
};

const coreMessage = (address: Address, heard: Exclude<Heard, { kind: "unmodelled" }>): string => {
  const { host, port } = address;
  if (heard.kind === "refused")
    return `No connection could be made because the target machine actively refused it. (${host}:${port})`;
  if (heard.kind === "unresolved") return `No such host is known. (${authority(address)})`;
  return `Response status code does not indicate success: ${heard.reply.status} (${heard.reply.reason}).`;
};

/** Words for a request that came to nothing, or to a status of 400 and more. Source: Windows PowerShell 5.1 and PowerShell, WebRequestPSCmdlet: the body without its tags stands for the message. */
export const complainOf = (call: Call, address: Address, heard: Exclude<Heard, { kind: "unmodelled" }>): void => {
  const core = call.runtime.edition === "Core";
  call.complain({
    message: core ? coreMessage(address, heard) : desktopMessage(address, heard),
    category: "InvalidOperation",
    exception: core ? "Microsoft.PowerShell.Commands.HttpResponseException" : "System.Net.WebException",
    id: "WebCmdletWebResponseException",
    command: call.name,
    target: request,
  });
};

const inSilo = ({ runtime: { system } }: Call): boolean =>
  system.steps.look((world) => world.get(processes, system.process as ProcessId)?.silo != null);

const responseOf = ({ status, reason, headers, body, length }: WebReply): PsObject => {
  const sorted = [...headers].sort(([one], [other]) => (one < other ? -1 : 1));
  const pairs = sorted.map(([name, value]) => `[${name}, ${value}]`);
  const head = sorted.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const content = body ?? "";
  return object("Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject", {
    StatusCode: status,
    StatusDescription: reason,
    Content: content,
    RawContent: `HTTP/1.1 ${status} ${reason}\r\n${head}\r\n${content}`,
    Forms: null,
    Headers: object("System.Collections.Generic.Dictionary`2[System.String,System.String]", {
      ...Object.fromEntries(sorted.map(([name, value]): [string, Value] => [name, value])),
      $text: `{${pairs.slice(0, 4).join(", ")}${pairs.length > 4 ? "..." : ""}}`,
    }),
    Images: [],
    InputFields: [],
    Links: [],
    ParsedHtml: null,
    RawContentLength: length,
  });
};

const noBrowser =
  "The response content cannot be parsed because the Internet Explorer engine is not available, or Internet Explorer's first-launch configuration is not complete. Specify the UseBasicParsing parameter and try again. ";

const restValue = ({ headers, body }: WebReply): Value => {
  const type = headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
  const text = body ?? "";
  if (!type.includes("json") || tooDeep(text)) return text;
  try {
    return fromJson(JSON.parse(text), false);
  } catch {
    return text;
  }
};

/** Hands on what came. Without the browser's engine, which no container has, Windows PowerShell parses no page. */
export const emitReply = (call: Call, reply: WebReply): void => {
  if (call.name === "Invoke-RestMethod") call.emit(restValue(reply));
  else if (call.runtime.edition === "Desktop" && !call.flag("UseBasicParsing") && inSilo(call))
    call.complain({
      message: noBrowser,
      category: "NotImplemented",
      exception: "System.NotSupportedException",
      id: "WebCmdletIEDomNotSupportedException",
      command: call.name,
    });
  else call.emit(responseOf(reply));
};
