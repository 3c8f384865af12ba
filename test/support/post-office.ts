import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface Delivered {
  from: string;
  recipients: string[];
  mail: ParsedMail;
}

export interface PostOffice {
  url: string;
  delivered: Delivered[];
  /** Answers this to whoever writes to that address; with null it takes letters to it again. */
  refuse(address: string, answer: { code: number; words: string } | null): void;
  /** Thinks so long about each letter, so that there is a middle in which a process can end. */
  slowDown(milliseconds: number): void;
  /** Takes nothing for now, or takes letters again. */
  shut(isShut: boolean): void;
}

/** A real mail server on a free port, open until the end of the test, or until what is given says so. */
export async function openPostOffice(
  whenOver: (close: () => Promise<void>) => void = onTestFinished,
): Promise<PostOffice> {
  const delivered: Delivered[] = [];
  const refused = new Map<string, { code: number; words: string } | null>();
  let isShut = false;
  let pauseMs = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const answer = isShut ? { code: 451, words: '4.3.2 Try later' } : refused.get(address);
      done(answer ? Object.assign(new Error(answer.words), { responseCode: answer.code }) : null);
    },
    onData(stream, { envelope: { mailFrom, rcptTo } }, done) {
      simpleParser(stream).then((mail) => {
        const recipients = rcptTo.map(({ address }) => address);
        delivered.push({ from: mailFrom ? mailFrom.address : '', recipients, mail });
        setTimeout(done, pauseMs);
      }, done);
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(address instanceof Object ? address.port : 0);
    });
  });
  whenOver(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return {
    url: `smtp://127.0.0.1:${port}`,
    delivered,
    refuse: (address, answer) => void refused.set(address, answer),
    slowDown: (milliseconds) => {
      pauseMs = milliseconds;
    },
    shut: (shut) => {
      isShut = shut;
    },
  };
}
