import type { Endpoint } from "./call.ts";
import { ok } from "./reply.ts";

/** `docker version`. Source: reference/docker-cli.md §3.1. */
export const version: Endpoint = {
  methods: ["GET"],
  path: "/version",
  handle: (_, __, { platform }) => {
    const { apiVersion, minApiVersion, gitCommit, goVersion, os, architecture, kernelVersion, buildTime } = platform;
    return ok({
      Platform: { Name: "Docker Engine - Community" },
      Components: [
        {
          Name: "Engine",
          Version: platform.engineVersion,
          Details: {
            ApiVersion: apiVersion,
            Arch: architecture,
            BuildTime: buildTime,
            Experimental: "false",
            GitCommit: gitCommit,
            GoVersion: goVersion,
            KernelVersion: kernelVersion,
            MinAPIVersion: minApiVersion,
            Os: os,
          },
        },
      ],
      Version: platform.engineVersion,
      ApiVersion: apiVersion,
      MinAPIVersion: minApiVersion,
      GitCommit: gitCommit,
      GoVersion: goVersion,
      Os: os,
      Arch: architecture,
      KernelVersion: kernelVersion,
      BuildTime: buildTime,
    });
  },
};
