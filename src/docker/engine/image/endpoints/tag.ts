import { failure, isFailure } from "#core/failure.ts";
import { type Endpoint, queryText } from "../../daemon/call.ts";
import { imageName } from "../acts/name.ts";
import { needImage } from "../find-image.ts";
import { nameText, parseImageName } from "../reference.ts";

/** `docker tag`. */
export const tagImage: Endpoint = {
  methods: ["POST"],
  path: "/images/{name:.*}/tag",
  handle: (steps, call) => {
    const { id } = needImage(steps, call.parameters.name ?? "");
    const repo = queryText(call, "repo");
    const tag = queryText(call, "tag");
    const name = parseImageName(tag === "" ? repo : `${repo}:${tag}`);
    if (isFailure(name)) return steps.fail(name);
    if (name.digest !== null) return steps.fail(failure("400", "refusing to create a tag with a digest reference"));
    steps.do(imageName, { image: id, name: nameText(name), kind: "tag", event: "tag" });
    return { status: 201 };
  },
};
