import { emptySession, noGrounds, type PatternInput } from '#shared/timetable/schema.ts'
import type { GroupPlan } from './groups.ts'

/** The hours of each group, so that no teacher and no room is needed twice: a place in the day for each. */
const hours = [
  { from: '09:00', to: '10:30' },
  { from: '18:00', to: '19:30' },
  { from: '11:00', to: '12:30' },
  { from: '19:45', to: '21:15' },
  { from: '13:00', to: '14:30' },
  { from: '14:45', to: '16:15' },
] as const

/** Two sessions a week of a group from its first day to its last, every third group's on site. */
export function demoPattern(
  { input }: GroupPlan,
  place: number,
  group: string,
  { teacher, module }: { teacher: string; module: string },
): PatternInput {
  const time = hours[place % hours.length] ?? hours[0]
  const onSite = place % 3 === 0
  return {
    groupId: group,
    from: input.startsOn ?? '',
    until: input.endsOn ?? '',
    slots: [2, 4].map((weekday) => ({ weekday, ...time })),
    except: [],
    moduleId: module,
    kind: emptySession.kind,
    mode: onSite ? 'onSite' : 'remote',
    room: onSite ? '12. telpa' : '',
    link: '',
    topic: input.name.split(',')[0] ?? '',
    teachers: [teacher],
    ...noGrounds,
  }
}
