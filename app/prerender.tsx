import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { App } from "./App.tsx";
import { layoutHouse } from "./diagrams/house/layout.ts";
import { StillPicture } from "./diagrams/scene/StillPicture.tsx";
import { fresh } from "./lab/fresh.ts";
import type { Route } from "./route.ts";

/** Sizes of the place that the picture gets on usual screens, each with the widest screen it is for. px. */
const places = [
  { name: "phone", width: 360, height: 0 },
  { name: "large-phone", width: 400, height: 0 },
  { name: "tablet", width: 757, height: 0 },
  { name: "laptop", width: 949, height: 500 },
  { name: "desktop", width: 1509, height: 700 },
];

const pictures = (): string =>
  places
    .map(({ name, width, height }) =>
      renderToStaticMarkup(<StillPicture name={name} scene={layoutHouse(fresh.house, width, height)} />),
    )
    .join("");

/** A page as HTML, with the picture of the freshly booted host in it. */
export const prerender = (route: Route): string =>
  renderToString(<App route={route} />).replace("<!--picture-->", pictures());
