// Pages of other people, of another origin than Silo: served by the test, with nothing from outside.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Host {
  /** Ends with a slash. Another site than Silo's, which tests reach by its number. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface HostPage {
  readonly body: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves pages by their path: `/` and whatever else is named. */
export const hostOf = async (pages: Readonly<Record<string, HostPage>>): Promise<Host> => {
  const server = createServer((request, response) => {
    const page = pages[(request.url ?? "/").split("?")[0] ?? "/"];
    if (page === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...page.headers });
    response.end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title>${page.head ?? ""}</head><body>${page.body}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

/** Silo's address as other sites write it. */
export const silo = (): string => process.env.SILO_URL ?? "";

/** The frame that the Share dialog hands out, plain. */
export const frame = (query: string, more = ""): string =>
  `<iframe src="${silo()}embed/v1/${query}" title="Interactive diagram" width="100%" height="560" style="border:0;width:100%;height:560px" ${more}></iframe>`;
