import type { Source } from "#core/explain.ts";

export const hcsshim: Source = {
  title: "hcsshim and moby: the calls that dockerd makes",
  mark: "from source code",
  url: "https://github.com/microsoft/hcsshim",
};
export const internals: Source = { title: "Windows Internals, 7th edition, part 1, chapter 3", mark: "documented" };
export const sessionApi: Source = {
  title: "Message numbers of smss in public headers (SmStartServerSiloApi)",
  mark: "reverse-engineered",
};
export const captures: Source = { title: "Process lists captured in containers and on their hosts", mark: "observed" };
export const hcsDocs: Source = {
  title: "Host Compute Service",
  mark: "documented",
  url: "https://learn.microsoft.com/virtualization/api/hcs/overview",
};

export const diffOfContainer: Source = {
  title: "Moby pull request 29048, docker diff of a container that did nothing",
  mark: "observed",
  url: "https://github.com/moby/moby/pull/29048",
};
