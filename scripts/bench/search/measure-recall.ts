import { anyOf } from '#server/lib/trusted-filters.ts';
import { fitsWord, readSearch, type SearchWord } from '#server/lib/text/search-words.ts';
import type { FoundMessages } from '#server/messaging/contract.ts';
import { Message } from '#server/messaging/message.model.ts';
import type { Platform } from '#server/platform.ts';

import type { Talk } from './fill-talk.ts';
import { queries } from './queries.ts';

/** The newest so many of each query are compared. */
const MOST_COMPARED = 200;

export interface Recall {
  /** Messages that hold the words, and those of them that the search gives. */
  wanted: number;
  found: number;
  /** What it gives and should not. */
  wrong: number;
}

/**
 * Compares every query, page by page, with a scan of all texts. The scan knows no index, no stored
 * words, no stretches of time and no pages: it takes each text apart and looks at each of its words.
 */
export async function measureRecall(platform: Platform, talk: Talk): Promise<Recall> {
  const texts = await readTexts(talk);
  const vocabulary = [...new Set(texts.flatMap(({ words }) => words))];
  const recall = { wanted: 0, found: 0, wrong: 0 };
  for (const query of queries) {
    const asked = readSearch(query).map((one) => fittingWords(one, vocabulary));
    const holding = texts.filter(({ words }) =>
      asked.every((fitting) => words.some((word) => fitting.has(word))),
    );
    const wanted = holding.slice(0, MOST_COMPARED).map(({ id }) => id);
    const given = await readPages(platform, talk, query, wanted.length);
    const known = new Set(given);
    const right = new Set(holding.map(({ id }) => id));
    recall.wanted += wanted.length;
    recall.found += wanted.filter((id) => known.has(id)).length;
    recall.wrong += given.filter((id) => !right.has(id)).length;
  }
  return recall;
}

interface PlainText {
  id: string;
  words: string[];
}

async function readTexts({ roomIds }: Talk): Promise<PlainText[]> {
  const stored = await Message.find({ roomId: anyOf(roomIds) }, { text: 1, sentAt: 1 })
    .sort({ sentAt: -1 })
    .lean();
  return stored.map(({ _id, text }) => ({
    id: _id.toString(),
    words: text.toLowerCase().split(/[^a-z0-9]+/),
  }));
}

function fittingWords(asked: SearchWord, vocabulary: readonly string[]): Set<string> {
  return new Set(vocabulary.filter((word) => fitsWord(word, asked)));
}

async function readPages(
  { messaging }: Platform,
  { actor }: Talk,
  words: string,
  most: number,
): Promise<string[]> {
  const given: string[] = [];
  let after: string | null = '';
  while (after !== null && given.length < Math.max(most, 1)) {
    const page: FoundMessages = await messaging.searchMessages(actor, { words, after });
    given.push(...page.messages.map(({ id }) => id));
    after = page.next;
  }
  return given;
}
