import type { Draft } from "../ntfs/draft.ts";
import type { LayersView } from "../volume/layers-view.ts";

/** A volume that is being changed, with what lies below it. */
export interface Disk {
  readonly draft: Draft;
  readonly below: LayersView;
  /** Whether what is below shows through placeholders that wcifs makes: on a container's disk. On the host's it is simply there. */
  readonly filtered: boolean;
  /** Why nobody knows what else is on the volume. */
  readonly notModelled: string | null;
}
