import type { CommandSpec } from "#shell/commands/spec.ts";
import { attachCommand } from "./attach/flags.ts";
import { buildCommand } from "./build/flags.ts";
import { builderPruneCommand } from "./builder/prune/flags.ts";
import { commitCommand } from "./commit/flags.ts";
import { containerInspectCommand } from "./container/inspect/flags.ts";
import { containerPruneCommand } from "./container/prune/flags.ts";
import { cpCommand } from "./cp/flags.ts";
import { createCommand } from "./create/flags.ts";
import { diffCommand } from "./diff/flags.ts";
import { eventsCommand } from "./events/flags.ts";
import { execCommand } from "./exec/flags.ts";
import { exportContainerCommand } from "./export/flags.ts";
import { historyCommand } from "./history/flags.ts";
import { imageInspectCommand } from "./image/inspect/flags.ts";
import { imagePruneCommand } from "./image/prune/flags.ts";
import { imagesCommand } from "./images/flags.ts";
import { importImageCommand } from "./import/flags.ts";
import { infoCommand } from "./info/flags.ts";
import { inspectCommand } from "./inspect/flags.ts";
import { killCommand } from "./kill/flags.ts";
import { loadCommand } from "./load/flags.ts";
import { loginCommand } from "./login/flags.ts";
import { logoutCommand } from "./logout/flags.ts";
import { logsCommand } from "./logs/flags.ts";
import { networkConnectCommand } from "./network/connect/flags.ts";
import { networkCreateCommand } from "./network/create/flags.ts";
import { networkDisconnectCommand } from "./network/disconnect/flags.ts";
import { networkInspectCommand } from "./network/inspect/flags.ts";
import { networkLsCommand } from "./network/ls/flags.ts";
import { networkPruneCommand } from "./network/prune/flags.ts";
import { networkRmCommand } from "./network/rm/flags.ts";
import { pauseCommand } from "./pause/flags.ts";
import { portCommand } from "./port/flags.ts";
import { psCommand } from "./ps/flags.ts";
import { pullCommand } from "./pull/flags.ts";
import { pushCommand } from "./push/flags.ts";
import { renameCommand } from "./rename/flags.ts";
import { restartCommand } from "./restart/flags.ts";
import { rmCommand } from "./rm/flags.ts";
import { rmiCommand } from "./rmi/flags.ts";
import { runCommand } from "./run/flags.ts";
import { saveCommand } from "./save/flags.ts";
import { searchCommand } from "./search/flags.ts";
import { startCommand } from "./start/flags.ts";
import { statsCommand } from "./stats/flags.ts";
import { stopCommand } from "./stop/flags.ts";
import { systemDfCommand } from "./system/df/flags.ts";
import { systemPruneCommand } from "./system/prune/flags.ts";
import { tagCommand } from "./tag/flags.ts";
import { topCommand } from "./top/flags.ts";
import { unpauseCommand } from "./unpause/flags.ts";
import { updateCommand } from "./update/flags.ts";
import { versionCommand } from "./version/flags.ts";
import { volumeCreateCommand } from "./volume/create/flags.ts";
import { volumeInspectCommand } from "./volume/inspect/flags.ts";
import { volumeLsCommand } from "./volume/ls/flags.ts";
import { volumePruneCommand } from "./volume/prune/flags.ts";
import { volumeRmCommand } from "./volume/rm/flags.ts";
import { waitCommand } from "./wait/flags.ts";

/** One command with all its places in the tree; `ls|list` are one place with two names. */
export interface Entry {
  readonly spec: CommandSpec;
  readonly paths: readonly string[];
}

/** All commands of docker.exe that do something here. */
export const commands: readonly Entry[] = [
  { spec: attachCommand, paths: ["attach", "container attach"] },
  { spec: buildCommand, paths: ["build", "image build", "builder build"] },
  { spec: commitCommand, paths: ["commit", "container commit"] },
  { spec: cpCommand, paths: ["cp", "container cp"] },
  { spec: createCommand, paths: ["create", "container create"] },
  { spec: diffCommand, paths: ["diff", "container diff"] },
  { spec: eventsCommand, paths: ["events", "system events"] },
  { spec: execCommand, paths: ["exec", "container exec"] },
  { spec: exportContainerCommand, paths: ["export", "container export"] },
  { spec: historyCommand, paths: ["history", "image history"] },
  { spec: imagesCommand, paths: ["images", "image ls|list"] },
  { spec: importImageCommand, paths: ["import", "image import"] },
  { spec: infoCommand, paths: ["info", "system info"] },
  { spec: inspectCommand, paths: ["inspect"] },
  { spec: killCommand, paths: ["kill", "container kill"] },
  { spec: loadCommand, paths: ["load", "image load"] },
  { spec: loginCommand, paths: ["login"] },
  { spec: logoutCommand, paths: ["logout"] },
  { spec: logsCommand, paths: ["logs", "container logs"] },
  { spec: pauseCommand, paths: ["pause", "container pause"] },
  { spec: portCommand, paths: ["port", "container port"] },
  { spec: psCommand, paths: ["ps", "container ls|list|ps"] },
  { spec: pullCommand, paths: ["pull", "image pull"] },
  { spec: pushCommand, paths: ["push", "image push"] },
  { spec: renameCommand, paths: ["rename", "container rename"] },
  { spec: restartCommand, paths: ["restart", "container restart"] },
  { spec: rmCommand, paths: ["rm", "container rm|remove"] },
  { spec: rmiCommand, paths: ["rmi", "image rm|remove"] },
  { spec: runCommand, paths: ["run", "container run"] },
  { spec: saveCommand, paths: ["save", "image save"] },
  { spec: searchCommand, paths: ["search"] },
  { spec: startCommand, paths: ["start", "container start"] },
  { spec: statsCommand, paths: ["stats", "container stats"] },
  { spec: stopCommand, paths: ["stop", "container stop"] },
  { spec: tagCommand, paths: ["tag", "image tag"] },
  { spec: topCommand, paths: ["top", "container top"] },
  { spec: unpauseCommand, paths: ["unpause", "container unpause"] },
  { spec: updateCommand, paths: ["update", "container update"] },
  { spec: versionCommand, paths: ["version"] },
  { spec: waitCommand, paths: ["wait", "container wait"] },
  { spec: builderPruneCommand, paths: ["builder prune"] },
  { spec: containerInspectCommand, paths: ["container inspect"] },
  { spec: containerPruneCommand, paths: ["container prune"] },
  { spec: imageInspectCommand, paths: ["image inspect"] },
  { spec: imagePruneCommand, paths: ["image prune"] },
  { spec: networkConnectCommand, paths: ["network connect"] },
  { spec: networkCreateCommand, paths: ["network create"] },
  { spec: networkDisconnectCommand, paths: ["network disconnect"] },
  { spec: networkInspectCommand, paths: ["network inspect"] },
  { spec: networkLsCommand, paths: ["network ls|list"] },
  { spec: networkPruneCommand, paths: ["network prune"] },
  { spec: networkRmCommand, paths: ["network rm|remove"] },
  { spec: systemDfCommand, paths: ["system df"] },
  { spec: systemPruneCommand, paths: ["system prune"] },
  { spec: volumeCreateCommand, paths: ["volume create"] },
  { spec: volumeInspectCommand, paths: ["volume inspect"] },
  { spec: volumeLsCommand, paths: ["volume ls|list"] },
  { spec: volumePruneCommand, paths: ["volume prune"] },
  { spec: volumeRmCommand, paths: ["volume rm|remove"] },
];
