import type { Program } from "#shell/system.ts";
import { notModelledThenStay, ownVersion } from "../common/own-version.ts";
import { optionOf, readWords } from "../install/words.ts";

const valued = {
  "-e": "execute",
  "--execute": "execute",
  "-u": "user",
  "--user": "user",
  "-h": "host",
  "--host": "host",
  "-P": "port",
  "--port": "port",
  "-D": "database",
} as const;

/** Statements that answer with nothing. Source: dev.mysql.com, "mysql Client Options", --execute. */
const silent =
  /^(?:grant|revoke|create|alter|drop|flush|set|use|insert|update|delete|truncate|rename|lock|unlock|start|commit)\b/i;

/** MySQL's client: a server is taken to be there, which is an assumption. */
export const mysql: Program = {
  image: "mysql.exe",
  main: (system) => {
    if (system.args.some((each) => /^(?:-V|--version)$/.test(each))) {
      system.out(`mysql.exe  Ver ${ownVersion(system, "8.0.40")} for Win64 on x86_64 (MySQL Community Server - GPL)\n`);
      return 0;
    }
    const statements = (optionOf(readWords(system.args, valued), "execute") ?? "")
      .split(";")
      .map((each) => each.trim());
    const asked = statements.filter((each) => each !== "");
    if (asked.length > 0 && asked.every((each) => silent.test(each))) return 0;
    return notModelledThenStay(system, "what MySQL answers");
  },
};
