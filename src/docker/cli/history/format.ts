import type { HistoryItem } from "#docker/engine/api/types.ts";
import { rfc3339 } from "#shell/clock.ts";
import { ellipsis, humanSize, shortId, timeAgo } from "#shell/units.ts";
import { listFormatOf } from "../format/format-of.ts";
import { type Formatted, formatList, type ListShape } from "../format/list.ts";

export interface HistoryStyle {
  readonly format: string;
  readonly quiet: boolean;
  readonly noTrunc: boolean;
  readonly human: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const shapeOf = ({ noTrunc, human, now }: HistoryStyle): ListShape<HistoryItem> => ({
  type: "*image.historyContext",
  headers: {
    ID: "IMAGE",
    CreatedSince: human ? "CREATED" : "CREATED AT",
    CreatedAt: "CREATED AT",
    CreatedBy: "CREATED BY",
    Size: "SIZE",
    Comment: "COMMENT",
  },
  fields: ({ Id, Created, CreatedBy, Size, Comment }) => {
    const by = CreatedBy.replaceAll("\t", " ");
    const at = rfc3339(Created * 1000);
    return {
      ID: noTrunc ? Id : Id === "<missing>" ? Id : shortId(Id),
      CreatedSince: human ? timeAgo(Created * 1000, now) : at,
      CreatedAt: at,
      CreatedBy: noTrunc ? by : ellipsis(by, 45),
      Size: human ? humanSize(Size, 3) : String(Size),
      Comment,
    };
  },
});

const table = "{{.ID}}\t{{.CreatedSince}}\t{{.CreatedBy}}\t{{.Size}}\t{{.Comment}}";

/** `docker history`. Source: docker-cli.md §4.3. */
export const formatHistory = (items: readonly HistoryItem[], style: HistoryStyle): Formatted =>
  formatList(shapeOf(style), items, listFormatOf(style.format, style.quiet, table, "{{.ID}}"));
