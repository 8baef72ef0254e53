import type { VolumeCreateRequest } from "#docker/engine/api/types.ts";
import type { Flags } from "#shell/flags/kind.ts";
import { flagText, flagTexts } from "#shell/flags/values.ts";
import { pairs } from "../../create/environment.ts";

/** The body of `POST /volumes/create`, as recorded from docker 28.2.2. */
export const volumeCreateBody = (flags: Flags, [name = ""]: readonly string[]): VolumeCreateRequest => {
  const options = flagTexts(flags, "opt");
  const labels = flagTexts(flags, "label");
  return {
    Driver: flagText(flags, "driver"),
    ...(options.length === 0 ? {} : { DriverOpts: pairs(options) }),
    ...(labels.length === 0 ? {} : { Labels: pairs(labels) }),
    ...(name === "" ? {} : { Name: name }),
  };
};
