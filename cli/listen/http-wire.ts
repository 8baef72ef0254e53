import type { Buffer } from "node:buffer";
import type { ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Wire } from "./reply.ts";

/** An ordinary answer. What upgrades a connection is for a client that did not ask for that an ordinary stream. */
export const responseWire = (response: ServerResponse): Wire => ({
  head: (status, headers, length) => {
    const hasBody = status !== 204 && status !== 304 && length !== null;
    response.writeHead(status === 101 ? 200 : status, {
      ...headers,
      ...(hasBody ? { "Content-Length": String(length) } : {}),
    });
    response.flushHeaders();
  },
  write: (bytes: Buffer) => void response.write(bytes),
  end: () => void response.end(),
  destroy: () => void response.destroy(),
});

const headText = (status: number, reason: string, headers: Readonly<Record<string, string>>): string => {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${reason}`, ...lines, "", ""].join("\r\n");
};

/** The socket of a client that asks for an upgrade: it gets 101 and then the bare stream, or an error as an ordinary answer. */
export const socketWire = (socket: Duplex): Wire => ({
  head: (status, headers, length) => {
    const upgraded = status === 101;
    const rest = upgraded
      ? { Connection: "Upgrade", Upgrade: "tcp" }
      : { Connection: "close", ...(length === null ? {} : { "Content-Length": String(length) }) };
    socket.write(headText(status, upgraded ? "UPGRADED" : "", { ...headers, ...rest }));
  },
  write: (bytes: Buffer) => void socket.write(bytes),
  end: () => void socket.end(),
  destroy: () => void socket.destroy(),
});
