import { houseStory } from "../house/story.ts";
import type { Story } from "../story.ts";

/** The run that the house shows as rooms, hop by hop. */
export const launchStory: Story = { ...houseStory, opens: "hcs-create" };
