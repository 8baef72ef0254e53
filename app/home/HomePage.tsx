import { Lab } from "../lab/Lab.tsx";
import type { PageProps } from "../site/page-props.ts";
import { SiteHeader } from "../site/SiteHeader.tsx";
import { Below } from "./Below.tsx";

/** The first page: the house, alive, and below it the ways to everything else. */
const HomePage = ({ route }: PageProps) => (
  <Lab
    route={route}
    header={(search) => <SiteHeader route={route} search={search} />}
    below={<Below home={route.home} />}
  />
);

export default HomePage;
