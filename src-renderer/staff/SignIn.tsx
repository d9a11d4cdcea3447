import { lazy, Suspense, useState } from 'react'
import { Anchor, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OfficeState } from '#shared/staff/contract.ts'
import { EntryPage } from './EntryPage.tsx'
import { PasswordStep } from './PasswordStep.tsx'
import { type DeskPerson, Initials, PeopleList } from './PeopleList.tsx'

const InvitationStep = lazy(async () => ({
  default: (await import('./InvitationStep.tsx')).InvitationStep,
}))
const RecoveryStep = lazy(async () => ({
  default: (await import('./RecoveryStep.tsx')).RecoveryStep,
}))

type SignedOut = Extract<OfficeState, { kind: 'signedOut' | 'locked' }>

interface SignInProps {
  state: SignedOut
  /** Whose session ended because the office itself did, and not by their wish. */
  lost: string | null
  onOpen: () => void
}

/**
 * Choosing who works, then the password. A locked screen starts with the person it belongs to,
 * and so does one whose office began anew; anybody else can sign in instead.
 */
export function SignIn({ state, lost, onOpen }: SignInProps) {
  const { t } = useTranslation()
  const owner = ownerOf(state, lost)
  const only = state.people.length === 1 ? (state.people[0] ?? null) : null
  const [chosen, setChosen] = useState<DeskPerson | null>(owner ?? only)
  const locked = owner !== null && chosen?.account === owner.account
  const [forgot, setForgot] = useState(false)
  const step = chosen?.state === 'invited' ? 'invitation' : forgot ? 'recover' : 'password'
  const page = step === 'password' ? (locked ? 'lock' : 'signIn') : step
  const choose = (person: DeskPerson | null): void => {
    setForgot(false)
    setChosen(person)
  }
  return (
    <EntryPage
      office={state.office}
      demo={state.demo}
      title={t(`staff.${page}.title`)}
      {...(page === 'signIn' ? {} : { text: t(`staff.${page}.text`) })}
    >
      {chosen === null ? (
        <PeopleList people={state.people} onChoose={choose} />
      ) : (
        <>
          <Group gap="sm" my="md">
            <Initials name={chosen.name} />
            <strong style={{ flex: 1, fontWeight: 500 }}>{chosen.name}</strong>
            {state.people.length > 1 ? (
              <Anchor component="button" type="button" fz="sm" onClick={() => choose(null)}>
                {t('staff.signIn.other')}
              </Anchor>
            ) : null}
          </Group>
          {step === 'password' ? (
            <PasswordStep
              key={chosen.account}
              account={chosen.account}
              word={locked ? t('staff.lock.open') : t('staff.signIn.enter')}
              onOpen={onOpen}
              onForgot={() => setForgot(true)}
            />
          ) : (
            <Suspense fallback={null}>
              {step === 'invitation' ? (
                <InvitationStep key={chosen.account} account={chosen.account} onOpen={onOpen} />
              ) : (
                <RecoveryStep
                  key={chosen.account}
                  account={chosen.account}
                  onOpen={onOpen}
                  onBack={() => setForgot(false)}
                />
              )}
            </Suspense>
          )}
        </>
      )}
    </EntryPage>
  )
}

const ownerOf = (state: SignedOut, lost: string | null): DeskPerson | null =>
  state.kind === 'locked'
    ? { account: state.account, name: state.name, state: 'active' }
    : (state.people.find(({ account, state: now }) => account === lost && now === 'active') ?? null)
