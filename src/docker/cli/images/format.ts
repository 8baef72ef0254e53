import type { ImageSummary } from "#docker/engine/api/types.ts";
import { goTime } from "#shell/clock.ts";
import { humanSize, shortId, timeAgo } from "#shell/units.ts";
import { listFormatOf } from "../format/format-of.ts";
import { type Formatted, formatList, type ListShape } from "../format/list.ts";
import { familiarName, parseReference } from "../reference.ts";

export interface ImagesStyle {
  /** `--format`; empty for none. */
  readonly format: string;
  readonly quiet: boolean;
  readonly noTrunc: boolean;
  readonly digests: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** One line: an image under one of its names. */
export interface ImageRow {
  readonly image: ImageSummary;
  readonly repository: string;
  readonly tag: string;
  readonly digest: string;
}

const none = "<none>";

/** `repo:tag` or `repo@digest` taken apart; the repository as people write it. */
const split = (name: string): { readonly repository: string; readonly tag?: string; readonly digest?: string } => {
  const read = parseReference(name);
  if ("error" in read) return { repository: name };
  const { tag, digest } = read.reference;
  return {
    repository: familiarName(read.reference),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
};

/** Which digests rows show: none, those beside tags, or also those without a tag, each in a row. */
export type DigestRows = "none" | "beside tags" | "all";

/** One row per tag; what has only digests is one row unless all are shown; a nameless image is one row. */
export const imageRows = (image: ImageSummary, digests: DigestRows): readonly ImageRow[] => {
  const tags = (image.RepoTags ?? []).filter((name) => name !== "<none>:<none>").map(split);
  const known = (image.RepoDigests ?? []).filter((name) => name !== "<none>@<none>").map(split);
  const nameless: ImageRow = { image, repository: none, tag: none, digest: none };
  const repositories = [...new Set([...tags, ...known].map(({ repository }) => repository))];
  const rows = repositories.flatMap((repository): readonly ImageRow[] => {
    const named = tags.filter((each) => each.repository === repository).map(({ tag = none }) => tag);
    const sums = known.filter((each) => each.repository === repository).map(({ digest = none }) => digest);
    if (named.length === 0) {
      const shown = digests === "all" ? sums : [""];
      return shown.map((digest) => ({ image, repository, tag: none, digest }));
    }
    const beside = digests !== "none" && sums.length > 0 ? sums : [none];
    return named.flatMap((tag) => beside.map((digest) => ({ image, repository, tag, digest })));
  });
  return rows.length === 0 ? [nameless] : rows;
};

const shapeOf = ({ noTrunc, now }: ImagesStyle): ListShape<ImageRow> => ({
  type: "*formatter.imageContext",
  headers: {
    ID: "IMAGE ID",
    Repository: "REPOSITORY",
    Tag: "TAG",
    Digest: "DIGEST",
    CreatedSince: "CREATED",
    CreatedAt: "CREATED AT",
    Size: "SIZE",
    Containers: "CONTAINERS",
    VirtualSize: "SIZE",
    SharedSize: "SHARED SIZE",
    UniqueSize: "UNIQUE SIZE",
  },
  fields: ({ image, repository, tag, digest }) => ({
    ID: noTrunc ? image.Id : shortId(image.Id),
    Repository: repository,
    Tag: tag,
    Digest: digest,
    CreatedSince: timeAgo(image.Created * 1000, now),
    CreatedAt: goTime(image.Created * 1000),
    Size: humanSize(image.Size, 3),
    Containers: image.Containers === -1 ? "N/A" : String(image.Containers),
    VirtualSize: humanSize(image.Size),
    SharedSize: image.SharedSize === -1 ? "N/A" : humanSize(image.SharedSize),
    UniqueSize: image.SharedSize === -1 ? "N/A" : humanSize(image.Size - image.SharedSize),
  }),
});

const table = "{{.Repository}}\t{{.Tag}}\t{{.ID}}\t{{.CreatedSince}}\t{{.Size}}";
const digestTable = "{{.Repository}}\t{{.Tag}}\t{{.Digest}}\t{{.ID}}\t{{.CreatedSince}}\t{{.Size}}";

/** `docker images`. Source: docker-cli.md §4.2. */
export const formatImages = (images: readonly ImageSummary[], style: ImagesStyle): Formatted => {
  const beside = style.format.includes("{{.Digest}}") ? "beside tags" : "none";
  const digests = style.digests ? "all" : beside;
  return formatList(
    shapeOf(style),
    images.flatMap((image) => imageRows(image, digests)),
    listFormatOf(style.format, style.quiet, style.digests ? digestTable : table, "{{.ID}}"),
  );
};
