import type { Volume } from "#docker/engine/api/types.ts";
import { humanSize } from "#shell/units.ts";
import { listFormatOf } from "../../format/format-of.ts";
import { type Formatted, formatList, type ListShape } from "../../format/list.ts";
import { naturally } from "../../format/natural.ts";
import { labelsText } from "../../ps/format.ts";

export interface VolumeLsStyle {
  readonly format: string;
  readonly quiet: boolean;
}

/** Also for `docker system df -v`. */
export const volumeShape: ListShape<Volume> = {
  type: "*formatter.volumeContext",
  headers: {
    Name: "VOLUME NAME",
    Driver: "DRIVER",
    Scope: "SCOPE",
    Mountpoint: "MOUNTPOINT",
    Labels: "LABELS",
    Links: "LINKS",
    Size: "SIZE",
    Group: "GROUP",
    Availability: "AVAILABILITY",
    Status: "STATUS",
  },
  fields: ({ Name, Driver, Scope, Mountpoint, Labels, UsageData }) => ({
    Name,
    Driver,
    Scope,
    Mountpoint,
    Labels: labelsText(Labels),
    Label: (key: string) => Labels?.[key] ?? "",
    Links: UsageData === undefined ? "N/A" : String(UsageData.RefCount),
    Size: UsageData === undefined ? "N/A" : humanSize(UsageData.Size),
    Group: "N/A",
    Availability: "N/A",
    Status: "N/A",
  }),
};

/** `docker volume ls`, by name. Source: docker-cli.md §9.2. */
export const formatVolumeLs = (volumes: readonly Volume[], { format, quiet }: VolumeLsStyle): Formatted =>
  formatList(
    volumeShape,
    [...volumes].sort((a, b) => naturally(a.Name, b.Name)),
    listFormatOf(format, quiet, "{{.Driver}}\t{{.Name}}", "{{.Name}}"),
  );
