import type { Endpoint } from "../../daemon/call.ts";
import { ok } from "../../daemon/reply.ts";
import { findImage, needImage } from "../find-image.ts";
import { imageHistory, imageInspect } from "../views.ts";

/** `docker image inspect`. */
export const inspectImage: Endpoint = {
  methods: ["GET"],
  path: "/images/{name:.*}/json",
  handle: (steps, { parameters: { name = "" } }, engine) => {
    needImage(steps, name);
    return ok(
      steps.look((world) => {
        const image = findImage(world, name);
        return image === undefined ? null : imageInspect(engine, world, image);
      }),
    );
  },
};

/** `docker history`. */
export const historyOfImage: Endpoint = {
  methods: ["GET"],
  path: "/images/{name:.*}/history",
  handle: (steps, { parameters: { name = "" } }) => {
    const image = needImage(steps, name);
    return ok(steps.look((world) => imageHistory(world, image)));
  },
};
