import type { Endpoint } from "./call.ts";

/** The first thing that every client asks: the headers say what the engine can. Source: Engine API v1.47, SystemPing. */
export const ping: Endpoint = {
  methods: ["HEAD", "GET"],
  path: "/_ping",
  handle: (_, { method }, { platform }) => ({
    status: 200,
    headers: {
      "Builder-Version": platform.os === "windows" ? "1" : "2",
      "Cache-Control": "no-cache, no-store, must-revalidate",
      Pragma: "no-cache",
      Swarm: "inactive",
      "Content-Type": "text/plain; charset=utf-8",
    },
    ...(method === "HEAD" ? {} : { body: "OK" }),
  }),
};
