import type { GroupPaperKind } from '#shared/documents/groupPaper.ts'
import type { Told } from '../firstChange.ts'

const head = {
  institution: null,
  paper_text: null,
  study_group: ['name', 'course_id', 'starts_on', 'ends_on', 'manager_id', 'tutor_id'],
  course: ['name', 'programme', 'project_id'],
  training_project: ['name', 'number', 'manager_id'],
  group_teacher: null,
  session_teacher: null,
  restriction: null,
}
const names = ['given_name', 'family_name']
const membership = { enrolment: ['state'], person: names }

/** What each paper of a group says, by the tables it stands in. */
export const toldBy: Readonly<Record<GroupPaperKind, Told>> = {
  groupList: { ...head, person: names, enrolment: ['state', 'since'] },
  contactList: {
    ...head,
    enrolment: ['state'],
    person: [...names, 'birth_date', 'preferred_channel'],
    contact: null,
    guardianship: null,
  },
  certificateList: { ...head, ...membership, course_module: ['planned_hours'] },
  sessionList: {
    ...head,
    person: names,
    session: [
      'day',
      'starts_at',
      'ends_at',
      'kind',
      'mode',
      'room',
      'link',
      'topic',
      'module_id',
      'own_people',
      'state',
    ],
    session_person: null,
    course_module: ['name'],
  },
  attendanceSheet: {
    ...head,
    ...membership,
    session: ['day', 'starts_at', 'ends_at', 'own_people', 'state'],
    session_person: null,
  },
}
