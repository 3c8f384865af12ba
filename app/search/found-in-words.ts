import { searchLimits, type Found } from '#server/search/contract.ts';

/** "1 person, 6 messages and more, 2 on the Shelf." Blank where nothing was found. */
export function foundInWords(found: Found, isAmongAll: boolean): string {
  const most = searchLimits.othersAmongAll;
  const count = (items: readonly unknown[], one: string, many: string) => {
    const isMore = isAmongAll && items.length > most;
    const shown = isMore ? most : items.length;
    return inWords(shown, isMore, shown === 1 ? one : many);
  };
  const { people, messages, resources, contacts, activities } = found;
  const counts = [
    count(people, 'person', 'people'),
    inWords(
      messages.length,
      found.nextMessages !== null,
      messages.length === 1 ? 'message' : 'messages',
    ),
    count(resources, 'on the Shelf', 'on the Shelf'),
    count(contacts, 'contact', 'contacts'),
    count(activities, 'activity', 'activities'),
  ].filter((words) => words !== '');
  return counts.length === 0 ? '' : `${counts.join(', ')}.`;
}

function inWords(count: number, isMore: boolean, words: string): string {
  if (count === 0) return '';
  return `${count} ${words}${isMore ? ' and more' : ''}`;
}
