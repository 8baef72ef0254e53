import type { ComponentType } from "react";
import type { PageKind } from "./route.ts";
import type { PageProps } from "./site/page-props.ts";

type PageModule = { readonly default: ComponentType<PageProps> };

/** The component of each kind of page; each comes by itself. */
export const pageModules: Readonly<Record<PageKind, () => Promise<PageModule>>> = {
  home: () => import("./lab/Lab.tsx"),
  lab: () => import("./lab/Lab.tsx"),
  gallery: () => import("./site/GalleryPage.tsx"),
  diagram: () => import("./site/DiagramPage.tsx"),
  about: () => import("./site/AboutPage.tsx"),
};

/** Where each of them is written, so that a built page can ask for its script with itself. */
export const pageScripts: Readonly<Record<PageKind, string>> = {
  home: "/app/lab/Lab.tsx",
  lab: "/app/lab/Lab.tsx",
  gallery: "/app/site/GalleryPage.tsx",
  diagram: "/app/site/DiagramPage.tsx",
  about: "/app/site/AboutPage.tsx",
};
