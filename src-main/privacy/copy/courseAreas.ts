import { sql } from 'kysely'
import { type Collect, dated, fact, timed, worded } from './collecting.ts'

/** The groups they are in or teach, how they stood there, and what they were asked and told for them. */
export const collectEnrolments: Collect = async ({ db, person }) => {
  const groups = await db
    .selectFrom('study_group')
    .innerJoin('course', 'course.id', 'study_group.course_id')
    .leftJoin('enrolment', (join) =>
      join
        .onRef('enrolment.group_id', '=', 'study_group.id')
        .on('enrolment.person_id', '=', person),
    )
    .select(['study_group.id', 'study_group.name', 'course.name as course'])
    .select(['study_group.starts_on', 'study_group.ends_on', 'enrolment.state', 'enrolment.since'])
    .where(
      sql<boolean>`(enrolment.id is not null or study_group.tutor_id = ${person}
        or study_group.manager_id = ${person} or exists (select 1 from group_teacher
          where group_teacher.group_id = study_group.id and group_teacher.person_id = ${person}))`,
    )
    .orderBy('study_group.starts_on')
    .orderBy('study_group.id')
    .execute()
  const checks = await db
    .selectFrom('platform_check')
    .select(['group_id', 'platform', 'answer', 'checked_on'])
    .where('person_id', '=', person)
    .execute()
  const read = await db
    .selectFrom('acknowledgement')
    .select(['group_id', 'procedure_name', 'procedure_version', 'acknowledged_on'])
    .where('person_id', '=', person)
    .execute()
  return groups.map((group) => [
    ...fact('group', group.name),
    ...fact('course', group.course),
    ...dated('from', group.starts_on),
    ...dated('until', group.ends_on),
    ...worded('state', 'enrolmentState', group.state),
    ...dated('since', group.since?.slice(0, 10)),
    ...checks
      .filter((check) => check.group_id === group.id)
      .flatMap((check) => [
        ...fact('platform', check.platform),
        ...worded('answer', 'platformAnswer', check.answer),
      ]),
    ...read
      .filter((one) => one.group_id === group.id)
      .flatMap((one) => [
        ...fact('procedure', `${one.procedure_name} ${one.procedure_version}`.trim()),
        ...dated('day', one.acknowledged_on),
      ]),
  ])
}

/** Sessions they were called to or taught. */
export const collectSessions: Collect = async ({ db, person, names }) => {
  const rows = await db
    .selectFrom('session')
    .innerJoin('study_group', 'study_group.id', 'session.group_id')
    .select(['session.id', 'session.day', 'session.starts_at', 'session.ends_at'])
    .select(['session.kind', 'session.mode', 'session.room', 'session.topic'])
    .select('study_group.name as group')
    .where('session.state', '=', 'planned')
    .where(
      sql<boolean>`(session.id in (select session_teacher.session_id from session_teacher
          where session_teacher.person_id = ${person})
        or session.id in (select session_person.session_id from session_person
          where session_person.person_id = ${person})
        or (session.own_people = 0 and session.group_id in (select enrolment.group_id from enrolment
          where enrolment.person_id = ${person} and enrolment.state <> 'withdrawn')))`,
    )
    .orderBy('session.day')
    .orderBy('session.starts_at')
    .execute()
  const teachers = await db
    .selectFrom('session_teacher')
    .select(['session_id', 'person_id'])
    .where(
      sql<boolean>`session_id in (select value from json_each(${JSON.stringify(rows.map(({ id }) => id))}))`,
    )
    .orderBy('position')
    .execute()
  return rows.map((row) => [
    ...dated('day', row.day),
    ...fact('time', `${row.starts_at}–${row.ends_at}`.replaceAll(':', '.')),
    ...fact('group', row.group),
    ...worded('kind', 'sessionKind', row.kind),
    ...worded('mode', 'sessionMode', row.mode),
    ...fact('place', row.mode === 'onSite' ? row.room : ''),
    ...fact('topic', names.hide(row.topic)),
    ...fact(
      'teacher',
      teachers
        .filter((one) => one.session_id === row.id)
        .map((one) => names.of(one.person_id))
        .join(', '),
    ),
  ])
}

/** When and about what the office and they spoke or wrote. */
export const collectContacts: Collect = async ({ db, person, names }) => {
  const rows = await db
    .selectFrom('contact_log')
    .select(['at', 'channel', 'direction', 'about', 'by_person'])
    .where('person_id', '=', person)
    .orderBy('at')
    .orderBy('seq')
    .execute()
  return rows.map((row) => [
    ...timed('at', row.at),
    ...worded('channel', 'channel', row.channel),
    ...worded('direction', 'direction', row.direction),
    ...fact('by', row.by_person === null ? null : names.of(row.by_person)),
    ...fact('about', names.hide(row.about)),
  ])
}

/** What they were told by notices to their groups. */
export const collectNotices: Collect = async ({ db, person, names }) => {
  const rows = await db
    .selectFrom('notice_recipient')
    .innerJoin('notice', 'notice.id', 'notice_recipient.notice_id')
    .innerJoin('study_group', 'study_group.id', 'notice.group_id')
    .select(['notice.made_at', 'notice.subject', 'notice.text', 'study_group.name as group'])
    .select(['notice_recipient.channel', 'notice_recipient.told_at'])
    .where('notice_recipient.person_id', '=', person)
    .orderBy('notice.seq')
    .execute()
  return rows.map((row) => [
    ...timed('at', row.told_at ?? row.made_at),
    ...worded('channel', 'channel', row.channel),
    ...fact('group', row.group),
    ...fact('subject', names.hide(row.subject)),
    ...fact('text', names.hide(row.text)),
  ])
}

/** What they missed, and what followed. Withdrawn ones are told of as well: they are held. */
export const collectAbsences: Collect = async ({ db, person, names }) => {
  const rows = await db
    .selectFrom('absence')
    .innerJoin('study_group', 'study_group.id', 'absence.group_id')
    .selectAll('absence')
    .select('study_group.name as group')
    .where('absence.person_id', '=', person)
    .orderBy('absence.from_day')
    .orderBy('absence.seq')
    .execute()
  return rows.map((row) => [
    ...dated('from', row.from_day),
    ...dated('until', row.until_day),
    ...fact('group', row.group),
    ...worded('reason', 'absenceKind', row.kind),
    ...(row.hour_known === 1 ? timed('at', row.reported_at) : dated('at', row.reported_on)),
    ...worded('channel', 'channel', row.channel),
    ...(row.reporter_id === null
      ? worded('reporter', 'reportedBy', row.reported_by)
      : fact('reporter', names.of(row.reporter_id))),
    ...fact('note', names.hide(row.note)),
  ])
}

/** When a teacher sent them out of a session. */
export const collectRemovals: Collect = async ({ db, person, names }) => {
  const rows = await db
    .selectFrom('session_removal')
    .select(['at', 'reason', 'removed_by', 'note'])
    .where('person_id', '=', person)
    .orderBy('at')
    .execute()
  return rows.map((row) => [
    ...timed('at', row.at),
    ...worded('reason', 'removalReason', row.reason),
    ...fact('by', row.removed_by === null ? null : names.of(row.removed_by)),
    ...fact('note', names.hide(row.note)),
  ])
}
