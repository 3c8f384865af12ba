/** What one way of getting a mongod comes to: the path of one that runs, or why there is none. */
export type Answer = { found: string } | { reason: string };

export interface Search {
  /** Setting MONGOD_BINARY. */
  mongodBinary: string | undefined;
  /** Folder that outlives a clone, so that a second one fetches nothing. */
  cacheDir: string;
  environment: NodeJS.ProcessEnv;
  /** Takes one short line for the person who waits. */
  onProgress: (line: string) => void;
}

export interface Provider {
  /** Names it in the error that lists them all. */
  name: string;
  look(search: Search): Promise<Answer>;
}
