export { apiAbandon } from "./api/abandon.ts";
export { apiInput } from "./api/input.ts";
export { apiRequest, type RequestData } from "./api/request.ts";
export { createDockerEngine } from "./create-engine.ts";
export { daemonOf } from "./daemon/engine-row.ts";
export { engineStart, engineStop, installEngine } from "./daemon/start.ts";
