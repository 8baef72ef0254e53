// Immutable.js: two persistent maps of plain records; every version kept.
import { Map as PersistentMap } from "immutable";

export default {
  name: "Immutable.js 5.2",
  create: (state) => {
    let procs = PersistentMap(state.procs);
    let files = PersistentMap(state.files);
    const versions = [{ procs, files }];
    let shown = versions[0];
    const apply = (update) => {
      switch (update.t) {
        case "p":
          procs = procs.set(update.id, { ...procs.get(update.id), state: update.state, cpu: update.cpu });
          break;
        case "f":
          files = files.set(update.id, { ...files.get(update.id), size: update.size, mtime: update.mtime });
          break;
        case "h": {
          const process = procs.get(update.id);
          procs = procs.set(update.id, { ...process, handles: [...process.handles, update.h] });
          break;
        }
        case "n":
          files = files.set(update.id, { ...update.v });
          break;
        default:
          files = files.delete(update.id);
      }
      versions.push({ procs, files });
    };
    return {
      apply,
      jump: (step) => {
        shown = versions[step];
      },
      read: (map, id, field) => shown[map].get(id)?.[field],
      handles: (pid) => shown.procs.get(pid).handles.length,
    };
  },
};
