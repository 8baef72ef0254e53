import { defineAct } from "#core/event.ts";
import { detail, step } from "#core/explain.ts";
import type { EntityRef } from "#core/table.ts";
import { containerNetworking, simplification, winsock } from "../source.ts";

/** Times on the way inside one machine, µs. Assumptions. */
const times = { call: 80, packet: 40 };

interface Leg {
  readonly from: EntityRef;
  readonly to: EntityRef;
}

/** A program asks its compartment's TCP/IP for a connection. */
export const connectTo = defineAct<
  Leg & { readonly who: string; readonly name: string; readonly address: string; readonly port: number }
>("tcp.connect", {
  takes: times.call,
  hop: ({ from, to, address, port }) => ({ from, to, channel: "syscall", label: `connect ${address}:${port}` }),
  explain: ({ data: { who, name, address, port } }) =>
    step(
      `${who} asks TCP/IP for a connection to ${name === address ? "" : `${name}, `}${address}, port ${port}.`,
      winsock,
      { simplified: "The three packets of the handshake and the request go the same way; Silo shows it once." },
    ),
});

/** A published port: WinNAT writes the container's address over the host's. */
export const translate = defineAct<Leg & { readonly outer: string; readonly inner: string }>("nat.translate", {
  takes: times.packet,
  hop: ({ from, to, outer, inner }) => ({ from, to, channel: "network", label: `${outer} → ${inner}` }),
  explain: ({ data: { outer, inner } }) =>
    step(`WinNAT has a rule for this port: what goes to ${outer} goes to ${inner}.`, containerNetworking),
});

/** A packet comes to the virtual switch. */
export const forward = defineAct<Leg & { readonly inner: string }>("switch.forward", {
  takes: times.packet,
  hop: ({ from, to, inner }) => ({ from, to, channel: "network", label: `to ${inner}` }),
  explain: ({ data: { inner } }) =>
    step(`The virtual switch looks for the port where ${inner} is plugged in.`, containerNetworking),
});

/** A packet comes to a container's network card, or leaves by it. */
export const deliver = defineAct<Leg & { readonly inner: string; readonly compartment: number | null }>(
  "endpoint.deliver",
  {
    takes: times.packet,
    hop: ({ from, to, inner }) => ({ from, to, channel: "network", label: `to ${inner}` }),
    explain: ({ data: { inner, compartment } }) =>
      compartment === null
        ? detail("The packet leaves by the container's own network card.", containerNetworking)
        : step(
            `The packet for ${inner} arrives in network compartment ${compartment}: the container's own TCP/IP, ports and routes, in the one tcpip.sys.`,
            containerNetworking,
          ),
  },
);

/** The answer on its way back through one more part. */
export const goBack = defineAct<Leg & { readonly label: string }>("tcp.back", {
  takes: times.packet,
  hop: ({ from, to, label }) => ({ from, to, channel: "network", label }),
  explain: () => detail("The answer goes back the way that the request has come.", containerNetworking),
});

/** The answer reaches the program that asked. */
export const receive = defineAct<Leg & { readonly who: string; readonly label: string; readonly body?: unknown }>(
  "tcp.receive",
  {
    takes: times.call,
    hop: ({ from, to, label, body }) => ({
      from,
      to,
      channel: "network",
      label,
      ...(body === undefined ? {} : { body }),
    }),
    explain: ({ data: { who, label } }) => step(`${who} has the answer: ${label}.`, winsock),
  },
);

/** How long Windows goes on trying before it gives up: a refused port is tried three times more. Observed as "after 2036 ms" in what curl prints. */
export const refusing = 2_030_000;

/** Nobody listens: TCP/IP answers with a reset. */
export const refuse = defineAct<Leg & { readonly why: string }>("tcp.refuse", {
  takes: refusing,
  hop: ({ from, to }) => ({ from, to, channel: "network", label: "RST" }),
  explain: ({ data: { why } }) =>
    step(`${why} The connection is refused; Windows has tried it again for two seconds.`, {
      ...simplification,
      title: "TCP resets, and the retries of Windows' connect()",
    }),
});
