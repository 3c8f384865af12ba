import { createContext, useContext, type ReactNode } from 'react';

/** False around the pages of those who are away or have left and read on. */
export const TakesPartContext = createContext(true);

export function useTakesPart(): boolean {
  return useContext(TakesPartContext);
}

/** What only those need who take part: ways to write, to answer and to change. */
export function TakesPart({ children }: { children: ReactNode }) {
  return useTakesPart() ? children : null;
}
