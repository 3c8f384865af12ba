const MAX_REPORTS = 5;

/**
 * Tells the server of faults in this browser: the kind, the page and places in our own code. Never
 * the message, which may quote what a person typed.
 */
export function reportBrowserFaults(): void {
  let reports = 0;
  const report = (fault: unknown) => {
    if (reports >= MAX_REPORTS) return;
    reports += 1;
    void sendReport(fault, createReference());
  };
  window.addEventListener('error', (event) => report(event.error));
  window.addEventListener('unhandledrejection', (event) => report(event.reason));
}

/** Sends one report. Ids in the address are left out: they may be secrets. */
export async function sendReport(fault: unknown, reference: string): Promise<void> {
  const error = fault instanceof Error ? fault : new Error();
  const frames = [...(error.stack ?? '').matchAll(/assets\/[\w.-]+:\d+:\d+/g)];
  await fetch('/browser-faults', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      reference,
      name: error.name,
      page: location.pathname
        .split('/')
        .map((part) => (/^[a-z-]*$/.test(part) ? part : 'id'))
        .join('/'),
      frames: frames.slice(0, 10).map(([frame]) => frame),
    }),
    keepalive: true,
  }).catch(() => undefined);
}

export function createReference(): string {
  return [...crypto.getRandomValues(new Uint8Array(6))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
