import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** The settings of one process. Every one has a default that works or an error that names it. */
export interface Env {
  mode: 'development' | 'demo' | 'production' | 'test';
  port: number;
  /** Scheme, host and port that people type, without a trailing slash. */
  publicOrigin: string;
  /** Absolute folder of the embedded database, the generated secret and the outbox. */
  dataDir: string;
  mongodbUri: string | undefined;
  mongodBinary: string | undefined;
  /** Redis, which passes news between processes. */
  redisUrl: string | undefined;
  /** How many processes this start opens behind its port. */
  webProcesses: number;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** The mailbox in which answers to invitations are read; they are not, where it is left out. */
  imapUrl: string | undefined;
  /** The address of that mailbox; it takes mail to name+anything@… as well. */
  replyAddress: string | undefined;
  /** 256 bits or more, as text. Signs nothing that outlives it; keep it as long as the data. */
  secretKey: string;
  logLevel: string;
  /** Number of reverse proxies whose X-Forwarded-For may be believed. */
  trustedProxies: number;
  /** Where postcodes are asked for, without a trailing slash. Nobody is asked where it is left out. */
  geocoderUrl: string | undefined;
  /** Address of map tiles with {z}, {x} and {y} in it. Maps have none where it is left out. */
  mapTilesUrl: string | undefined;
  /** Whose map that is, in the words that its makers ask for. */
  mapTilesCredit: string | undefined;
}

/** Every bad setting at once, each with what was expected and what to do. */
export class BadSettingsError extends Error {
  constructor(readonly faults: string[]) {
    super(
      `Hedgerow cannot start with these settings:\n${faults.map((f) => `  - ${f}`).join('\n')}`,
    );
    this.name = 'BadSettingsError';
  }
}

const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());

const settings = z.object({
  HEDGEROW_MODE: optional(
    z.enum(['development', 'demo', 'production', 'test'], {
      error: 'must be development, demo, production or test',
    }),
  ),
  PORT: optional(wholeNumber(0, 65535, ', for example 3000')),
  PUBLIC_ORIGIN: optional(
    z.string().refine(isOrigin, {
      error:
        'must be a scheme and a host with nothing after it, for example https://hedgerow.example',
    }),
  ),
  DATA_DIR: optional(z.string()),
  MONGODB_URI: optional(
    z.string().regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://'),
  ),
  MONGOD_BINARY: optional(
    z
      .string()
      .refine((path) => existsSync(path), { error: 'must be the path of a mongod program' }),
  ),
  REDIS_URL: optional(z.string().regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://')),
  WEB_PROCESSES: optional(wholeNumber(1, 64)),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')),
  MAIL_FROM: optional(z.email('must be one e-mail address')),
  IMAP_URL: optional(
    z.string().refine(isMailbox, {
      error:
        'must be the address of a mailbox with user and password, for example imaps://user:password@mail.example',
    }),
  ),
  REPLY_ADDRESS: optional(
    z.email('must be one e-mail address').refine((address) => /^[^+@]{1,17}@/.test(address), {
      error: 'must have 17 characters at most before the @, and no + among them',
    }),
  ),
  SECRET_KEY: optional(z.string().min(32, 'must have at least 32 characters')),
  LOG_LEVEL: optional(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be fatal, error, warn, info, debug, trace or silent',
    }),
  ),
  TRUSTED_PROXIES: optional(wholeNumber(0, 9)),
  GEOCODER_URL: optional(
    z.string().refine(isPlainAddress, {
      error:
        'must be an address without a slash at its end, for example https://postcodes.county.example',
    }),
  ),
  MAP_TILES_URL: optional(
    z.string().refine(isTileAddress, {
      error:
        'must be an address with {z}, {x} and {y} in its path, for example https://tiles.county.example/{z}/{x}/{y}.png',
    }),
  ),
  MAP_TILES_CREDIT: optional(z.string().max(200, 'must be words of up to 200 characters')),
});

type SettingName = keyof typeof settings.shape;

/** Names of all settings, for the test that compares them with `.env.example`. */
export const settingNames = Object.keys(settings.shape);

