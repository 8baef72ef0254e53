// Source: Engine API v1.47; RFC 9110 §7.8 (Upgrade).
import { Buffer } from "node:buffer";
import { request } from "node:http";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { directoryOf, fromText } from "#contract/file-tree/index.ts";
import { readTar } from "#contract/tar/read.ts";
import { writeTar } from "#contract/tar/write.ts";
import { type Listening, listen } from "./server.ts";
import { standInEngine } from "./stand-in-engine.ts";

let listening: Listening | null = null;
const serve = async (timeline = standInEngine(), options = {}): Promise<number> => {
  listening = await listen(timeline, 0, options);
  return listening.port;
};
afterEach(async () => {
  await listening?.close();
  listening = null;
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

const ask = (port: number, method: string, path: string, body?: string | Buffer, headers = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", method, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
const json = async (answer: Promise<Answer>) => JSON.parse((await answer).body.toString());

/** Sends bytes as they are; gives all that comes back until the other side closes, which `until` may hasten by closing ours. */
const wire = (port: number, sent: string, until: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(sent));
    let got = "";
    socket.on("data", (part) => {
      got += part.toString("latin1");
      if (got.includes(until)) socket.end();
    });
    socket.on("close", () => resolve(got));
    socket.on("error", reject);
  });
const upgrade = (path: string, more = "", body = ""): string =>
  `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: tcp\r\nContent-Length: ${body.length}\r\n${more}\r\n${body}`;

describe("a request", () => {
  it("reaches the engine with method, version, path, query and JSON", async () => {
    const port = await serve();
    const path = "/v1.47/say?a=1&a=2&b=%7B%22x%22%3Atrue%7D";
    expect(await json(ask(port, "POST", path, '{"Name":"ü"}', { "Content-Type": "application/json" }))).toEqual({
      method: "POST",
      version: "1.47",
      path: "/say",
      query: { a: ["1", "2"], b: ['{"x":true}'] },
      body: { Name: "ü" },
      archive: null,
    });
  });

  it("is answered with the engine's status and headers, JSON on one line", async () => {
    const port = await serve();
    const { status, headers, body } = await ask(port, "GET", "/v1.47/nowhere%2Fat%20all");
    expect({ status, body: body.toString() }).toEqual({ status: 404, body: '{"message":"page not found"}\n' });
    expect(headers).toMatchObject({ "content-type": "application/json", "content-length": "29" });
  });

  it("HEAD has no body, and text is text", async () => {
    const port = await serve();
    expect(await ask(port, "HEAD", "/_ping")).toMatchObject({
      status: 200,
      headers: { "api-version": "1.47" },
      body: Buffer.alloc(0),
    });
    expect((await ask(port, "GET", "/_ping")).body.toString()).toBe("OK");
  });

  it("may bring a tar archive, with or without gzip, and get one", async () => {
    const port = await serve();
    const tree = directoryOf("", [fromText("Dockerfile", "FROM a\n", { modified: 0 })]);
    for (const bytes of [Buffer.from(writeTar(tree)), gzipSync(writeTar(tree))])
      expect(await json(ask(port, "PUT", "/containers/a/archive", bytes))).toEqual(tree);
    const { body, headers } = await ask(port, "GET", "/containers/a/archive");
    expect(headers).toMatchObject({ "content-type": "application/x-tar" });
    expect(readTar(body)).toMatchObject({ tree: { entries: { A: { content: { text: "x" } } } } });
  });

  it.each([
    ["JSON that is none", "POST", "/say", "{", 400, /^invalid JSON/],
    ["a broken archive", "PUT", "/containers/a/archive", "hello".repeat(200), 400, /^archive.tar: invalid tar header$/],
    ["a broken gzip", "PUT", "/containers/a/archive", "\x1f\x8bxxxxxx", 400, /^The gzip archive is damaged/],
    ["another packing", "PUT", "/containers/a/archive", "BZh91AY", 400, /^Silo does not unpack bzip2/],
    ["a broken path", "GET", "/%zz", undefined, 404, /^page not found$/],
    ["a method of its own", "PATCH", "/say", undefined, 404, /^page not found$/],
  ])("is refused for %s", async (_, method, path, sent, status, message) => {
    const port = await serve();
    const answer = await ask(port, method, path, sent === undefined ? undefined : Buffer.from(sent, "latin1"));
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body.toString()).message).toMatch(message);
  });

  it("is refused to pages of a browser, whatever name led them here", async () => {
    const port = await serve();
    expect((await ask(port, "GET", "/_ping", undefined, { Origin: "https://example.org" })).status).toBe(403);
    expect((await ask(port, "GET", "/_ping", undefined, { Host: "rebound.example.org" })).status).toBe(403);
    expect((await ask(port, "GET", "/_ping", undefined, { Host: "localhost:1" })).status).toBe(200);
  });

  it("finds out that no engine is running", async () => {
    const port = await serve(standInEngine({ isRunning: false }));
    expect(await ask(port, "GET", "/version")).toMatchObject({ status: 503 });
  });
});

