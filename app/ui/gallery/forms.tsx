import { Button } from '../button.tsx';
import { ErrorSummaryBox } from '../error-summary.tsx';
import {
  CheckboxField,
  CheckboxGroup,
  EmailField,
  PasswordField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../field.tsx';
import { FormRow } from '../form-row.tsx';
import { SearchIcon } from '../icon.tsx';
import { GallerySection } from './section.tsx';

const replies = [
  { value: 'going', label: 'Going' },
  { value: 'phone', label: 'By phone' },
  { value: 'cannot', label: 'Can’t' },
];
const organisations = [
  { value: 'teasel', label: 'Teasel House' },
  { value: 'saltmarsh', label: 'Saltmarsh PCN', hint: 'Fourteen link workers' },
];
const errors = {
  refusedName: 'Write your name.',
  refusedEmail: 'Write an e-mail address like name@example.org.',
  refusedPlace: 'Choose your organisation.',
  refusedReply: 'Choose how you take part.',
};

export function Forms() {
  return (
    <GallerySection title="Forms">
      <div className="grid gap-8 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <TextField
            name="name"
            label="Your name"
            autoComplete="name"
            defaultValue="Hazel Quickset"
          />
          <EmailField
            name="email"
            label="E-mail address"
            hint="The one your organisation gave you."
          />
          <PasswordField name="password" label="Password" autoComplete="current-password" />
          <TextArea name="about" label="What I can help with" rows={3} optional />
          <SelectField
            name="organisation"
            label="Organisation"
            choices={organisations}
            emptyLabel="Choose an organisation"
          />
          <RadioGroup
            name="reply"
            label="Do you take part?"
            direction="row"
            choices={replies}
            defaultValue="going"
          />
          <CheckboxGroup
            name="places"
            label="Which organisations?"
            hint="All that fit."
            choices={organisations}
            defaultValues={['saltmarsh']}
          />
          <CheckboxField name="agreed" label="They agreed to be listed" hint="Ask them first." />
          <TextField name="closed" label="Room" defaultValue="Fenwold county" disabled />
          <FormRow
            button={
              <Button type="button" icon={SearchIcon}>
                Search
              </Button>
            }
          >
            <TextField name="words" type="search" label="Search what’s on" />
          </FormRow>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <ErrorSummaryBox
            errors={errors}
            order={['refusedName', 'refusedEmail', 'refusedPlace', 'refusedReply']}
          />
          <TextField name="refusedName" label="Your name" error={errors.refusedName} />
          <EmailField
            name="refusedEmail"
            label="E-mail address"
            hint="The one your organisation gave you."
            defaultValue="hazel@"
            error={errors.refusedEmail}
          />
          <SelectField
            name="refusedPlace"
            label="Organisation"
            choices={organisations}
            emptyLabel="Choose an organisation"
            error={errors.refusedPlace}
          />
          <RadioGroup
            name="refusedReply"
            label="Do you take part?"
            choices={replies}
            error={errors.refusedReply}
          />
          <PasswordField
            name="refusedPassword"
            label="New password"
            autoComplete="new-password"
            error="Use at least 12 characters. Three words that do not belong together work well."
          />
          <CheckboxField
            name="refusedAgreed"
            label="They agreed to be listed"
            error="Tick this, or leave the contact out."
          />
          <TextArea
            name="refusedText"
            label="Message"
            rows={2}
            defaultValue="NHS no 999 000 1006 would like to join"
            error="This looks like an NHS number. Take it out before you post."
          />
        </div>
      </div>
    </GallerySection>
  );
}
