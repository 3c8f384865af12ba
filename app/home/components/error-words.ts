interface Words {
  title: string;
  sentences: string[];
}

const notFound: Words = {
  title: 'We could not find that page',
  sentences: [
    'It may have moved, or the address has a slip in it.',
    'It may also be something that only other people can see.',
  ],
};
const badForm: Words = {
  title: 'We could not read that form',
  sentences: ['Go back, load the page again, and send it once more.'],
};
const wordsOf: Record<number, Words> = {
  401: {
    title: 'You are signed out',
    sentences: ['Sign in to go on. What you typed is kept on this device.'],
  },
  403: {
    title: 'That is not possible',
    sentences: ['You can see this, but you cannot change it.'],
  },
  400: badForm,
  404: notFound,
  405: notFound,
  409: {
    title: 'Somebody was first',
    sentences: ['This has changed since you opened it. Go back and look again.'],
  },
  413: {
    title: 'That is too large',
    sentences: ['There is too much to take at once. Go back, make it shorter and send it again.'],
  },
  429: {
    title: 'Wait a moment',
    sentences: ['That was too many tries. Wait a few minutes, then try again.'],
  },
  503: {
    title: 'Hedgerow is away for a moment',
    sentences: [
      'We cannot reach our records just now. Nothing that was saved is lost.',
      'Wait a minute, then load this page again.',
    ],
  },
};
const fault: Words = {
  title: 'Sorry, there is a problem',
  sentences: ['Something went wrong on our side. Try again in a minute.'],
};

/** Words for a status. `isFault` where it is our side that failed. */
export function errorWords(status: number): Words & { isFault: boolean } {
  const known = wordsOf[status];
  return known ? { ...known, isFault: false } : { ...fault, isFault: true };
}
