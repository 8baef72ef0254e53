import { defineAct } from "#core/event.ts";
import { type Source, step } from "#core/explain.ts";
import type { EntityRef } from "#core/table.ts";
import { componentRef } from "../../kernel/component/list.ts";

const iisArchitecture: Source = {
  title: "Introduction to IIS architectures",
  mark: "documented",
  url: "https://learn.microsoft.com/iis/get-started/introduction-to-iis/introduction-to-iis-architecture",
};
const semantics: Source = {
  title: "RFC 9110, HTTP Semantics",
  mark: "documented",
  url: "https://www.rfc-editor.org/rfc/rfc9110",
};

/** Times of parts of a request, µs. Assumptions. */
const times = { kernel: 60, queue: 50, answer: 300 };

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly host: string;
}

const httpSys = componentRef("http.sys");

const requestHop = ({ method, path, host }: Asked) => ({
  channel: "network" as const,
  label: `${method} ${path} HTTP/1.1`,
  body: { Host: host },
});

/** The request comes to the kernel's HTTP driver, which listens for the sites of this compartment. */
export const receiveHttp = defineAct<Asked & { readonly from: EntityRef; readonly compartment: number }>(
  "http.receive",
  {
    takes: times.kernel,
    hop: (data) => ({ from: data.from, to: httpSys, ...requestHop(data) }),
    explain: ({ data: { compartment } }) =>
      step(
        `http.sys, a driver of the one kernel, reads the request: it listens in compartment ${compartment} for the site there.`,
        iisArchitecture,
        {
          simplified: "Silo always asks the worker; really http.sys answers from its cache what is asked for often.",
        },
      ),
  },
);

/** A request waits for a pool that has no worker: the activation service is asked to start one. */
export const askForWorker = defineAct<{ readonly was: EntityRef; readonly pool: string }>("http.demand-start", {
  takes: times.kernel,
  hop: ({ was, pool }) => ({ from: httpSys, to: was, channel: "callback", label: `demand start: ${pool}` }),
  explain: ({ data: { pool } }) =>
    step(
      `The pool ${pool} has no worker process yet: http.sys keeps the request in the pool's queue, and the activation service (WAS) is to start one.`,
      iisArchitecture,
    ),
});

/** A worker process takes the request out of its pool's queue. */
export const queueHttp = defineAct<Asked & { readonly worker: EntityRef; readonly pool: string }>("http.queue", {
  takes: times.queue,
  hop: (data) => ({
    from: httpSys,
    to: data.worker,
    channel: "syscall",
    label: `HttpReceiveHttpRequest: ${data.method} ${data.path}`,
  }),
  explain: ({ data: { pool } }) =>
    step(`w3wp.exe takes the request from the queue of ${pool}: only here does it come to user mode.`, iisArchitecture),
});

/** The worker hands its answer to the driver. */
export const respondHttp = defineAct<{
  readonly worker: EntityRef;
  readonly status: string;
  readonly why: string;
}>("http.respond", {
  takes: times.answer,
  hop: ({ worker, status }) => ({
    from: worker,
    to: httpSys,
    channel: "syscall",
    label: `HttpSendHttpResponse: ${status}`,
  }),
  explain: ({ data: { status, why } }) => step(`w3wp.exe answers ${status}: ${why}.`, iisArchitecture),
});

/** A program with a socket of its own reads the request. */
export const readHttp = defineAct<
  Asked & { readonly from: EntityRef; readonly process: EntityRef; readonly image: string }
>("http.read", {
  takes: times.queue,
  hop: (data) => ({ from: data.from, to: data.process, ...requestHop(data) }),
  explain: ({ data: { image } }) => step(`${image} reads the request from its own socket.`, semantics),
});

/** The same program writes its answer. */
export const writeHttp = defineAct<{
  readonly to: EntityRef;
  readonly process: EntityRef;
  readonly image: string;
  readonly status: string;
}>("http.write", {
  takes: times.answer,
  hop: ({ to, process, status }) => ({ from: process, to, channel: "network", label: status }),
  explain: ({ data: { image, status } }) => step(`${image} answers ${status}.`, semantics),
});

/** What requests for pages do. */
export const webActs = [receiveHttp, askForWorker, queueHttp, respondHttp, readHttp, writeHttp];
