import { isFar, knock } from "../../web/ask.ts";
import { object } from "../value/value.ts";
import type { Cmdlet } from "./cmdlet.ts";

const local = ["localhost", "127.0.0.1", "::1"];

/** Tries a port. Layout and warning: learn.microsoft.com, Test-NetConnection, examples. */
export const testNetConnection: Cmdlet = {
  name: "Test-NetConnection",
  aliases: ["tnc"],
  parameters: "ComputerName:0 Port=RemotePort InformationLevel CommonTCPPort TraceRoute? Hops",
  run: (call) => {
    const { system, host } = call.runtime;
    const name = call.has("ComputerName") ? call.text("ComputerName") : "internetbeacon.msedge.net";
    const port = call.has("Port") ? Number(call.text("Port")) : null;
    const near = local.includes(name.toLowerCase());
    const silence =
      port === null || system.building || isFar(name)
        ? null
        : knock(system, { scheme: "http", host: name, port, path: "/" });
    const heard = silence === null || silence.kind === "unmodelled";
    const address = near ? "127.0.0.1" : silence?.kind === "refused" ? silence.address : "";
    if (silence?.kind === "unresolved") host.write(`WARNING: Name resolution of ${name} failed\n`);
    else if (!heard) host.write(`WARNING: TCP connect to (${address} : ${port}) failed\n`);
    const found = {
      ComputerName: name,
      RemoteAddress: silence?.kind === "unresolved" ? null : address,
      ...(port === null ? {} : { RemotePort: port }),
      InterfaceAlias: near ? "Loopback Pseudo-Interface 1" : "vEthernet (Ethernet)",
      SourceAddress: near ? "127.0.0.1" : "",
    };
    if (call.text("InformationLevel").toLowerCase() === "quiet") call.emit(heard);
    else
      call.emit(
        object("TestNetConnectionResult", {
          ...found,
          ...(heard ? {} : { PingSucceeded: silence?.kind === "refused" }),
          TcpTestSucceeded: heard,
        }),
      );
  },
};
