import type { Envelope } from './contract.ts';

interface Page {
  page: number;
  perPage: number;
  total: number;
}

/** Wraps one page as the standard has it. A page after the last one is empty, and the last. */
export function wrapPage<Item>(contents: Item[], { page, perPage, total }: Page): Envelope<Item> {
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

/** One page of what is known whole. */
export function pageOf<Item>(
  all: readonly Item[],
  { page, per_page: perPage }: { page: number; per_page: number },
): Envelope<Item> {
  const start = (page - 1) * perPage;
  return wrapPage(all.slice(start, start + perPage), { page, perPage, total: all.length });
}