/**
 * Parses the settings once. Generates `SECRET_KEY` into the data folder where the database is
 * embedded; an outside database may serve several processes, so there it has to be given.
 *
 * @throws {BadSettingsError} with every fault at once
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = settings.safeParse(source);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`);
  if (source.MONGODB_URI && !source.SECRET_KEY) {
    faults.push('SECRET_KEY must be set when MONGODB_URI is: use 32 random characters or more.');
  }
  for (const name of settingNames) {
    // As the examples in deploy/ have it.
    if (source[name]?.includes('CHANGE')) {
      faults.push(`${name} still has CHANGE in it: put a value of your own there.`);
    }
  }
  if (parsed.data?.WEB_PROCESSES && parsed.data.WEB_PROCESSES > 1 && !parsed.data.REDIS_URL) {
    faults.push(
      'WEB_PROCESSES above 1 needs REDIS_URL: it passes what happens in one process to the people ' +
        'whom another one serves. Set it, for example redis://localhost:6379, or leave WEB_PROCESSES out.',
    );
  }
  if (source.MAP_TILES_URL && !source.MAP_TILES_CREDIT) {
    faults.push(
      'MAP_TILES_CREDIT must be set when MAP_TILES_URL is: say whose map it is, as its makers ask.',
    );
  }
  if (Boolean(source.IMAP_URL) !== Boolean(source.REPLY_ADDRESS)) {
    faults.push(
      'IMAP_URL and REPLY_ADDRESS belong together: the mailbox in which answers to invitations are ' +
        'read, and its address. Set both, or leave both out.',
    );
  }
  if (!parsed.success || faults.length > 0) throw new BadSettingsError(faults);

  const given = parsed.data;
  const port = given.PORT ?? 3000;
  const dataDir = resolve(given.DATA_DIR ?? '.data');
  return {
    mode: given.HEDGEROW_MODE ?? 'production',
    port,
    publicOrigin: given.PUBLIC_ORIGIN ?? `http://localhost:${port}`,
    dataDir,
    mongodbUri: given.MONGODB_URI,
    mongodBinary: given.MONGOD_BINARY,
    redisUrl: given.REDIS_URL,
    webProcesses: given.WEB_PROCESSES ?? 1,
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM ?? 'hedgerow@localhost.example',
    imapUrl: given.IMAP_URL,
    replyAddress: given.REPLY_ADDRESS,
    secretKey: given.SECRET_KEY ?? keepSecret(dataDir),
    logLevel: given.LOG_LEVEL ?? 'info',
    trustedProxies: given.TRUSTED_PROXIES ?? 0,
    geocoderUrl: given.GEOCODER_URL,
    mapTilesUrl: given.MAP_TILES_URL,
    mapTilesCredit: given.MAP_TILES_CREDIT,
  };
}

/**
 * The settings that lead to this `Env`, for a process that is started with them: what was generated
 * or is a default stands in them too.
 */
export function settingsOf(env: Env): Record<string, string> {
  const named: Record<SettingName, string | number | undefined> = {
    HEDGEROW_MODE: env.mode,
    PORT: env.port,
    PUBLIC_ORIGIN: env.publicOrigin,
    DATA_DIR: env.dataDir,
    MONGODB_URI: env.mongodbUri,
    MONGOD_BINARY: env.mongodBinary,
    REDIS_URL: env.redisUrl,
    WEB_PROCESSES: env.webProcesses,
    SMTP_URL: env.smtpUrl,
    MAIL_FROM: env.mailFrom,
    IMAP_URL: env.imapUrl,
    REPLY_ADDRESS: env.replyAddress,
    SECRET_KEY: env.secretKey,
    LOG_LEVEL: env.logLevel,
    TRUSTED_PROXIES: env.trustedProxies,
    GEOCODER_URL: env.geocoderUrl,
    MAP_TILES_URL: env.mapTilesUrl,
    MAP_TILES_CREDIT: env.mapTilesCredit,
  };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
}

function wholeNumber(least: number, most: number, example = '') {
  const error = `must be a whole number from ${least} to ${most}${example}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
}

function isOrigin(text: string): boolean {
  return (
    URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text
  );
}

function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text) || text.endsWith('/')) return false;
  const { protocol, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && search === '' && hash === '' && username === '';
}

function isMailbox(text: string): boolean {
  if (!/^imaps?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname !== '' && username !== '' && password !== '';
}

/** The three stand in its path: the content security policy names its origin, which cannot change. */
function isTileAddress(text: string): boolean {
  const [, origin = ''] = /^(https?:\/\/[^/?#{}@\s]+)\//.exec(text) ?? [];
  return URL.canParse(origin) && ['{z}', '{x}', '{y}'].every((part) => text.includes(part));
}

function keepSecret(dataDir: string): string {
  const path = join(dataDir, 'secret-key');
  if (existsSync(path)) return readFileSync(path, 'utf8');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const secret = randomBytes(32).toString('hex');
  writeFileSync(path, secret, { mode: 0o600 });
  return secret;
}
