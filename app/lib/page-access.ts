import type { PageAccess, PageLeadsOn, PageSeats } from '#server/http/page-access.ts';

/** What each page exports as `handle`. */
export interface PageHandle {
  /** Who may open it. The server reads and enforces it. */
  access: PageAccess;
  /** What it is to those who are away or have left. Left out, it is shut to them. */
  seats?: PageSeats;
  /** Of a page whose addresses name a place in it by their fragment, too. */
  leadsOn?: PageLeadsOn;
  /** Whether the page is as high as the screen, as a room is, and scrolls inside. */
  fill?: true;
}