describe("time", () => {
  it("passes for the world as it does outside", async () => {
    const clock = { now: 5_000 };
    const port = await serve(standInEngine(), { now: () => clock.now });
    const first = await json(ask(port, "GET", "/time"));
    clock.now += 1_000;
    const second = await json(ask(port, "GET", "/time"));
    expect(second - first).toBeGreaterThanOrEqual(999_000);
    expect(second - first).toBeLessThan(1_100_000);
  });

  it("is not waited for by a request: what it takes the world is skipped, and goes on from there", async () => {
    const clock = { now: 5_000 };
    const port = await serve(standInEngine(), { now: () => clock.now });
    const { body } = await ask(port, "POST", "/images/create");
    expect(body.toString()).toBe('{"status":"Pulling"}\r\n{"status":"Pulled"}\r\n');
    const after = await json(ask(port, "GET", "/time"));
    expect(after).toBeGreaterThan(40_000_000);
    clock.now += 500;
    expect((await json(ask(port, "GET", "/time"))) - after).toBeGreaterThanOrEqual(499_000);
  });

  it("is waited for where the answer tells of what will be; its head comes at once", async () => {
    const port = await serve(standInEngine(), { speed: 20 });
    const status = await new Promise((resolve) => {
      const sent = request({ port, host: "127.0.0.1", method: "POST", path: "/containers/a/wait" }, (response) => {
        response.once("data", (part: Buffer) => resolve([response.statusCode, part.toString()]));
      });
      sent.end();
    });
    expect(status).toEqual([200, '{"StatusCode":3}\r\n']);
  });
});

describe("a connection", () => {
  it("is upgraded and carries both streams in frames", async () => {
    const port = await serve();
    const got = await wire(port, `${upgrade("/v1.47/containers/pipe/attach?stream=1")}hi\nth`, "said hi");
    expect(got).toMatch(/^HTTP\/1\.1 101 UPGRADED\r\n/);
    expect(got).toContain(
      "Content-Type: application/vnd.docker.multiplexed-stream\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n",
    );
    const [, stream = ""] = got.split("\r\n\r\n");
    expect(stream).toBe(
      "\x01\0\0\0\0\0\0\x08said hi\n\x02\0\0\0\0\0\0\x02!\n\x01\0\0\0\0\0\0\x07said th\x02\0\0\0\0\0\0\x02!\n",
    );
  });

  it("of a terminal carries keys, shows them once, and ends lines as terminals do", async () => {
    const port = await serve();
    const got = await wire(port, `${upgrade("/containers/terminal/attach")}hx\x7fi\r`, "said hi");
    expect(got.split("\r\n\r\n")[1]).toBe("hx\b \bi\r\nsaid hi\r\n");
  });

  it("brings the body of its request first", async () => {
    const port = await serve();
    const got = await wire(
      port,
      upgrade("/exec/e/start", "Content-Type: application/json\r\n", '{"Tty":false}'),
      "never",
    );
    expect(got).toContain('\x01\0\0\0\0\0\0\x0d{"Tty":false}');
  });

  it("that cannot be upgraded gets an ordinary answer", async () => {
    const port = await serve();
    const got = await wire(port, upgrade("/containers/nosuch/attach"), "never");
    expect(got).toMatch(/^HTTP\/1\.1 404 \r\n/);
    expect(got.split("\r\n\r\n")[1]).toBe('{"message":"page not found"}\n');
  });

  it("that is closed early is known to be closed", async () => {
    const port = await serve();
    await new Promise<void>((resolve) => {
      const sent = request({ port, host: "127.0.0.1", path: "/events" }, () => {
        sent.on("close", resolve);
        sent.destroy();
      });
      sent.on("error", () => {});
      sent.end();
    });
    await expect.poll(() => json(ask(port, "GET", "/abandoned"))).toBe(1);
  });
});

describe("the past", () => {
  it("is forgotten without anybody noticing", async () => {
    const port = await serve(standInEngine(), { momentsKept: 3, speed: 20 });
    const waited = ask(port, "POST", "/containers/a/wait");
    const echoed = wire(port, `${upgrade("/containers/pipe/attach")}hi\n`, "said hi");
    for (let times = 0; times < 5; times += 1) expect((await ask(port, "GET", "/_ping")).status).toBe(200);
    expect((await waited).body.toString()).toBe('{"StatusCode":3}\r\n');
    expect(await echoed).toContain("said hi");
  });
});

describe("listening", () => {
  it("says when the port is taken", async () => {
    const port = await serve();
    await expect(listen(standInEngine(), port)).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
