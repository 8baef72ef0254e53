import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { Timeline } from "#core/timeline.ts";
import { Listener, type ListenOptions } from "./listener.ts";

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

const opened = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });

/** Serves a world's Docker engine at 127.0.0.1. Rejects where the port is taken. */
export const listen = async (timeline: Timeline, port: number, options: ListenOptions = {}): Promise<Listening> => {
  const listener = new Listener(timeline, options);
  const server = createServer((request, response) => void listener.serve(request, response));
  server.requestTimeout = 0;
  server.on("upgrade", (request, socket, head) => void listener.upgrade(request, socket, head));
  const sockets = new Set<Duplex>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return {
    port: await opened(server, port),
    close: () =>
      new Promise((resolve) => {
        listener.stop();
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};
