/** Every instruction the classic builder knows. Source: reference/docker-cli.md §10. */
export const keywords = [
  "ADD",
  "ARG",
  "CMD",
  "COPY",
  "ENTRYPOINT",
  "ENV",
  "EXPOSE",
  "FROM",
  "HEALTHCHECK",
  "LABEL",
  "MAINTAINER",
  "ONBUILD",
  "RUN",
  "SHELL",
  "STOPSIGNAL",
  "USER",
  "VOLUME",
  "WORKDIR",
] as const;

export type Keyword = (typeof keywords)[number];

/** The keyword behind a word of any case. */
export const keywordOf = (word: string): Keyword | undefined =>
  keywords.find((keyword) => keyword === word.toUpperCase());
