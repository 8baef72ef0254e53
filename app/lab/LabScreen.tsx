import type { PageProps } from "../site/page-props.ts";
import { Lab } from "./Lab.tsx";

/** The page that is nothing but the lab. */
const LabScreen = ({ route }: PageProps) => <Lab route={route} />;

export default LabScreen;
