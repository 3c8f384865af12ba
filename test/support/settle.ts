type Settle = () => Promise<void>;

const pending = new Set<Settle>();

/** What a process of a test does behind its answers has to be done before the database is emptied. */
export function settleAfterEach(settle: Settle): void {
  pending.add(settle);
}

export async function settleAll(): Promise<void> {
  await Promise.all([...pending].map((settle) => settle()));
}

export function forgetSettled(): void {
  pending.clear();
}
