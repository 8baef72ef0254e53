export const freshData = "{}";
