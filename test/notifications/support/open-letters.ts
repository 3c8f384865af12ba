import type { Actor } from '#server/accounts/contract.ts';
import { Person } from '#server/accounts/person.model.ts';
import { createLogger } from '#server/lib/logger.ts';
import { createMailer } from '#server/lib/mail/create-mailer.ts';
import type { NotificationsTools } from '#server/notifications/contract.ts';
import { changeChoices, sendMails, tellConcerns } from '#server/notifications/index.ts';
import { makeStopSource } from '#server/notifications/make-stop-source.ts';
import { openPostOffice } from '#test/support/post-office.ts';
import { addressOf, openForYou, otherProcess } from './open-for-you.ts';

export type Letters = Awaited<ReturnType<typeof openLetters>>;

/** A form of the page of choices, as it is at first. */
export const choicesForm = (overrides: Record<string, unknown> = {}) => ({
  digestDays: ['monday'],
  digestHour: '9',
  keepsQuiet: 'yes',
  quietFrom: '17:30',
  quietUntil: '08:30',
  restsOnDaysOff: 'yes',
  ...overrides,
});

/** Fenwold on Wednesday 7 October 2026, 09:30, with letters that go to a real mail server. */
export async function openLetters() {
  const forYou = await openForYou();
  const office = await openPostOffice();
  const { tools, clock, people } = forYou;
  // As it stands in links of letters.
  tools.env = { ...tools.env, publicOrigin: 'https://hedgerow.fenwold.example' };
  const logged: string[] = [];
  function withMail<Given extends NotificationsTools>(given: Given): Given {
    given.env = tools.env;
    given.notificationSources = [...given.notificationSources, makeStopSource(given)];
    given.mailer = createMailer({
      env: { mode: 'production', smtpUrl: office.url, mailFrom: 'post@hedgerow.example' },
      logger: createLogger({ level: 'trace' }, { write: (line) => void logged.push(line) }),
    });
    return given;
  }
  withMail(tools);
  return {
    ...forYou,
    office,
    logged,
    other: () => withMail(otherProcess(clock)),
    choose: (actor: Actor, overrides: Record<string, unknown>) =>
      changeChoices(tools, actor, choicesForm(overrides)),
    work: (actor: Actor, workingDays: string[]) =>
      Person.updateOne({ _id: actor.personId }, { workingDays }),
    /** What was said until now is told, and letters go at that moment. */
    runAt: async (iso: string, by: NotificationsTools = tools) => {
      await tellConcerns(by);
      clock.moveTo(iso);
      await sendMails(by);
    },
    /** Letters to somebody, by their subject. */
    subjectsTo: (actor: Actor) => lettersTo(actor).map(({ mail }) => mail.subject),
    lettersTo,
    hazel: people.hazel,
  };

  function lettersTo(actor: Actor) {
    return office.delivered.filter(({ recipients }) => recipients.includes(addressOf(actor)));
  }
}
