// `npm run bench`: our engine beside its peers, in one run. Ratios carry over to other machines; seconds do not.
//   npm run bench -- [--json] [--only H1,Q2]
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { embed } from "./embed.mjs";
import { fs } from "./fs.mjs";
import { history } from "./history.mjs";
import { interaction } from "./interaction.mjs";
import { printTable } from "./lib/numbers.mjs";
import { lighthouse } from "./lighthouse.mjs";
import { crowd, many, page } from "./page.mjs";
import { queue } from "./queue.mjs";

const { values: options } = parseArgs({ options: { json: { type: "boolean" }, only: { type: "string" } } });

const folder = fileURLToPath(new URL(".", import.meta.url));
const say = (line) => console.error(line);

const run = (command, args, cwd) => {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`"${[command, ...args].join(" ")}" failed.`);
};

const wanted = options.only?.split(",");
const peered = [fs, history, queue, lighthouse];
const groups = [fs, history, queue, page, crowd, many, interaction, embed, lighthouse].filter(
  ({ ids }) => wanted === undefined || ids.some((id) => wanted.includes(id)),
);

if (groups.some((group) => peered.includes(group)) && !existsSync(`${folder}node_modules/lighthouse`)) {
  say("Installing the peers …");
  run("npm", ["ci", "--no-audit", "--no-fund"], folder);
}

say("Building …");
run("npm", ["run", "--silent", "build"], fileURLToPath(new URL("..", import.meta.url)));

const rows = [];
const tables = [];
for (const { title, measure } of groups) {
  say(`Measuring: ${title} …`);
  const result = await measure();
  rows.push(...result.rows.filter(({ id }) => wanted === undefined || wanted.includes(id)));
  tables.push({ title, ...result.table });
}

/** A row for other programs: where the goal is a ratio to the best peer, the value is that ratio. */
const plain = ({ id, what, unit, ours, ratio, wanted: goal, met }) => {
  const compares = goal.endsWith("x");
  return { name: `${id} ${what}`, value: compares ? ratio : ours, unit: compares ? "x" : unit, goal, holds: met };
};

if (options.json) {
  console.log(JSON.stringify({ node: process.version, rows: rows.map(plain), tables }, null, 2));
} else {
  for (const { title, headers, lines } of tables) {
    console.log(`\n${title}\n`);
    printTable(headers, lines);
  }
  console.log();
  printTable(
    ["goal", "what", "unit", "ours", "best peer", "ours / peer", "wanted", "met"],
    rows.map(({ id, what, unit, ours, peer, ratio, wanted: goal, met }) => [
      id,
      what,
      unit,
      ours,
      peer,
      ratio,
      goal,
      met ? "yes" : "NO",
    ]),
  );
}
process.exitCode = rows.every(({ met }) => met) ? 0 : 1;
