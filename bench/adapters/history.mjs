// Our timeline under the names of the benchmark: one event for each update, changed through its `Tx`.
import { composeMachine, defineAct, defineTable, detail, Timeline } from "../../dist-cli/engine.js";

const processes = defineTable()("bench-process");
const files = defineTable()("bench-file");

const explain = () => detail("The benchmark changes a row.", { title: "Benchmark", mark: "assumption" });

// Rows are numbered in the order in which they were made, as the benchmark's own ids are.
const processId = (id) => (Number(id.slice(1)) - 4) >> 2;
const fileId = (id) => Number(id.slice(1));

const changeProcess = defineAct("bench-process.change", {
  run: (tx, { id, state, cpu }) => {
    tx.update(processes, processId(id), { state, cpu });
  },
  explain,
});

const addHandle = defineAct("bench-process.add-handle", {
  run: (tx, { id, h }) => {
    tx.update(processes, processId(id), { handles: [...tx.get(processes, processId(id)).handles, h] });
  },
  explain,
});

const changeFile = defineAct("bench-file.change", {
  run: (tx, { id, size, mtime }) => {
    tx.update(files, fileId(id), { size, mtime });
  },
  explain,
});

const makeFile = defineAct("bench-file.make", {
  run: (tx, { v }) => {
    tx.insert(files, v);
  },
  explain,
});

const deleteFile = defineAct("bench-file.delete", {
  run: (tx, { id }) => {
    tx.remove(files, fileId(id));
  },
  explain,
});

const acts = { p: changeProcess, h: addHandle, f: changeFile, n: makeFile, d: deleteFile };
const machine = composeMachine([{ name: "bench", acts: Object.values(acts) }]);

const begin = (state) =>
  Timeline.begin(machine, (tx) => {
    for (const process of Object.values(state.procs)) tx.insert(processes, process);
    for (const file of Object.values(state.files)) tx.insert(files, file);
  });

const firstOf = (records) => Object.fromEntries(Object.entries(records).slice(0, 1));

// A page always has a timeline open. So does this process, lest V8 forget between two runs what timelines and rows look like.
const open = [];

export default {
  name: "Silo",
  kind: "ours",
  create: (state) => {
    if (open.length === 0) open.push(begin({ procs: firstOf(state.procs), files: firstOf(state.files) }));
    const timeline = begin(state);
    let shown = timeline.at(0);
    return {
      apply: (update) => {
        timeline.ask(acts[update.t], update);
        timeline.step();
      },
      jump: (step) => {
        shown = timeline.at(step);
      },
      read: (map, id, field) =>
        (map === "procs" ? shown.get(processes, processId(id)) : shown.get(files, fileId(id)))?.[field],
      handles: (pid) => shown.get(processes, processId(pid)).handles.length,
    };
  },
};
