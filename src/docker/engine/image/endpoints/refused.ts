import { failure } from "#core/failure.ts";
import { type Endpoint, errorMessage, openStream, queryText, sendJson } from "../../daemon/call.ts";
import { findImage } from "../find-image.ts";

const refused = (methods: Endpoint["methods"], path: string, message: string): Endpoint => ({
  methods,
  path,
  handle: (steps) => steps.fail(failure("501", message)),
});

/** `docker push`: no registry of this world takes images from strangers. The text is the one of a registry without a login: assumption. */
export const pushImage: Endpoint = {
  methods: ["POST"],
  path: "/images/{name:.*}/push",
  handle: (steps, call) => {
    const { name = "" } = call.parameters;
    const tag = queryText(call, "tag");
    const found = steps.look((world) => findImage(world, tag === "" ? name : `${name}:${tag}`) !== undefined);
    if (!found) return steps.fail(failure("404", `An image does not exist locally with the tag: ${name}`));
    openStream(steps, call);
    const repository = name.includes("/") ? name : `library/${name}`;
    sendJson(steps, call, [
      { status: `The push refers to repository [${/^[^/]*[.:]/.test(name) ? name : `docker.io/${repository}`}]` },
      errorMessage("denied: requested access to the resource is denied"),
    ]);
    return null;
  },
};

export const searchImages = refused(["GET"], "/images/search", "Silo has no Docker Hub to search in.");
