import { readdirSync } from 'node:fs';

/** Folders under `server/` that are no capability. */
const ground = ['guard', 'http', 'lib', 'realtime'];

/** The capabilities, by the folders of the server. */
export const capabilitiesOfServer = readdirSync('server', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !ground.includes(entry.name))
  .map((entry) => entry.name);
