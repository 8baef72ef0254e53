import { downloadTo } from "../../common/download.ts";
import { resolvePath } from "../../common/path.ts";
import { ask, isFar } from "../../web/ask.ts";
import { readAddress } from "../../web/url.ts";
import { rememberDownload } from "../types/object-method.ts";
import { object } from "../value/value.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";
import { complainOf, emitReply } from "./web-reply.ts";

const parameters =
  "Uri:0 OutFile UseBasicParsing? Method Headers Body ContentType TimeoutSec UserAgent Credential Proxy ProxyCredential UseDefaultCredentials? MaximumRedirection SessionVariable=SV WebSession InFile PassThru? DisableKeepAlive? MaximumRetryCount RetryIntervalSec SkipCertificateCheck? SslProtocol Certificate TransferEncoding ProxyUseDefaultCredentials? Resume?";

const noDirectory = (call: Call, path: string): void =>
  call.complain({
    message: `Could not find a part of the path '${path}'.`,
    category: "NotSpecified",
    exception: "System.IO.DirectoryNotFoundException",
    id: "System.IO.DirectoryNotFoundException",
  });

/** Somebody of this machine is asked; false where it is somebody else, of whom Silo knows nothing. */
const askHere = (call: Call, url: string): boolean => {
  const { system, session } = call.runtime;
  const address = readAddress(url);
  if (system.building || address === null || isFar(address.host)) return false;
  const heard = ask(system, call.has("Method") ? call.text("Method").toUpperCase() : "GET", address);
  if (heard.kind === "unmodelled") return false;
  if (heard.kind !== "reply" || heard.reply.status >= 400) {
    complainOf(call, address, heard);
    return true;
  }
  if (!call.has("OutFile")) {
    emitReply(call, heard.reply);
    return true;
  }
  const path = resolvePath(session.cwd, call.text("OutFile"));
  const { body, length } = heard.reply;
  if ((body === null ? system.writeOpaque(path, length) : system.writeText(path, body)) !== null)
    noDirectory(call, path);
  else if (call.flag("PassThru")) emitReply(call, heard.reply);
  return true;
};

// What a server elsewhere says is not modelled; that it answers is.
const askThere = (call: Call, url: string): void => {
  const { runtime } = call;
  if (call.has("OutFile")) {
    const path = resolvePath(runtime.session.cwd, call.text("OutFile"));
    if (downloadTo(runtime.system, url, path) !== null) {
      noDirectory(call, path);
      return;
    }
    rememberDownload(runtime, path, url);
    if (!call.flag("PassThru")) return;
  }
  const near = !isFar(readAddress(url)?.host ?? "");
  if (!runtime.system.building && !near) runtime.system.notModelled(`what ${url} answers`);
  const response = object("Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject", {
    StatusCode: 200,
    StatusDescription: "OK",
    Content: object("Silo.Download", {
      $text: near && !runtime.system.building ? `Silo does not model what ${url} answers.` : "",
      Url: url,
    }),
    RawContentLength: 0,
    Headers: null,
  });
  call.emit(
    call.name === "Invoke-RestMethod" ? object("Silo.Download", { $text: "", Url: url, $unmodelled: true }) : response,
  );
};

const fetch = (call: Call): void => {
  const url = call.text("Uri");
  call.runtime.host.finish();
  if (!askHere(call, url)) askThere(call, url);
};

export const invokeWebRequest: Cmdlet = {
  name: "Invoke-WebRequest",
  aliases: ["iwr", "wget", "curl"],
  parameters,
  run: fetch,
};
export const invokeRestMethod: Cmdlet = {
  name: "Invoke-RestMethod",
  aliases: ["irm"],
  parameters: `${parameters} FollowRelLink? StatusCodeVariable`,
  run: fetch,
};

export const startBitsTransfer: Cmdlet = {
  name: "Start-BitsTransfer",
  parameters: "Source*:0 Destination*:1 Asynchronous? Priority Description DisplayName",
  run: (call) => {
    const { runtime } = call;
    const [url = ""] = call.texts("Source");
    const path = resolvePath(runtime.session.cwd, call.text("Destination"));
    if (downloadTo(runtime.system, url, path) === null) rememberDownload(runtime, path, url);
  },
};
