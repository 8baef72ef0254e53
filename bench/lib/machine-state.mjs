// The state that histories are measured on: 1,000 processes and 10,000 files, changed a little 10,000 times.
import { chance } from "./numbers.mjs";

export const processes = 1_000;
export const files = 10_000;

const states = ["Ready", "Running", "Waiting", "Suspended"];
const pidOf = (index) => `p${4 + 4 * index}`;

export const initial = () => ({
  procs: Object.fromEntries(
    Array.from({ length: processes }, (_, index) => {
      const pid = 4 + 4 * index;
      const fields = { pid, ppid: index === 0 ? 0 : 4 + 4 * (index >> 2), image: `proc${index % 37}.exe` };
      const more = { silo: index % 9, state: "Ready", cpu: 0, ws: 4096 * index };
      return [pidOf(index), { ...fields, ...more, handles: [4, 8, 12, 16, 20, 24, 28, 32] }];
    }),
  ),
  files: Object.fromEntries(
    Array.from({ length: files }, (_, id) => [
      `f${id}`,
      { id, name: `file${id}.dll`, size: 13 * id, mtime: 0, layer: id % 5, attrs: 32 },
    ]),
  ),
});

/** Of a hundred: 40 change two fields of a process, 40 two fields of a file, 10 add a handle, 5 make a file, 5 delete one that was made. */
export const updates = (count, seed = 5) => {
  const random = chance(seed);
  const below = (limit) => Math.floor(random() * limit);
  const made = [];
  let next = files;
  return Array.from({ length: count }, (_, at) => {
    const kind = random();
    if (kind < 0.4) return { t: "p", id: pidOf(below(processes)), state: states[below(4)], cpu: at };
    if (kind < 0.8) return { t: "f", id: `f${below(files)}`, size: at, mtime: at };
    if (kind < 0.9) return { t: "h", id: pidOf(below(processes)), h: at };
    if (kind >= 0.95 && made.length > 0) return { t: "d", id: `f${made.splice(below(made.length), 1)[0]}` };
    const id = next;
    next += 1;
    made.push(id);
    return { t: "n", id: `f${id}`, v: { id, name: `new${id}`, size: at, mtime: at, layer: 4, attrs: 32 } };
  });
};

/** A field to read: of a process or of a file, which may not exist. */
export const probe = (random) =>
  random() < 0.5
    ? { map: "procs", id: pidOf(Math.floor(random() * processes)), field: "cpu" }
    : { map: "files", id: `f${Math.floor(random() * (files + 300))}`, field: "mtime" };

/** Changes a state, or a draft of one. `row(map, id)` finds a record, `put` and `drop` add and delete one. */
const change = (update, row, put, drop) => {
  switch (update.t) {
    case "p": {
      const process = row("procs", update.id);
      process.state = update.state;
      process.cpu = update.cpu;
      break;
    }
    case "f": {
      const file = row("files", update.id);
      file.size = update.size;
      file.mtime = update.mtime;
      break;
    }
    case "h":
      row("procs", update.id).handles.push(update.h);
      break;
    case "n":
      put("files", update.id, { ...update.v });
      break;
    default:
      drop("files", update.id);
  }
};

export const reduce = (state, update) =>
  change(
    update,
    (map, id) => state[map][id],
    (map, id, record) => {
      state[map][id] = record;
    },
    (map, id) => {
      delete state[map][id];
    },
  );

// What an expert does to keep copies small: records in buckets of 64, for peers that copy a container when something in it changes.
const bucket = (id) => (id[0] === "p" ? Number(id.slice(1)) >> 8 : Number(id.slice(1)) >> 6);

const inBuckets = (records) => {
  const buckets = [];
  for (const [id, record] of Object.entries(records)) {
    const at = bucket(id);
    buckets[at] ??= {};
    buckets[at][id] = record;
  }
  return buckets;
};

export const bucketed = {
  from: (state) => ({ procs: inBuckets(state.procs), files: inBuckets(state.files) }),
  row: (state, map, id) => state[map][bucket(id)]?.[id],
  reduce: (state, update) =>
    change(
      update,
      (map, id) => state[map][bucket(id)][id],
      (map, id, record) => {
        const buckets = state[map];
        const at = bucket(id);
        if (!buckets[at]) buckets[at] = {};
        buckets[at][id] = record;
      },
      (map, id) => {
        delete state[map][bucket(id)][id];
      },
    ),
};
