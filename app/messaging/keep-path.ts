/** All that is on its way to the Shelf. */
export const keepsPath = '/rooms/keeps';

export function keepPath(keepId: string): string {
  return `${keepsPath}/${keepId}`;
}
