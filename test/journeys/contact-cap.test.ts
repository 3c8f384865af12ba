import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { longDate } from '#app/lib/dates.ts';
import { lastDayOfWeek, weekAfter, weekInCounty } from '#server/lib/week.ts';
import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { addOrganisation, inviteAndJoin, openCounty } from '#test/support/county-by-forms.ts';
import { expectNoFault } from '#test/support/find-faults.ts';
import { startProduct, type Product } from '#test/support/product.ts';

const growers = 'Loosestrife Growers';
const phone = { width: 320, height: 740 };

/** An activity provider is not rung by everyone; colleagues who know them open the door. */
describe('PR6: how many get in touch', () => {
  const browser = useBrowser();
  let product: Product;
  let marjoram: Page;
  let barnaby: Page;
  let rowan: Page;
  let hazel: Page;
  let fern: Page;
  let linnet: Page;
  let mallow: Page;

  beforeAll(async () => {
    product = await startProduct();
    marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    await addOrganisation(marjoram, product, { name: growers, runsActivities: true });
    barnaby = await joinAs('Barnaby Trellis', 'Activity providers', growers);
    rowan = await joinAs('Rowan Brackett');
    hazel = await joinAs('Hazel Quickset');
    fern = await joinAs('Fern Rushbrook');
    linnet = await joinAs('Linnet Maythorn');
    mallow = await joinAs('Mallow Linch');
  });
  afterAll(async () => {
    await product.stop();
  });

  async function joinAs(
    name: string,
    role: 'Link workers' | 'Activity providers' = 'Link workers',
    organisation = 'Teasel House',
  ): Promise<Page> {
    const page = await browser.openPage(phone);
    return inviteAndJoin(marjoram, product, { page, name, role, organisation });
  }

  const open = (page: Page, path: string) => page.goto(`${product.origin}${path}`);
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  const says = (page: Page, words: string | RegExp) =>
    page.getByRole('main').getByText(words).first().waitFor();

  /** A contact that the coordinator posts and Rowan knows. Answers the address of its page. */
  async function postContact(name: string, number: string): Promise<string> {
    await open(marjoram, '/contacts/new');
    await marjoram.getByLabel('Which group?').selectOption({ label: growers });
    await marjoram.getByLabel('Name', { exact: true }).fill(name);
    await marjoram.getByLabel('Phone number').fill(number);
    await marjoram.getByLabel('Best time to ring').fill(`Before nine, ${name}`);
    await marjoram.locator('label', { hasText: /^Yes$/ }).click();
    await press(marjoram, 'Save');
    await marjoram.getByRole('heading', { level: 1, name }).waitFor();
    const path = new URL(marjoram.url()).pathname;
    await open(rowan, path);
    await press(rowan, 'I know them');
    await says(rowan, 'Colleagues see that you know them.');
    return path;
  }

  async function setLimit(page: Page, path: string, name: string, perWeek: string): Promise<void> {
    await open(page, path);
    await page.getByText('Change how many').click();
    const field = page.getByLabel(`Link workers a week for ${name}`);
    await field.fill('a few');
    await press(page, 'Save how many');
    await page.getByRole('link', { name: /^Type a whole number from 1 to 50/ }).waitFor();
    expect(await field.inputValue()).toBe('a few');
    await field.fill(perWeek);
    await press(page, 'Save how many');
    await says(page, 'It counts from now on.');
  }

  /** Nothing that this person is sent holds the number. */
  async function expectNoNumber(page: Page, path: string, number: string): Promise<void> {
    const pages = [path, `${path}.data`, `${path}/edit`, `${path}/edit.data`, '/contacts'];
    for (const one of [...pages, '/contacts.data', '/search?q=trellis', '/', '/_root.data']) {
      const answer = await page.request.get(`${product.origin}${one}`);
      expect([one, answer.status()]).toEqual([one, 200]);
      const sent = await answer.text();
      for (const words of [number, number.replace(' ', ''), number.slice(-6)]) {
        expect(sent.includes(words), `${words} in ${one}`).toBe(false);
      }
    }
    expect(await page.getByRole('main').innerText()).not.toContain(number);
  }

  it('three get a turn and the number; the fourth a day and a colleague to ask; all of it live', async () => {
    const number = '01632 960123';
    const path = await postContact('Barnaby Trellis', number);
    await open(mallow, path);
    await mallow.getByRole('link', { name: `Ring ${number}` }).waitFor();

    await setLimit(barnaby, path, 'Barnaby Trellis', '3');
    await mallow.getByRole('button', { name: 'I want to get in touch' }).waitFor();
    await says(mallow, 'There is room this week.');
    await expectNoNumber(mallow, path, number);

    for (const page of [hazel, fern, linnet]) {
      await open(page, path);
      await press(page, 'I want to get in touch');
      await says(page, /You can ring now: it is your turn until/);
      await page.getByRole('link', { name: `Ring ${number}` }).waitFor();
      await says(page, 'Before nine');
    }
    const nextWeek = weekAfter(weekInCounty(new Date()));
    const [from, until] = [longDate(nextWeek), longDate(lastDayOfWeek(nextWeek))];
    await says(mallow, new RegExp(`This week is full.*begins on ${from}`));
    await press(mallow, 'I want to get in touch');
    await says(mallow, 'The day from which you can get in touch stands below.');
    await says(mallow, new RegExp(`from ${from}.* to ${until}`));
    await mallow.getByRole('button', { name: 'Ask Rowan to introduce you' }).waitFor();
    await expectNoNumber(mallow, path, number);
    await expectNoFault(mallow);

    const names = barnaby.getByRole('main').getByRole('listitem');
    await says(barnaby, 'Linnet Maythorn, Teasel House');
    await says(barnaby, '1 more may in later weeks.');
    expect(await names.filter({ hasText: /Hazel|Fern|Linnet/ }).count()).toBe(3);
    expect(await names.filter({ hasText: 'Mallow' }).count()).toBe(0);
    await expectNoFault(barnaby);

    await open(mallow, '/contacts');
    await mallow.getByRole('link', { name: 'You are in the queue for Barnaby Trellis' }).click();
    await says(mallow, /You are in the queue: you can get in touch from/);
    await press(hazel, 'I do not need my turn');
    await says(hazel, 'Your place goes to whoever is next.');
    await mallow.getByRole('link', { name: `Ring ${number}` }).waitFor();
    await says(mallow, /You can ring now: it is your turn until/);
    await says(barnaby, 'Mallow Linch, Teasel House');
    await open(mallow, '/');
    await mallow.getByRole('link', { name: 'You can get in touch with Barnaby Trellis' }).waitFor();
    for (const page of [barnaby, hazel, fern, linnet, mallow]) expectNoComplaint(page);
  });

  it('a colleague who knows them is asked in one press, and opens the door, live', async () => {
    const number = '01632 960456';
    const path = await postContact('Petal Dibber', number);
    await setLimit(barnaby, path, 'Petal Dibber', '1');
    await open(rowan, '/');
    await open(hazel, path);
    await hazel.getByText('Add a few words first').click();
    await hazel.getByLabel('Your words').fill('NHS no 999 000 1006');
    await press(hazel, 'Ask Rowan to introduce you');
    await hazel.getByRole('link', { name: /^This looks like an NHS number/ }).waitFor();
    expect(await hazel.getByLabel('Your words').inputValue()).toBe('NHS no 999 000 1006');
    await hazel.getByLabel('Your words').fill('It is about the raised beds.');
    await press(hazel, 'Ask Rowan to introduce you');
    await says(hazel, /You asked Rowan Brackett today/);

    await rowan.getByRole('link', { name: 'Hazel asks for an introduction' }).click();
    await rowan.getByRole('heading', { level: 2, name: /Hazel Quickset asks/ }).waitFor();
    await says(rowan, 'It is about the raised beds.');
    await expectNoFault(rowan);
    await rowan.getByRole('link', { name: 'Report these words' }).click();
    await rowan.getByRole('heading', { level: 1, name: 'Report the question' }).waitFor();
    await rowan.locator('label', { hasText: 'It is unkind' }).click();
    await press(rowan, 'Send to the moderators');
    await says(rowan, 'The moderators have your report.');
    await rowan.getByRole('link', { name: 'Back to the question' }).click();
    await rowan.getByRole('heading', { level: 2, name: /Hazel Quickset asks/ }).waitFor();
    await expectNoNumber(hazel, path, number);
    await press(rowan, 'I have introduced Hazel');
    await says(rowan, 'Your colleague sees how to reach them now.');
    // The words have gone with the answer, and moderators can still read what was reported.
    await open(marjoram, '/moderation');
    await marjoram.getByRole('link', { name: 'Words in a question for an introduction' }).click();
    await says(marjoram, 'It is about the raised beds.');
    await says(marjoram, 'Taken back since');

    await hazel.getByRole('link', { name: `Ring ${number}` }).waitFor();
    await says(hazel, /Rowan Brackett introduced you today/);
    await expectNoFault(hazel);
    await press(hazel, 'I know them');
    await says(hazel, 'Colleagues see that you know them.');
    await hazel.getByRole('heading', { name: 'Your introduction' }).waitFor({ state: 'detached' });
    for (const page of [hazel, rowan]) expectNoComplaint(page);
  });

  it.each([
    ['with script', true],
    ['without script', false],
  ])(
    'a message to one who knows them begins with words, and is sent by hand, %s',
    async (_, script) => {
      const name = script ? 'Bryony Dapple' : 'Clover Dapple';
      const path = await postContact(name, '01632 960333');
      const [asker, knower] = script
        ? [hazel, rowan]
        : [
            await browser.openElsewhere(fern, { ...phone, script }),
            await browser.openElsewhere(rowan, { ...phone, script }),
          ];
      const field = (page: Page) => page.getByRole('textbox', { name: /^Message to/ });
      const write = async (page: Page, to: string) => {
        await page.getByRole('link', { name: `Write to ${to}` }).click();
        await says(page, `It begins with words about ${name}.`);
        await press(page, 'Start writing');
        await field(page).waitFor();
      };
      await open(asker, path);
      await write(asker, 'Rowan');
      const begun = `I would like to get in touch with ${name} at ${growers}.`;
      expect(await field(asker).inputValue()).toContain(`Hello Rowan,\n${begun}`);
      // It is only in the field: nobody has been written to.
      expect(await asker.getByRole('log').getByText(begun).count()).toBe(0);
      if (script) {
        // What was typed is kept, and not begun anew.
        await field(asker).fill('Hello Rowan, NHS no 999 000 1006');
        await asker.reload();
        await field(asker).waitFor();
        expect(await field(asker).inputValue()).toBe('Hello Rowan, NHS no 999 000 1006');
      }
      await field(asker).fill('Hello Rowan, NHS no 999 000 1006');
      await press(asker, 'Send');
      await says(asker, /^This looks like an NHS number/);
      const words = `Hello Rowan, shall we ring ${name} together?`;
      await field(asker).fill(words);
      await press(asker, 'Send');
      await asker.getByRole('log').getByText(words).waitFor();
      if (script) {
        await asker.reload();
        await asker.getByRole('log').getByText(words).waitFor();
      }
      expect(await field(asker).inputValue()).toBe('');

      await open(asker, path);
      await press(asker, 'Ask Rowan to introduce you');
      await says(asker, /You asked Rowan Brackett today/);
      await open(knower, path);
      await write(knower, script ? 'Hazel' : 'Fern');
      expect(await field(knower).inputValue()).toContain(
        `You asked me to introduce you to ${name}`,
      );
      // A contact that is not there begins nothing.
      await open(knower, `${new URL(knower.url()).pathname}?about=${'f'.repeat(24)}`);
      await field(knower).waitFor();
      if (!script) expect(await field(knower).inputValue()).toBe('');
      for (const page of [asker, knower]) expectNoComplaint(page);
    },
  );

  it('without script a turn is asked, waited for and given back, and a colleague asked', async () => {
    const number = '01632 960789';
    const path = await postContact('Ember Hobday', number);
    const plain = (of: Page) => browser.openElsewhere(of, { ...phone, script: false });
    await setLimit(await plain(barnaby), path, 'Ember Hobday', '1');
    const [first, second, knower] = [await plain(fern), await plain(linnet), await plain(rowan)];
    await open(first, '/contacts');
    await first.getByRole('link', { name: 'Get in touch with Ember Hobday' }).click();
    await press(first, 'I want to get in touch');
    await first.getByRole('link', { name: `Ring ${number}` }).waitFor();

    await open(second, path);
    await says(second, /This week is full/);
    await press(second, 'I want to get in touch');
    await says(second, /You are in the queue: you can get in touch from/);
    await expectNoNumber(second, path, number);
    await press(second, 'Ask Rowan to introduce you');
    await says(second, /You asked Rowan Brackett today/);

    await open(knower, '/contacts');
    await knower.getByRole('link', { name: 'Linnet asks for an introduction' }).click();
    await press(knower, 'Not now');
    await says(knower, 'Your colleague can ask somebody else.');
    await open(second, path);
    await says(second, /Rowan Brackett said today: not now/);

    await press(first, 'I do not need my turn');
    await says(first, /There is room this week|This week is full/);
    await open(second, path);
    await second.getByRole('link', { name: `Ring ${number}` }).waitFor();
    for (const page of [first, second, knower]) expectNoComplaint(page);
  });
});
