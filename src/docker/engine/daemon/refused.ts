import { failure } from "#core/failure.ts";
import type { Endpoint } from "./call.ts";

/** Nobody of this world has an account. Source of the text: moby registry/auth.go; that this registry says so is an assumption. */
export const login: Endpoint = {
  methods: ["POST"],
  path: "/auth",
  handle: (steps) =>
    steps.fail(failure("401", 'Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password')),
};

/** `docker inspect` asks for plugins last. */
export const inspectPlugin: Endpoint = {
  methods: ["GET"],
  path: "/plugins/{name:.*}/json",
  handle: (steps, { parameters: { name = "" } }) => steps.fail(failure("404", `plugin "${name}" not found`)),
};
