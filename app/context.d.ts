import '@remix-run/node';

import type { Actor, Where } from '#server/accounts/contract.ts';
import type { Platform } from '#server/platform.ts';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }

  /** What every loader and action is handed: the platform, and who asks. */
  interface AppLoadContext extends Platform {
    actor: Actor | null;
    requestId: string;
    cspNonce: string;
    mode: 'development' | 'demo' | 'production' | 'test';
    publicOrigin: string;
    /** Network address and browser of the request, for limits and the list of sessions. */
    where: Where;
    /** Whether the form of this request was refused: the title of the page says so. */
    outcome: { refused: boolean };
    reportFault: (error: unknown) => void;
  }
}
