import type { Steps } from "#core/procedure.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import { need, type Reader } from "#core/world.ts";
import { processes } from "../../kernel/process/process.ts";
import type { SiloId } from "../../kernel/silo/silo.ts";
import type { Way } from "../../network/connection/way.ts";
import type { Answering } from "../../network/listener/find.ts";
import { registryUnder } from "../registry.ts";
import { createSystem } from "../system/create.ts";
import { queueHttp, readHttp, receiveHttp, respondHttp, writeHttp } from "./acts.ts";
import { serveFiles } from "./files.ts";
import { type Served, serveSite } from "./iis/site.ts";
import type { WebReply, WebRequest } from "./reply.ts";
import { pool, workerOf } from "./worker.ts";

/** What came of a request: an answer, or what Silo does not model. */
export type Answered = { readonly reply: WebReply } | { readonly unmodelled: string };

const sites = "HKLM\\SOFTWARE\\Microsoft\\InetStp\\Configuration\\sites\\";

/** Where the pages lie: in the folder of the site that was made last, or of the default one. */
const rootOf = (world: Reader, silo: SiloId | null): string => {
  const made = Object.values(registryUnder(world, silo, sites)).filter((each) => each !== "");
  return (made.at(-1) ?? "C:\\inetpub\\wwwroot").replace(/^%SystemDrive%/i, "C:");
};

const statusOf = ({ status, reason }: WebReply): string => `${status} ${reason}`;

const askIis = (steps: Steps, way: Way, last: EntityRef, request: WebRequest): Served => {
  const asked = { method: request.method, path: request.path, host: request.host };
  steps.do(receiveHttp, { ...asked, from: last, compartment: way.compartment });
  const process = workerOf(steps, way.silo);
  if (process === null) return { unmodelled: "a web server without its activation service" };
  const worker = refOf(processes, process);
  steps.do(queueHttp, { ...asked, worker, pool });
  const root = steps.look((world) => rootOf(world, way.silo));
  const served = serveSite(createSystem(steps, process), root, request);
  if ("unmodelled" in served) return served;
  steps.do(respondHttp, { worker, status: statusOf(served.reply), why: served.why });
  return served;
};

const askProgram = (
  steps: Steps,
  { process, serves }: Extract<Answering, { kind: "process" }>,
  last: EntityRef,
  request: WebRequest,
): Served => {
  if (serves.kind === "unknown") return { unmodelled: serves.what };
  const { image } = steps.look((world) => need(world, processes, process));
  const asked = { method: request.method, path: request.path, host: request.host };
  const ref = refOf(processes, process);
  steps.do(readHttp, { ...asked, from: last, process: ref, image });
  const program = createSystem(steps, process);
  const served = serveFiles(program, serves, request);
  if ("unmodelled" in served) return served;
  program.err(`"${request.method} ${request.path} HTTP/1.1" ${served.reply.status} -\n`);
  steps.do(writeHttp, { to: last, process: ref, image, status: statusOf(served.reply) });
  return served;
};

/** A request at the end of its way: who listens there answers it. */
export const answerRequest = (
  steps: Steps,
  way: Way,
  answering: Answering,
  last: EntityRef,
  request: WebRequest,
): Answered => {
  const served =
    answering.kind === "iis" ? askIis(steps, way, last, request) : askProgram(steps, answering, last, request);
  return "unmodelled" in served ? served : { reply: served.reply };
};
