import type { Texts } from '#renderer/app/language/language.ts'
import type { SignInAnswer } from '#shared/staff/contract.ts'

type Refusal = Extract<SignInAnswer, { ok: false }>['refusal']

/** Why the office did not let somebody in, in words; a growing delay is told in seconds. */
export const signInRefusal = (t: Texts, refusal: Refusal): string => {
  switch (refusal.reason) {
    case 'wrongPassword':
      return refusal.waitSeconds > 0
        ? t('staff.signIn.wrongWait', { count: refusal.waitSeconds })
        : t('staff.signIn.wrong')
    case 'wait':
      return t('staff.signIn.wait', { count: refusal.waitSeconds })
    case 'invited':
      return t('staff.invitation.text')
    case 'wrongKey':
      return refusal.waitSeconds > 0
        ? t('staff.recover.wrongWait', { count: refusal.waitSeconds })
        : t('staff.recover.wrong')
    case 'mistyped':
      return t('staff.recover.mistyped')
    case 'codeExpired':
      return t('staff.invitation.expired')
    case 'closed':
      return t('staff.signIn.closed')
  }
}

/** How long the next try has to wait. */
export const waitOf = (refusal: Refusal): number =>
  'waitSeconds' in refusal ? refusal.waitSeconds : 0
