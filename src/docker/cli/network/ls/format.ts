import type { NetworkResource } from "#docker/engine/api/types.ts";
import { goTimeOf } from "#shell/clock.ts";
import { shortId } from "#shell/units.ts";
import { listFormatOf } from "../../format/format-of.ts";
import { type Formatted, formatList, type ListShape } from "../../format/list.ts";
import { naturally } from "../../format/natural.ts";
import { labelsText } from "../../ps/format.ts";

export interface NetworkLsStyle {
  readonly format: string;
  readonly quiet: boolean;
  readonly noTrunc: boolean;
}

const shapeOf = ({ noTrunc }: NetworkLsStyle): ListShape<NetworkResource> => ({
  type: "*network.networkContext",
  headers: {
    ID: "NETWORK ID",
    Name: "NAME",
    Driver: "DRIVER",
    Scope: "SCOPE",
    IPv6: "IPV6",
    Internal: "INTERNAL",
    Labels: "LABELS",
    CreatedAt: "CREATED AT",
  },
  fields: (network) => ({
    ID: noTrunc ? network.Id : shortId(network.Id),
    Name: network.Name,
    Driver: network.Driver,
    Scope: network.Scope,
    IPv6: String(network.EnableIPv6),
    Internal: String(network.Internal),
    Labels: labelsText(network.Labels),
    Label: (key: string) => network.Labels[key] ?? "",
    CreatedAt: goTimeOf(network.Created),
  }),
});

const table = "{{.ID}}\t{{.Name}}\t{{.Driver}}\t{{.Scope}}";

/** `docker network ls`, by name. Source: docker-cli.md §9.1. */
export const formatNetworkLs = (networks: readonly NetworkResource[], style: NetworkLsStyle): Formatted =>
  formatList(
    shapeOf(style),
    [...networks].sort((a, b) => naturally(a.Name, b.Name)),
    listFormatOf(style.format, style.quiet, table, "{{.ID}}"),
  );
