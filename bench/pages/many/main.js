// A scene of our own kit, larger than any that Silo draws: 5,000 elements in view, of which 50 requests travel with the clock.
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Drawing } from "../../../app/diagrams/scene/Drawing.tsx";
import { RequestDot } from "../../../app/diagrams/scene/RequestDot.tsx";
import { Clock } from "../../../app/timeline/clock.ts";
import "../../../app/theme/tokens.css";
import "../../../app/theme/base.css";
import "../../../app/diagrams/scene/scene.css";

const columns = 60;
const places = 1_649;
const travelling = 50;
const owners = ["host", "compute", "kernel", "storage", "hardware", "c1", "c2", "c3"];

// Three elements each: a group, its shape, its words.
const mark = (_, at) => ({
  key: `mark:${at}`,
  look: "chip",
  owner: owners[at % owners.length],
  state: "plain",
  x: 8 + (at % columns) * 20,
  y: 8 + Math.floor(at / columns) * 24,
  w: 18,
  h: 20,
  radius: 4,
  within: null,
  labels: [
    {
      id: "name",
      text: String(at % 100),
      x: 3,
      y: 14,
      size: 12,
      face: "mono-400",
      tone: "ink",
      anchor: "start",
      width: 15,
    },
  ],
});

const route = (_, at) => {
  const y = 10 + at * 13;
  const points = [
    { x: 20, y },
    { x: 1_000, y },
    { x: 1_000, y: y + 60 },
  ];
  return { key: `way:${at}`, points, d: "", tag: null };
};

const scene = { width: 1_220, height: 700, marks: Array.from({ length: places }, mark), wires: [], route: null };
const routes = Array.from({ length: travelling }, route);

// So slow that all are under way as long as anybody measures.
const clock = new Clock({ end: 1, dwell: () => 60_000 });
const rest = createElement(
  "svg",
  { width: scene.width, height: scene.height, key: "rest" },
  createElement(Drawing, { scene }),
);
const dots = routes.map((each) => createElement(RequestDot, { key: each.key, route: each, playhead: clock }));

createRoot(document.getElementById("root")).render(
  createElement("div", { className: "picture", style: { width: scene.width, height: scene.height } }, rest, ...dots),
);
clock.show(1);
