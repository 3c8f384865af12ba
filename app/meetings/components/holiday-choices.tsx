import { longDateNear } from '#app/lib/dates.ts';
import { Card } from '#app/ui/card.tsx';
import { RadioGroup } from '#app/ui/field.tsx';
import { holidayField, type HolidayDate } from '#server/meetings/contract.ts';

/** What to do with each date on a bank holiday. Kept, unless a person chooses something else. */
export function HolidayChoices({ dates, now }: { dates: readonly HolidayDate[]; now: string }) {
  if (dates.length === 0) return null;
  return (
    <Card
      title={
        dates.length === 1
          ? 'One date is a bank holiday'
          : `${dates.length} dates are bank holidays`
      }
    >
      <p>The place may be closed. Nothing is moved unless you choose it.</p>
      <div className="flex flex-col gap-5">
        {dates.map(({ day, holiday, startsAt, weekLaterAt, weekLaterHoliday, choice }) => (
          <RadioGroup
            key={day}
            name={holidayField(day)}
            label={`${longDateNear(startsAt, now)}: ${holiday}`}
            choices={[
              { value: 'keep', label: 'Meet on this day' },
              { value: 'skip', label: 'Skip it' },
              {
                value: 'weekLater',
                label: `Move one week, to ${longDateNear(weekLaterAt, now)}`,
                hint: weekLaterHoliday === null ? undefined : `That is ${weekLaterHoliday}.`,
              },
            ]}
            defaultValue={choice}
          />
        ))}
      </div>
    </Card>
  );
}
