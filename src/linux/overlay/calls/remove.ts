import { type Act, defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { isFailure } from "#core/failure.ts";
import { overlayDocument } from "../../source.ts";
import { type Removal, remove } from "../union/remove.ts";
import { lowerParts } from "../union/union.ts";
import { callerOf, callHop, failed, type PathCall, placeOf } from "./call.ts";

const removal = (how: Removal): Act<PathCall> =>
  defineAct<PathCall>(`linux.${how}`, {
    takes: 12,
    run: (tx, call) => {
      const reached = placeOf(tx, call, false);
      if (isFailure(reached)) return reached;
      const gone = remove(tx, reached.root, reached.place, how);
      return isFailure(gone) ? gone : undefined;
    },
    hop: (data) => callHop(data, how, { path: data.path }),
    explain: (occasion) => {
      const { data, before, failure } = occasion;
      const caller = callerOf(occasion);
      if (failure) return step(failed(caller, `remove ${data.path}`, failure), overlayDocument);
      const reached = placeOf(before, data, false);
      const covered =
        !isFailure(reached) && lowerParts(before, reached.place.directory, reached.place.names.at(-1) ?? "").length > 0;
      return step(
        covered
          ? `${caller} removes ${data.path}: the layer keeps it, and a whiteout, a character device 0/0 of that name in the upper directory, hides it.`
          : `${caller} removes ${data.path} from the upper directory.`,
        overlayDocument,
      );
    },
  });

/** unlink(2). */
export const unlinkFile = removal("unlink");
/** rmdir(2). */
export const removeDirectory = removal("rmdir");
