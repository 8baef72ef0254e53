import { answer, heapUsed } from "./contestant.mjs";
import { baseFile, describeWorld, filesOf, fresh, mergedDirectory, mergedFile, picker } from "./fs-world.mjs";

// Some peers throw at each miss: half of their time would go into writing stack traces.
Error.stackTraceLimit = 0;

const budgetMs = 60;

let contestant;
let world;
let disk;
/** The next file of the base that nobody has written to or deleted. */
let next = 0;
const wrong = [];

const since = (start) => performance.now() - start;
const perSecond = (count, ms) => (1_000 * count) / ms;
const expect = (right, what) => {
  if (!right) wrong.push(what);
};

const untouched = (count) => {
  const paths = Array.from({ length: Math.min(count, world.quiet - next) }, (_, at) =>
    fresh(disk.path(baseFile(next + at))),
  );
  next += paths.length;
  return paths;
};

/** Does something with each path until the time is up; what was not reached is left to others. */
const timed = (paths, act, limitMs = budgetMs) => {
  const start = performance.now();
  let done = 0;
  while (done < paths.length) {
    act(paths[done]);
    done += 1;
    if ((done & 15) === 0 && since(start) > limitMs) break;
  }
  return { done, ms: since(start) };
};

const lookups = (which, seed, wanted) => {
  const pick = picker(world, seed)[which];
  const paths = Array.from({ length: 20_000 }, () => fresh(disk.path(pick())));
  let missed = 0;
  const { done, ms } = timed(paths, (path) => {
    if (disk.lookup(path) >= 0 !== wanted) missed += 1;
  });
  expect(missed === 0, `${missed} of ${done} lookups (${which})`);
  return perSecond(done, ms);
};

answer({
  load: async ({ module, layers, files }) => {
    contestant = (await import(module)).default;
    world = describeWorld({ files, layers });
    next = world.read;
    return contestant.name;
  },
  kind: () => contestant.kind,
  /** Bytes that each file takes once all layers are there. */
  build: async () => {
    const content = new Uint8Array(16).fill(65);
    let count = 0;
    const counted = (function* () {
      for (const file of filesOf(world)) {
        count += 1;
        yield file;
      }
    })();
    const before = heapUsed();
    disk = await contestant.create(world, counted, content);
    return (heapUsed() - before) / count;
  },
  lookup: ({ which, seed }) => lookups(which, seed, which !== "missing"),
  list: ({ changed }) => {
    const path = disk.path(mergedDirectory);
    let ms = 0;
    let lists = 0;
    const begin = performance.now();
    do {
      if (changed) disk.modify(fresh(disk.path(mergedFile(lists % world.merged))));
      const asked = fresh(path);
      const start = performance.now();
      const { length } = disk.readdir(asked);
      ms += since(start);
      lists += 1;
      expect(length === world.merged, `a list of ${length}`);
    } while (lists < 400 && since(begin) < budgetMs);
    return perSecond(lists, ms);
  },
  copyUp: () => {
    const paths = untouched(1_000);
    const { done, ms } = timed(paths, (path) => disk.modify(path));
    next -= paths.length - done;
    for (const path of paths.slice(0, done)) expect(disk.lookup(path) >= 0, "a copied file is gone");
    return perSecond(done, ms);
  },
  /** Another container on the same image: `{ perSecond, bytes }`. */
  fork: () => {
    if (!disk.fork) return null;
    const count = 1_000;
    const before = heapUsed();
    const start = performance.now();
    const forks = Array.from({ length: count }, () => disk.fork());
    const ms = since(start);
    const bytes = (heapUsed() - before) / count;
    const [one, other] = forks;
    const path = disk.path(baseFile(1));
    expect(one.lookup(path) >= 0, "a new container sees nothing");
    if (one.unlink) {
      one.unlink(path);
      expect(one.lookup(path) < 0, "a deletion in a new container");
      expect(other.lookup(path) >= 0 && disk.lookup(path) >= 0, "a deletion in another container");
    }
    return { perSecond: perSecond(count, ms), bytes };
  },
  /** A snapshot taken and gone back to, with deletions between. */
  snapshot: ({ seed }) => {
    if (!disk.snapshot) return null;
    const pick = picker(world, seed);
    const paths = [pick.bottom(), pick.top()].map(disk.path);
    globalThis.gc();
    let start = performance.now();
    const token = disk.snapshot();
    let ms = since(start);
    if (disk.unlink) {
      for (const path of paths) disk.unlink(path);
      expect(
        paths.every((path) => disk.lookup(path) < 0),
        "a deletion after a snapshot",
      );
    }
    start = performance.now();
    disk.restore(token);
    ms += since(start);
    expect(
      paths.every((path) => disk.lookup(path) >= 0),
      "a snapshot gone back to",
    );
    return perSecond(1, ms);
  },
  /** Deletes 16,000 files, or as many as five seconds allow: `{ perSecond, without, with }` lookups, by turns on both disks. */
  whiteouts: () => {
    if (!disk.unlink) return null;
    const clean = disk.snapshot?.();
    const paths = untouched(16_000);
    const { done, ms } = timed(paths, (path) => disk.unlink(path), 5_000);
    for (const path of paths.slice(0, done)) expect(disk.lookup(path) < 0, "a deleted file is still there");
    const result = { perSecond: perSecond(done, ms), without: [], with: [] };
    if (clean === undefined) return result;
    const deleted = disk.snapshot();
    for (let round = 0; round < 7; round += 1) {
      disk.restore(clean);
      result.without.push(lookups("bottom", 500 + round, true));
      disk.restore(deleted);
      result.with.push(lookups("bottom", 600 + round, true));
    }
    return result;
  },
  /** Checks outside of all timing; gives all that was wrong from the start, each kind once. */
  wrong: () => {
    const [written, gone] = [next, next + 1].map((number) => disk.path(baseFile(number)));
    const shadowed = disk.path(baseFile(world.base - 1));
    expect(disk.lookup(shadowed) >= 0, "a file in two layers is gone");
    disk.modify(written);
    expect(disk.lookup(written) >= 0, "a file written to is gone");
    expect(!disk.lowerChanged?.(written), "a write went through to the layer");
    if (disk.unlink) {
      disk.unlink(gone);
      expect(disk.lookup(gone) < 0, "a deleted file is still there");
      expect(!disk.lowerMissing?.(gone), "a deletion went through to the layer");
      disk.unlink(disk.path(mergedFile(0)));
      expect(disk.readdir(disk.path(mergedDirectory)).length === world.merged - 1, "a list after a deletion");
    }
    return [...new Set(wrong)];
  },
});
