import { v4 } from 'uuid'
import { type Command, done, type Work } from '#main/database/command.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'

/** An office on 23 November 2026 that keeps stock, with a course, a group and a session of it. */
export async function office({ deliveryStock = true } = {}) {
  const { office: opened, director, at } = await openOfficeWithDirector()
  const { revision, ...policies } = await director.settings.policies()
  value(
    await director.settings.changePolicies(
      once({ revision, input: { ...policies, deliveryStock } }),
    ),
  )
  const course = value(
    await director.courses.createCourse(
      once({
        input: {
          name: 'Latviešu valoda',
          projectId: null,
          programme: '',
          modules: [],
          platforms: [],
        },
      }),
    ),
  ).id
  const group = value(
    await director.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId: course } }),
    ),
  ).id
  const session = value(
    await director.timetable.createSession(
      once({
        input: { ...emptySession, groupId: group, day: '2026-11-24', topic: 'Pirmā nodaļa' },
      }),
    ),
  ).id
  const state = await director.staff.state()
  if (state.kind !== 'open') throw new Error(state.kind)
  const { actor } = state
  const { condition } = opened.join({ desk: 'packing', window: 'packing-1' })
  if (condition.kind !== 'open') throw new Error('The office is not open')
  const { services } = condition

  /** Runs what a packing command would, through the same door as every command. */
  async function within<T, R>(run: (work: Work) => ReturnType<Command<null, T, R>['run']>) {
    const command: Command<null, T, R> = { name: 'deliveries.pack', run }
    return services.door.run(command, v4(), null, { actor, desk: 'packing' })
  }

  /** A delivery to somebody new; answers its id. */
  async function deliver(code: string): Promise<string> {
    const person = await enter(director, { givenName: 'Anna', familyName: `Saņēmēja ${code}` })
    const made = await within(async (work) => {
      const id = work.newId()
      await work.db
        .insertInto('delivery')
        .values({
          id,
          code,
          person_id: person,
          group_id: null,
          session_id: null,
          channel: 'locker',
          week: null,
          recipient: 'Anna',
          phone: '',
          email: '',
          address: '',
          carrier_id: null,
          locker_id: null,
          locker_name: '',
          locker_address: '',
          locker_external_id: '',
          parcel_id: null,
          subject: '',
          message: '',
          link: '',
          appointment_at: null,
          resent_of: null,
          note: '',
          status_at: work.now,
          status_on: '2026-11-23',
          ready_on: null,
          last_day: null,
          hand_over_by: null,
          created_at: work.now,
          created_by: actor.account,
          sort_key: code,
          revision: 1,
        })
        .execute()
      return done({ id })
    })
    return value(made).id
  }
  return { director, at, course, group, session, within, deliver }
}
