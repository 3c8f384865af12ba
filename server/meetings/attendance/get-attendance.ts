import type { Actor } from '../../accounts/contract.ts';
import { listPeople } from '../../accounts/index.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { readAudience } from '../audience.ts';
import { requireMeeting } from '../require-meeting.ts';
import { takesAttendance } from './attendance-time.ts';
import { Attendance, hasCome } from './attendance.model.ts';
import { attendanceLimits, type AttendanceView } from './contract.ts';
import { attendanceInput } from './inputs.ts';
import { readWays } from './read-ways.ts';

/**
 * Who came to a meeting; null as long as it has not begun, and for a cancelled one. Named are those
 * who may see the meeting now, to others who may: whoever has left is a number.
 */
export async function getAttendance(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<AttendanceView | null> {
  const { meetingId } = parseInput(attendanceInput, rawInput);
  const meeting = await requireMeeting(tools, actor, meetingId);
  const now = tools.clock.now();
  if (meeting.status === 'cancelled' || meeting.startsAt > now) return null;
  const [choices, rows] = await Promise.all([
    readWays(meeting),
    Attendance.find({ meetingId: meeting._id, came: hasCome }, { personId: 1, came: 1, isOwn: 1 })
      .sort({ came: 1, saidAt: 1 })
      .lean(),
  ]);
  const own = rows.find(({ personId }) => personId.toString() === actor.personId);
  const audience = new Set(rows.length === 0 ? [] : await readAudience(tools, meeting));
  const seen = rows.map(({ personId }) => personId.toString()).filter((id) => audience.has(id));
  const people = await listPeople(tools, seen.slice(0, attendanceLimits.namesShown));
  const countOf = (way: string) => rows.filter(({ came }) => came === way).length;
  return {
    isOpen: takesAttendance({ ...meeting, now }).allowed,
    choices,
    mine: own && own.came !== 'no' ? own.came : null,
    saidBy: own ? saidBy(own) : null,
    counts: { there: countOf('there'), phone: countOf('phone') },
    people: people
      .map(({ id, name }) => ({ id, name }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB')),
    unnamed: rows.length - people.length,
  };
}

const saidBy = ({ isOwn }: { isOwn: boolean }) => (isOwn ? 'me' : 'coordinator');
