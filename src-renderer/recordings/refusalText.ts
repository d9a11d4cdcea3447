import './texts.ts'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { Ineligible } from '#shared/recordings/eligibility.ts'
import type {
  ConsentRefusal,
  DecisionRefusal,
  RecordingRefusal,
  RequestRefusal,
  UseRefusal,
} from '#shared/recordings/refusals.ts'
import type { UnmatchedRefusal } from '#shared/recordings/unmatched.ts'
import type { NameOf } from './words.ts'

type Refusal =
  | RequestRefusal
  | DecisionRefusal
  | ConsentRefusal
  | RecordingRefusal
  | UseRefusal
  | UnmatchedRefusal

const inMegabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024))

/** What stands against a request, in words. */
export const problemWords = (t: Texts, problems: readonly Ineligible[]): string =>
  problems.map((problem) => t(`recordings.refusal.problem.${problem}`)).join(', ')

/** A refusal of recordings in words, with what is missing. */
export function refusalText(t: Texts, refusal: Refusal, nameOf: NameOf): string {
  switch (refusal.reason) {
    case 'wrongState':
      return t('recordings.refusal.wrongState', {
        state: t(`recordings.state.${refusal.state}`),
      })
    case 'notEligible': {
      const problems = problemWords(t, refusal.problems)
      return [
        t('recordings.refusal.notEligible', { problems }),
        ...(refusal.mayOverride ? [t('recordings.refusal.mayOverride')] : []),
      ].join(' ')
    }
    case 'cutOff':
      return t(
        refusal.why === 'past'
          ? 'recordings.refusal.cutOffPast'
          : 'recordings.refusal.cutOffAfterStart',
      )
    case 'notRequired':
    case 'mayNotAnswer':
    case 'saidNo':
    case 'conditionsMissing':
      return t(`recordings.refusal.${refusal.reason}`, { name: nameOf(refusal.person) })
    case 'beforeNotice':
      return t('recordings.refusal.beforeNotice', {
        name: nameOf(refusal.person),
        at: formatInstant(refusal.noticeMadeAt),
      })
    case 'agreedSince':
      return t('recordings.refusal.agreedSince', { at: formatInstant(refusal.agreedAt) })
    case 'fileTooLarge':
      return t('recordings.refusal.fileTooLarge', { most: inMegabytes(refusal.most) })
    case 'notCleared':
      return refusal.missing.length === 0
        ? t('recordings.refusal.notClearedNobody')
        : t('recordings.refusal.notCleared', { names: refusal.missing.map(nameOf).join(', ') })
    case 'notThatDay':
      return t('recordings.refusal.notThatDay', { day: formatDate(refusal.day) })
    case 'keptAlready':
      return t('recordings.refusal.keptAlready', { at: formatInstant(refusal.madeAt) })
    case 'onHold':
      return t('recordings.refusal.onHold', {
        basis: refusal.basis,
        day: formatDate(refusal.reviewOn),
      })
    case 'seenNotAgreed':
      return t('recordings.refusal.seenNotAgreed', {
        names: refusal.people.map(({ person }) => nameOf(person)).join(', '),
      })
    case 'accessEnd':
      return t('recordings.refusal.accessEnd', { day: formatDate(refusal.latest) })
    case 'tickMissing':
      return t('recordings.refusal.tickMissing', {
        steps: refusal.missing.map((step) => t(`recordings.refusal.tick.${step}`)).join(', '),
      })
    default:
      return t(`recordings.refusal.${refusal.reason}`)
  }
}
