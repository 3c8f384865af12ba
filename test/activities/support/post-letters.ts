import type { Letter } from '#server/lib/mail/mailer.ts';

import type { Board } from './open-board.ts';

/** From now on keeps what is posted; `linkIn` is the secret part of a letter's link. */
export function keepLetters({ tools }: Pick<Board, 'tools'>) {
  const letters: Letter[] = [];
  tools.mailer = { ...tools.mailer, post: (letter) => letters.push(letter) };
  const linkIn = (letter: Letter | undefined) => letter?.action?.url.split('/').at(-1) ?? '';
  return { letters, linkIn };
}
