import { expect, it } from 'vitest';

import { changeMeeting, getInvitations } from '#server/meetings/index.ts';
import { changeForm } from '../support/change-form.ts';
import { openInvited } from './support/open-invited.ts';

it('says where invitations go, whether they arrive, and where answers count', async () => {
  const { tools, choose, hazel, emailOf, createYear, send, office, marjoram, look } =
    await openInvited();
  const email = emailOf(hazel);
  const atFirst = { isOn: false, email, isStopped: false, takesReplies: false };
  expect(await getInvitations(tools, hazel)).toEqual(atFirst);
  await choose(hazel);
  const [first] = await createYear();
  await send();
  office.refuse(email, { code: 550, words: '5.1.1 No such mailbox' });
  await changeMeeting(tools, marjoram, changeForm(await look(first?.id ?? ''), { place: 'Here' }));
  await send();
  const replies = { address: 'meetings@hedgerow.example', imapUrl: 'imaps://a:b@mail.example' };
  const withMailbox = { ...tools, post: { from: 'post@hedgerow.example', replies } };
  expect(await getInvitations(withMailbox, hazel)).toEqual({
    ...{ isOn: true, email, isStopped: true, takesReplies: true },
  });
});
