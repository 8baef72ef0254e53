import type { Program, System } from "#shell/system.ts";
import { ownVersion } from "../common/own-version.ts";
import { resolvePath } from "../common/path.ts";
import { create } from "../common/services/service.ts";
import { layDown } from "../install/lay-down.ts";
import { ownDirectory } from "../install/own-directory.ts";
import { serve, unknownAnswers } from "../install/stay-up.ts";

const dataDirectory = (system: System): string => {
  const [, given] = /^--datadir=(.*)$/.exec(system.args.find((each) => each.startsWith("--datadir=")) ?? "") ?? [];
  return given ?? resolvePath(ownDirectory(system, "C:\\mysql\\bin"), "..\\data");
};

/** MySQL's server: as a service, as one that makes its data directory, or listening. Source: dev.mysql.com, "Installing MySQL on Microsoft Windows". */
export const mysqld: Program = {
  image: "mysqld.exe",
  main: (system) => {
    const install = system.args.indexOf("--install");
    if (install >= 0) {
      const name = system.args[install + 1] ?? "MySQL";
      create(
        system,
        { name, displayName: name, state: "Stopped", start: "Automatic", pid: 0 },
        `${ownDirectory(system, "C:\\mysql\\bin")}\\mysqld.exe ${name}`,
      );
      system.out("Service successfully installed.\n");
      return 0;
    }
    if (system.args.some((each) => each.startsWith("--initialize"))) {
      system.sleep(8_000_000);
      layDown(
        system,
        dataDirectory(system),
        "ibdata1:12288 mysql.ibd:31744 auto.cnf:1 undo_001:16384 undo_002:16384 mysql\\ performance_schema\\ sys\\",
        "initialisation of MySQL's data directory",
      );
      return 0;
    }
    if (system.args.includes("--version") || system.args.includes("-V")) {
      system.out(
        `mysqld.exe  Ver ${ownVersion(system, "8.0.40")} for Win64 on x86_64 (MySQL Community Server - GPL)\n`,
      );
      return 0;
    }
    return serve(system, [unknownAnswers("what MySQL answers", 3306)]);
  },
};
