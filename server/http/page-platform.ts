import type { Deadline } from '../lib/deadline.ts';
import { isDatabaseAway } from '../lib/database/retry.ts';
import { ExpectedError, UnavailableError } from '../lib/errors.ts';
import type { Logger } from '../lib/logger.ts';

const statusOf: Record<ExpectedError['code'], number> = {
  invalidInput: 400,
  guardRefused: 422,
  notSignedIn: 401,
  notPermitted: 403,
  notFound: 404,
  conflict: 409,
  tooManyRequests: 429,
  unavailable: 503,
};

/** What a page gets to know of an error: the body of the thrown Response. */
export interface PageError {
  code: ExpectedError['code'] | 'fault';
  message: string;
  fields?: Record<string, string>;
  rule?: string;
  /** For a fault: what to quote when asking for help. */
  reference?: string;
}

interface PageCalls {
  logger: Logger;
  requestId: string;
  deadline: Deadline;
  /** Hears of expected errors, for the title of the page. */
  onRefusal: () => void;
  /** Whether the request only looks: what two parts of a page ask for is then read once. */
  isRead: boolean;
}

/**
 * Wraps every use case of a platform for pages: pages are bundled apart from the server, so errors
 * cross as Responses. Expected errors keep their code, words and fields; anything else becomes a
 * 500 with a reference.
 */
export function wrapForPages<Platform extends object>(
  platform: Platform,
  options: PageCalls,
): Platform {
  const wrapUseCase =
    (useCase: UseCase) =>
    async (...rest: unknown[]) => {
      try {
        return await options.deadline.meet(Promise.resolve(useCase(...rest)));
      } catch (error) {
        if (error instanceof ExpectedError) options.onRefusal();
        throw asResponse(error, options);
      }
    };
  // Wrapped when it is asked for: there are hundreds of use cases, and a page needs few.
  const wrapCapability = (capability: object) => {
    const wrapped = new Map<PropertyKey, UseCase>();
    return new Proxy(capability, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (!isUseCase(value)) return value;
        const known = wrapped.get(name);
        if (known) return known;
        const isAskedOnce = options.isRead && isLook(String(name));
        const wrapping = wrapUseCase(isAskedOnce ? once(value) : value);
        wrapped.set(name, wrapping);
        return wrapping;
      },
    });
  };
  const wrapped = Object.entries(platform as Record<string, object>).map(([name, capability]) => [
    name,
    wrapCapability(capability),
  ]);
  // Same names, same signatures; TypeScript cannot follow a mapping through entries.
  return Object.fromEntries(wrapped) as Platform;
}

type UseCase = (...rest: unknown[]) => unknown;

function isLook(name: string): boolean {
  return /^(list|get|find|count|is)[A-Z]/.test(name);
}

/** Answers the same question with the same answer. Wraps for one request, so nothing grows old. */
function once(useCase: UseCase): UseCase {
  const answers = new Map<string, unknown>();
  return (...rest) => {
    const question = JSON.stringify(rest);
    if (!answers.has(question)) answers.set(question, useCase(...rest));
    return answers.get(question);
  };
}

function isUseCase(value: unknown): value is UseCase {
  return typeof value === 'function';
}

function asResponse(
  error: unknown,
  { logger, requestId }: { logger: Logger; requestId: string },
): Response {
  if (error instanceof ExpectedError) return sayExpected(error);
  if (isDatabaseAway(error)) {
    logger.error({ requestId, error }, 'database away');
    return sayExpected(new UnavailableError());
  }
  logger.error({ requestId, error }, 'fault');
  const body: PageError = {
    code: 'fault',
    message: 'Something went wrong on our side.',
    reference: requestId,
  };
  return Response.json(body, { status: 500 });
}

function sayExpected(error: ExpectedError): Response {
  const body: PageError = { code: error.code, message: error.message };
  if ('fields' in error) body.fields = error.fields as Record<string, string>;
  if ('rule' in error) body.rule = String(error.rule);
  const headers: Record<string, string> =
    'retryAfterSeconds' in error ? { 'Retry-After': String(error.retryAfterSeconds) } : {};
  return Response.json(body, { status: statusOf[error.code], headers });
}
