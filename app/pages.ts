import type { ComponentType } from "react";
import type { PageKind } from "./route.ts";
import type { PageProps } from "./site/page-props.ts";

type PageModule = { readonly default: ComponentType<PageProps> };

/** The component of each kind of page; each comes by itself. */
export const pageModules: Readonly<Record<PageKind, () => Promise<PageModule>>> = {
  home: () => import("./home/HomePage.tsx"),
  lab: () => import("./lab/LabScreen.tsx"),
  gallery: () => import("./site/GalleryPage.tsx"),
  diagram: () => import("./site/DiagramPage.tsx"),
  learn: () => import("./chapters/LearnPage.tsx"),
  chapter: () => import("./chapters/ChapterPage.tsx"),
  about: () => import("./site/AboutPage.tsx"),
};

/** Where each of them is written, so that a built page can ask for its script with itself. */
export const pageScripts: Readonly<Record<PageKind, string>> = {
  home: "/app/home/HomePage.tsx",
  lab: "/app/lab/LabScreen.tsx",
  gallery: "/app/site/GalleryPage.tsx",
  diagram: "/app/site/DiagramPage.tsx",
  learn: "/app/chapters/LearnPage.tsx",
  chapter: "/app/chapters/ChapterPage.tsx",
  about: "/app/site/AboutPage.tsx",
};
