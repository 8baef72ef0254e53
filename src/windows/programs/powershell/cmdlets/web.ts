import { downloadTo } from "../../common/download.ts";
import { resolvePath } from "../../common/path.ts";
import { rememberDownload } from "../types/object-method.ts";
import { object } from "../value/value.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";

const parameters =
  "Uri:0 OutFile UseBasicParsing? Method Headers Body ContentType TimeoutSec UserAgent Credential Proxy ProxyCredential UseDefaultCredentials? MaximumRedirection SessionVariable=SV WebSession InFile PassThru? DisableKeepAlive? MaximumRetryCount RetryIntervalSec SkipCertificateCheck? SslProtocol Certificate TransferEncoding ProxyUseDefaultCredentials? Resume?";

const isLocal = (url: string): boolean => /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])/i.test(url);

const fetch = (call: Call): void => {
  const { runtime } = call;
  const url = call.text("Uri");
  runtime.host.finish();
  if (call.has("OutFile")) {
    const path = resolvePath(runtime.session.cwd, call.text("OutFile"));
    const failed = downloadTo(runtime.system, url, path);
    if (failed !== null) {
      call.complain({
        message: `Could not find a part of the path '${path}'.`,
        category: "NotSpecified",
        exception: "System.IO.DirectoryNotFoundException",
        id: "System.IO.DirectoryNotFoundException",
      });
      return;
    }
    rememberDownload(runtime, path, url);
    if (!call.flag("PassThru")) return;
  }
  // What a server says is not modelled; that it answers is.
  if (!runtime.system.building && !isLocal(url)) runtime.system.notModelled(`what ${url} answers`);
  const response = object("Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject", {
    StatusCode: 200,
    StatusDescription: "OK",
    Content: object("Silo.Download", {
      $text: isLocal(url) && !runtime.system.building ? `Silo does not model what ${url} answers.` : "",
      Url: url,
    }),
    RawContentLength: 0,
    Headers: null,
  });
  call.emit(
    call.name === "Invoke-RestMethod" ? object("Silo.Download", { $text: "", Url: url, $unmodelled: true }) : response,
  );
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

export const testNetConnection: Cmdlet = {
  name: "Test-NetConnection",
  aliases: ["tnc"],
  parameters: "ComputerName:0 Port=RemotePort InformationLevel CommonTCPPort TraceRoute? Hops",
  run: (call) => {
    const name = call.has("ComputerName") ? call.text("ComputerName") : "internetbeacon.msedge.net";
    call.emit(
      object("TestNetConnectionResult", {
        ComputerName: name,
        RemoteAddress: isLocal(`http://${name}`) ? "127.0.0.1" : "",
        InterfaceAlias: "vEthernet (Ethernet)",
        SourceAddress: "",
        TcpTestSucceeded: true,
      }),
    );
  },
};
