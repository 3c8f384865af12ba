const LONGEST_WORD = 40;

/**
 * Words in one spelling, each once: small letters without marks and apostrophes. "Seán’s 2 cafés"
 * is seans, 2, cafes. What is found by words is stored and asked for in this spelling.
 */
export function readWords(text: string, { most }: { most: number }): string[] {
  const words = inOneSpelling(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))].slice(0, most);
}

function inOneSpelling(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}'’]/gu, '')
    .toLocaleLowerCase('en-GB');
}

/** So frequent that they tell nothing; no word among them names a thing, a person or a time. */
const smallWords = new Set(
  (
    'a an and are as at be been but by for from had has have he her him his i if im in into is it ' +
    'its ive me my no not of on or our she so that the their them then there these they this to ' +
    'us was we were what when which who with would you your'
  ).split(' '),
);

export function isSmallWord(word: string): boolean {
  return smallWords.has(word);
}

/** They end like forms of another word and are none, or mean something of their own. */
const wholeWords = new Set(
  (
    'anything ceiling during evening everything morning news nothing something species series ' +
    'wedding building'
  ).split(' '),
);

/**
 * The common beginning of the forms of an English word: "walks", "walked" and "walking" are "walk",
 * "stories" is "story". Plurals, -ed and -ing only: what goes further joins words that mean
 * different things. Where it errs it does so alike for what is stored and for what is asked.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const single = wholeWords.has(word) ? word : withoutPlural(word);
  if (wholeWords.has(single)) return single;
  if (/[^aeiou]ied$/.test(single) && single.length > 4) return `${single.slice(0, -3)}y`;
  const [, before] = /^(.{3,})(?:ing|ed)$/.exec(single) ?? [];
  return before !== undefined && /[aeiouy]/.test(before) ? mendEnd(before) : single;
}

/** Before -ing and -ed a letter was doubled ("planned") or an e was dropped ("caring"). */
function mendEnd(before: string): string {
  if (/([^aeiouylsz])\1$/.test(before)) return before.slice(0, -1);
  const isShort = /^[^aeiouy]*[aeiouy][^aeiouwxy]$/.test(before);
  const endsOpen = /(?:[aeiourln]s|[csuvz]|[^aeiou]at|[^n]g)$/.test(before) && !/ss$/.test(before);
  return isShort || endsOpen ? `${before}e` : before;
}

function withoutPlural(word: string): string {
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
