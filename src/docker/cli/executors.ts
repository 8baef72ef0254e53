import { attach } from "./attach/execute.ts";
import { build } from "./build/execute.ts";
import { builderPrune } from "./builder/prune/execute.ts";
import type { Executor } from "./call.ts";
import { commands } from "./commands.ts";
import { commit } from "./commit/execute.ts";
import { containerInspect } from "./container/inspect/execute.ts";
import { containerPrune } from "./container/prune/execute.ts";
import { cp } from "./cp/execute.ts";
import { create } from "./create/execute.ts";
import { diff } from "./diff/execute.ts";
import { events } from "./events/execute.ts";
import { exec } from "./exec/execute.ts";
import { exportContainer } from "./export/execute.ts";
import { history } from "./history/execute.ts";
import { imageInspect } from "./image/inspect/execute.ts";
import { imagePrune } from "./image/prune/execute.ts";
import { images } from "./images/execute.ts";
import { importImage } from "./import/execute.ts";
import { info } from "./info/execute.ts";
import { inspect } from "./inspect/execute.ts";
import { kill } from "./kill/execute.ts";
import { load } from "./load/execute.ts";
import { login } from "./login/execute.ts";
import { logout } from "./logout/execute.ts";
import { logs } from "./logs/execute.ts";
import { networkConnect } from "./network/connect/execute.ts";
import { networkCreate } from "./network/create/execute.ts";
import { networkDisconnect } from "./network/disconnect/execute.ts";
import { networkInspect } from "./network/inspect/execute.ts";
import { networkLs } from "./network/ls/execute.ts";
import { networkPrune } from "./network/prune/execute.ts";
import { networkRm } from "./network/rm/execute.ts";
import { pause } from "./pause/execute.ts";
import { port } from "./port/execute.ts";
import { ps } from "./ps/execute.ts";
import { pull } from "./pull/execute.ts";
import { push } from "./push/execute.ts";
import { rename } from "./rename/execute.ts";
import { restart } from "./restart/execute.ts";
import { rm } from "./rm/execute.ts";
import { rmi } from "./rmi/execute.ts";
import { run } from "./run/execute.ts";
import { save } from "./save/execute.ts";
import { search } from "./search/execute.ts";
import { start } from "./start/execute.ts";
import { stats } from "./stats/execute.ts";
import { stop } from "./stop/execute.ts";
import { systemDf } from "./system/df/execute.ts";
import { systemPrune } from "./system/prune/execute.ts";
import { tag } from "./tag/execute.ts";
import { top } from "./top/execute.ts";
import { unpause } from "./unpause/execute.ts";
import { update } from "./update/execute.ts";
import { version } from "./version/execute.ts";
import { volumeCreate } from "./volume/create/execute.ts";
import { volumeInspect } from "./volume/inspect/execute.ts";
import { volumeLs } from "./volume/ls/execute.ts";
import { volumePrune } from "./volume/prune/execute.ts";
import { volumeRm } from "./volume/rm/execute.ts";
import { wait } from "./wait/execute.ts";

/** What runs each command, by the first of its places in the tree. */
export const executors: Readonly<Record<string, Executor>> = {
  attach,
  build,
  commit,
  cp,
  create,
  diff,
  events,
  exec,
  export: exportContainer,
  history,
  images,
  import: importImage,
  info,
  inspect,
  kill,
  load,
  login,
  logout,
  logs,
  pause,
  port,
  ps,
  pull,
  push,
  rename,
  restart,
  rm,
  rmi,
  run,
  save,
  search,
  start,
  stats,
  stop,
  tag,
  top,
  unpause,
  update,
  version,
  wait,
  "builder prune": builderPrune,
  "container inspect": containerInspect,
  "container prune": containerPrune,
  "image inspect": imageInspect,
  "image prune": imagePrune,
  "network connect": networkConnect,
  "network create": networkCreate,
  "network disconnect": networkDisconnect,
  "network inspect": networkInspect,
  "network ls": networkLs,
  "network prune": networkPrune,
  "network rm": networkRm,
  "system df": systemDf,
  "system prune": systemPrune,
  "volume create": volumeCreate,
  "volume inspect": volumeInspect,
  "volume ls": volumeLs,
  "volume prune": volumePrune,
  "volume rm": volumeRm,
};

/** First names of a command's places: `container ls|list` is `container ls`. */
const placesOf = (paths: readonly string[]): readonly string[] => paths.map((path) => path.replace(/\|.*$/, ""));

/** The executor by what was invoked: `docker container ls` is `docker ps`. */
const byPath = new Map(
  commands.flatMap(({ paths }) => {
    const places = placesOf(paths);
    const executor = executors[places[0] ?? ""];
    return executor === undefined
      ? []
      : places.map((place) => [`docker ${place}`, executor] as readonly [string, Executor]);
  }),
);

export const executorOf = (path: string): Executor => {
  const executor = byPath.get(path);
  if (executor === undefined) throw new Error(`Nothing runs "${path}".`);
  return executor;
};
