import type { Texts } from '#renderer/app/language/language.ts'
import type { CourseEvent } from '#shared/incidents/course.ts'

/** What a step of a file's course was; entries say it themselves. */
export function courseWord(t: Texts, event: Exclude<CourseEvent, { kind: 'entry' }>): string {
  switch (event.kind) {
    case 'filed':
    case 'takenUp':
      return t(`incidents.word.course.${event.kind}`)
    case 'statementSigned':
      return t('incidents.word.course.statementSigned', {
        name: event.name,
        number: event.version,
      })
    case 'actionAdded':
    case 'actionDone':
      return t(`incidents.word.course.${event.kind}`, { what: event.what })
    case 'personAdded':
      if (event.struckOff) return t('incidents.word.course.personStruckOff')
      return event.name === ''
        ? t('incidents.word.course.personUnnamed')
        : t('incidents.word.course.personAdded', { name: event.name })
    case 'paperMade': {
      const said = { paper: t(`incidents.paper.kind.${event.paper}`), number: event.number }
      return event.name === ''
        ? t('incidents.word.course.paperMade', said)
        : t('incidents.word.course.paperOfMade', { ...said, name: event.name })
    }
    default:
      return t(`incidents.word.course.${event.kind}`, { name: event.name })
  }
}
